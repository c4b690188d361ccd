#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace gatehouse
{

/// A page whose subject this version does not have yet: says so, and what it will do.
class ComingPanel : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComingPanel)

public:
    struct Promise {
        QString iconName;
        QString title;
        QString text;
    };
    ComingPanel(const QString& iconName, const QString& title, const QString& text,
                const QList<Promise>& promises, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateLook();
};

} // namespace gatehouse
