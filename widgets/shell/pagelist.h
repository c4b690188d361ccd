#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace gatehouse
{

class OpenProfile;
class Page;

/// How to make a page, and what the rail shows of it before it is made.
struct PageEntry {
    QString id;
    QString iconName;
    QString title;
    std::function<Page*(OpenProfile* profile, QWidget* parent)> make;
};

using PageList = QList<PageEntry>;

} // namespace gatehouse
