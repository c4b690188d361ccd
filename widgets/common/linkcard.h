#pragma once

#include <QAbstractButton>

namespace gatehouse
{

/// Something elsewhere in the console, with a line on it: opens it when clicked.
class LinkCard : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkCard)

public:
    explicit LinkCard(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& summary);
    QSize sizeHint() const override { return {200, 54}; }
    QSize minimumSizeHint() const override { return {80, 54}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_summary;
};

} // namespace gatehouse
