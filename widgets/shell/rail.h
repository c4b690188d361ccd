#pragma once

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace gatehouse
{

/// A page's button in the rail: icon above word.
class RailButton : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RailButton)

public:
    RailButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_iconName;
};

/// The navigation at the left edge: one button a page, the menu of the program at its foot.
class Rail : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Rail)

public:
    explicit Rail(QWidget* parent = nullptr);

    void addPage(const QString& id, const QString& iconName, const QString& title, const QString& shortcut);
    void setCurrent(const QString& id);
    /// The button at the foot, which the window gives its menu.
    QAbstractButton* menuButton() const { return m_menu; }

signals:
    void pageRequested(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_pages = nullptr;
    RailButton* m_menu = nullptr;
};

} // namespace gatehouse
