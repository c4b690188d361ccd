#pragma once

#include "chatquery.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QTimer;

namespace gatehouse
{

class Chip;

/// What the list of sessions is narrowed by: a text, and chips for the rest.
class SessionFilterBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionFilterBar)

public:
    explicit SessionFilterBar(QWidget* parent = nullptr);

    const SessionFilter& filter() const { return m_filter; }
    /// Shows it and, if it differs, announces it.
    void setFilter(const SessionFilter& filter);
    /// What the menu offers as personas.
    void setPersonas(const QStringList& personas);
    void setUserAtHand(const QString& user) { m_userAtHand = user; }
    void setStatus(const QString& text);
    void focusText();

signals:
    void filterChanged(const gatehouse::SessionFilter& filter);
    /// Return or Down in the text: on to the rows.
    void leaveRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupText();
    void setupChips();
    void fillMenu();
    void addTimes(QMenu& menu);
    void addPersonas(QMenu& menu);
    void askForPersona();
    void askForDays();
    void updateChips();
    QString timeText() const;

    SessionFilter m_filter;
    QString m_timeName; ///< "last 7 days", while the times are those
    QStringList m_personas;
    QString m_userAtHand;
    QLineEdit* m_text = nullptr;
    QTimer* m_typing = nullptr;
    QWidget* m_chips = nullptr;
    Chip* m_user = nullptr;
    Chip* m_persona = nullptr;
    Chip* m_time = nullptr;
    Chip* m_tools = nullptr;
    Chip* m_failed = nullptr;
    Chip* m_add = nullptr;
    QMenu* m_menu = nullptr;
    QLabel* m_status = nullptr;
};

} // namespace gatehouse
