#include "idguess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

/// A letter takes up to nine characters of a link, and what is found here has to fit into one.
constexpr qsizetype longestQuery = 400;

bool isHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

bool isTraceId(QStringView text)
{
    return (text.size() == 32 || text.size() == 16) && isHex(text);
}

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool wantsDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (wantsDash ? text[i] != u'-' : !isHex(text.mid(i, 1)))
            return false;
    }
    return true;
}

/// A token as services make request ids: no blanks, a digit in it.
bool isRequestId(QStringView text)
{
    const auto isToken = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"-_.:").contains(c));
    };
    return text.size() >= 6 && text.size() <= 128 && std::all_of(text.begin(), text.end(), isToken) &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

Location place(const QString& slug, const QString& page, const QString& id, const QString& query = {})
{
    Location location;
    location.slug = slug;
    location.page = page;
    location.id = id;
    location.query = query;
    return location;
}

/// The beginning of a text, with no half of a surrogate pair at its end: a link cannot carry one.
QString shortened(const QString& text)
{
    const QString start = text.left(longestQuery);
    return !start.isEmpty() && start.back().isHighSurrogate() ? start.chopped(1) : start;
}

} // namespace

QList<IdGuess> guessIds(const QString& text, const QString& slug)
{
    const QString trimmed = shortened(text.trimmed());
    if (trimmed.isEmpty())
        return {};
    if (const Outcome<Location> link = Location::parse(text); link)
        return {{IdGuess::Kind::Place, *link}};

    QList<IdGuess> guesses;
    if (isUuid(trimmed))
        guesses.append({IdGuess::Kind::Session, place(slug, u"sessions"_s, trimmed)});
    if (isTraceId(trimmed))
        guesses.append({IdGuess::Kind::Trace, place(slug, u"traces"_s, trimmed.toLower())});
    if (isRequestId(trimmed))
        guesses.append({IdGuess::Kind::Request, place(slug, u"traces"_s, {}, u"request:"_s + trimmed)});
    guesses.append({IdGuess::Kind::SessionSearch, place(slug, u"sessions"_s, {}, trimmed)});
    return guesses;
}

} // namespace gatehouse
