#pragma once

#include "healthmonitor.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace gatehouse
{

class ComponentCard;

/// The cards of all components, in as many columns as fit. Beyond two rows the rest is folded
/// away, those that need looking at first, until all are asked for.
class ComponentCards : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComponentCards)

public:
    explicit ComponentCards(QWidget* parent = nullptr);

    void setMonitor(HealthMonitor* monitor);
    void refresh();
    /// Marks one card as chosen; empty: none.
    void setChosen(const QString& name);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A card was clicked; empty when it was the chosen one.
    void chosen(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Plan {
        int columns = 1;
        int shown = 0;
        bool isFolded = false;
        int height = 0;
    };
    Plan planFor(int width) const;
    QList<HealthComponentRow> orderedRows(const Plan& plan) const;
    void syncCards(int count);
    void arrange();

    HealthMonitor* m_monitor = nullptr;
    QList<ComponentCard*> m_cards;
    QPushButton* m_more = nullptr;
    QString m_chosen;
    bool m_showsAll = false;
};

} // namespace gatehouse
