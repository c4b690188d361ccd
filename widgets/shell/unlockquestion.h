#pragma once

class QWidget;

namespace gatehouse
{

struct Profile;

/// Asks whether a read-only profile may be changed from now on, until it is locked or closed.
bool confirmUnlock(const Profile& profile, QWidget* parent);

} // namespace gatehouse
