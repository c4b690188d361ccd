#pragma once

#include <QUrl>

#include <functional>

class QWidget;

namespace gatehouse
{

/// Opens a web address; the desktop's way by default, a fake in tests.
using LinkOpener = std::function<void(const QUrl&)>;

/// Shows where a link in a message really leads and asks before it is opened. Anything but
/// http, https and mailto is shown and not offered.
void askAboutLink(const QUrl& url, const LinkOpener& opener, QWidget* parent);

} // namespace gatehouse
