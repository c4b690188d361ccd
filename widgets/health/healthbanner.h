#pragma once

#include "healthmonitor.h"

#include <QWidget>

namespace gatehouse
{

class Chip;
class ElidedLabel;

/// The line at the top: the state of everything as a chip, the sentence, since when, how long the
/// gateway is up, how old the newest answer is; at the right where it comes from.
class HealthBanner : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthBanner)

public:
    explicit HealthBanner(QWidget* parent = nullptr);

    void show(const HealthMonitor& monitor);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString muted(const HealthMonitor& monitor, const HealthSummary& summary) const;
    QString source(const GatewayStatus& gateway) const;

    HealthSummary m_summary;
    QString m_muted;
    QString m_source;
};

} // namespace gatehouse
