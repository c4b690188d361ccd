#pragma once

#include "tracesummary.h"

#include <QFutureWatcher>
#include <QWidget>

class QLineEdit;

namespace gatehouse
{

class TonedLabel;
class TraceDesk;

/// A field for an id that somebody has: of a trace or of a request. Enter goes to the trace, or says that
/// there is none.
class TraceJumpField : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceJumpField)

public:
    /// The desk outlives this.
    explicit TraceJumpField(TraceDesk& desk, QWidget* parent = nullptr);

    void jumpTo(const QString& id);

signals:
    void found(std::shared_ptr<const gatehouse::ListedTrace> trace);

private:
    using Answer = std::shared_ptr<const ListedTrace>;

    void takeAnswer();

    TraceDesk& m_desk;
    QLineEdit* m_id = nullptr;
    TonedLabel* m_answer = nullptr;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace gatehouse
