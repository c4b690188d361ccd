#pragma once

#include <QWidget>

class QPushButton;

namespace gatehouse
{

/// What a person sees who has no profile yet: connect to a system, or try the demo.
class FirstRunPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)

public:
    /// `demoCommand` is what starts the demo; `canStart` whether this installation can do it itself.
    enum class Demo { Startable, CommandOnly };
    FirstRunPage(const QString& demoCommand, Demo demo, QWidget* parent = nullptr);

signals:
    void connectRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeCard(const QString& iconName, const QString& title, const QString& text, QPushButton* button,
                      QWidget* extra);
    void updateLook();
};

} // namespace gatehouse
