#pragma once

#include "rulesfinding.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <vector>

namespace gatehouse
{

class RulesDraft;

/// What lint says of a draft, a moment after each change, found out beside the GUI thread. Only what
/// is said of the newest text is ever told.
class RulesLinter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesLinter)

public:
    /// The draft outlives this.
    explicit RulesLinter(const RulesDraft& draft, QObject* parent = nullptr);
    ~RulesLinter() override;

    /// Of the text as it was at the last linted().
    const std::vector<RulesFinding>& findings() const { return m_findings; }
    /// The findings are those of the text as it is.
    bool isCurrent() const { return m_isCurrent; }
    bool hasError() const { return holdsError(m_findings); }
    /// Those of a value and of all below it.
    std::vector<RulesFinding> at(const std::string& pointer) const;

signals:
    void linted();

private:
    void start();
    void take();

    const RulesDraft& m_draft;
    QTimer m_pause;
    QFutureWatcher<std::vector<RulesFinding>> m_job;
    std::vector<RulesFinding> m_findings;
    bool m_isCurrent = false;
};

} // namespace gatehouse
