#pragma once

#include "location.h"

#include <QList>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QAction;

namespace gatehouse
{

class MessageBar;
class OpenProfile;

/// One page of the console. It is made without a profile too, and then says what to do. The
/// window owns it, shows its message bar above it and drives it by `Location`s only; it must
/// not outlive the profile it was made with.
class Page : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    /// `id` is the word in a Location ("sessions"), `iconName` one for icon().
    Page(const QString& id, const QString& title, const QString& iconName, OpenProfile* profile,
         QWidget* parent = nullptr);

    QString id() const { return m_id; }
    QString title() const { return m_title; }
    QString iconName() const { return m_iconName; }
    OpenProfile* profile() const; ///< null without one

    /// Shows what the place names. It only shows: it never acts, unlocks or reveals.
    virtual void open(const Location& location);
    /// Where the page is now, such that open(location()) comes back here.
    virtual Location location() const;
    /// What the command palette and the shortcut list offer while this page is in front.
    virtual QList<QAction*> pageActions();
    /// Words for what can be seen now: "data", "empty", "slow", "down", "gap", "failed-call".
    virtual QSet<QString> sights() const;

    MessageBar* messageBar() const { return m_messageBar; }

signals:
    /// The page went to another place by itself (a row was chosen): history takes it.
    void locationChanged(const gatehouse::Location& location);
    /// A link was followed, perhaps to another page.
    void openRequested(const gatehouse::Location& location);
    /// sights() may have changed.
    void sightsChanged();

protected:
    /// The profile's slug and this page's id: where most locations begin.
    Location bareLocation() const;

private:
    QString m_id;
    QString m_title;
    QString m_iconName;
    QPointer<OpenProfile> m_profile;
    MessageBar* m_messageBar = nullptr;
};

} // namespace gatehouse
