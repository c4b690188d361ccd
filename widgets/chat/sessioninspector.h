#pragma once

#include "ids.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace gatehouse
{

class Card;
class ElidedLabel;
class TranscriptModel;
class TurnsChart;

/// What is known of the open session beside its words: ids and times, its turns, and where
/// its traces are.
class SessionInspector : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionInspector)

public:
    explicit SessionInspector(QWidget* parent = nullptr);

    /// Takes what the model knows now; `row` is the current entry, -1 for none.
    void show(const TranscriptModel& model, int row);

signals:
    void traceRequested(const gatehouse::TraceId& trace);
    void rowChosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* addValue(const QString& label, const QString& name);
    QLabel* addHeading(const QString& text);
    void showTrace(const TranscriptModel& model, int row);

    QVBoxLayout* m_layout = nullptr;
    ElidedLabel* m_id = nullptr;
    ElidedLabel* m_user = nullptr;
    ElidedLabel* m_persona = nullptr;
    ElidedLabel* m_created = nullptr;
    ElidedLabel* m_updated = nullptr;
    ElidedLabel* m_services = nullptr;
    TurnsChart* m_turns = nullptr;
    QWidget* m_traceLink = nullptr;
    QLabel* m_noTrace = nullptr;
    std::optional<TraceId> m_trace;
};

} // namespace gatehouse
