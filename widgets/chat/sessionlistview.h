#pragma once

#include <QListView>

namespace gatehouse
{

/// The list of sessions. Rows that come or go above what is seen do not move it, unless one
/// looks at the very top; J and K are down and up; it says when an end comes into reach.
class SessionListView : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionListView)

public:
    explicit SessionListView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

signals:
    void nearEnd();
    void nearBeginning();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rememberPlace();
    void restorePlace();
    void lookAround();

    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    bool m_atTop = true;
};

} // namespace gatehouse
