#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gatehouse
{

/// What a page or a card shows instead of its content: that it loads, that there is nothing
/// and what to do about it, or what went wrong with a way to try again.
class StatePanel : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatePanel)

public:
    explicit StatePanel(QWidget* parent = nullptr);

    void showLoading(const QString& text);
    bool isLoading() const { return m_iconName == loadingIcon; }
    /// `action` is the text of a button; without it there is none.
    void showEmpty(QStringView iconName, const QString& title, const QString& text,
                   const QString& action = {});
    /// With a button *Try again* unless another text is given.
    void showFailed(const QString& title, const QString& reason, const QString& action = {});

signals:
    void actionRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(QStringView iconName, const QString& title, const QString& text, const QString& action);
    void updateLook();

    static constexpr auto loadingIcon = QLatin1StringView("loading");

    QString m_iconName;
    bool m_hasFailed = false;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
};

} // namespace gatehouse
