#pragma once

#include "healthmonitor.h"
#include "overviewscale.h"

#include <QStyledItemDelegate>

namespace gatehouse
{

/// Draws rows of the overview's lists in its scale: a hairline under each, the chosen one marked.
class OverviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewDelegate)

public:
    OverviewDelegate(int usualHeight, QObject* parent);

    void setScale(OverviewScale scale) { m_scale = scale; }
    /// Chooses the height of rows so that all of them, or else a whole number of them, fill this
    /// height; true if it changed.
    bool fit(int height, int rows);
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Background and hairline; what is left for the content.
    QRect paintRow(QPainter& painter, const QStyleOptionViewItem& option) const;
    const OverviewScale& scale() const { return m_scale; }

private:
    int m_usualHeight;
    int m_height;
    OverviewScale m_scale;
};

/// Rows of a HealthComponentModel: shape, name, sparkline, latency.
class OverviewComponentDelegate : public OverviewDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewComponentDelegate)

public:
    static constexpr ChartTime longestSparkline = 900'000;

    OverviewComponentDelegate(const HealthMonitor& monitor, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const HealthMonitor& m_monitor;
};

/// Rows of an IncidentModel: shape, what, when and how long.
class OverviewIncidentDelegate : public OverviewDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewIncidentDelegate)

public:
    OverviewIncidentDelegate(const IncidentModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const IncidentModel& m_model;
};

/// Rows of a SessionListModel: title, user, whether it is live or had a failed call, when.
class OverviewConversationDelegate : public OverviewDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewConversationDelegate)

public:
    explicit OverviewConversationDelegate(QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int paintMark(QPainter& painter, const QRect& row, const QModelIndex& index, int right) const;
};

} // namespace gatehouse
