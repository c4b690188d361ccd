#pragma once

#include "locationhistory.h"

#include <QObject>

namespace gatehouse
{

class OpenProfile;
class Page;
class PageStack;

/// Takes the console to places: the one way for links, palette, history and rail.
class Navigator : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Navigator)

public:
    explicit Navigator(PageStack& stack, QObject* parent = nullptr);

    /// The profile whose places are shown from now on; history begins anew.
    void setSlug(const QString& slug);
    QString slug() const { return m_slug; }
    Location current() const { return m_history.current(); }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

public slots:
    /// A place of another profile is not opened here: otherProfileRequested() asks for it.
    void go(const gatehouse::Location& location);
    /// To the page as it was left.
    void goToPage(const QString& id);
    void back();
    void forward();

signals:
    void moved();
    void otherProfileRequested(const gatehouse::Location& location);

private:
    void show(const Location& location);
    void followPage(Page* page);

    PageStack& m_stack;
    LocationHistory m_history;
    QString m_slug;
    bool m_isShowing = false;
};

} // namespace gatehouse
