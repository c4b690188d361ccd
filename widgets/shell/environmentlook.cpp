#include "environmentlook.h"

namespace gatehouse
{

QColor environmentColor(const Profile& profile, const Theme& theme)
{
    // Production stays red whatever the file says: the colour is a warning there.
    if (profile.environment == Environment::Production)
        return theme.color(Tone::Down);
    if (const QColor own(profile.color); own.isValid())
        return own;
    switch (profile.environment) {
    case Environment::Staging:
        return theme.color(Tone::Slow);
    case Environment::Development:
        return theme.color(Tone::Up);
    case Environment::Demo:
        return theme.color(Tone::Maintenance);
    case Environment::Production:
        break;
    }
    return theme.color(Tone::Down);
}

} // namespace gatehouse
