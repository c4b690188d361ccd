#pragma once

#include "verdict.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// What one request would get under what is stored and under the draft, by the engine the gateway uses, found
/// out beside the GUI thread a moment after either changes.
class RulesBench : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesBench)

public:
    struct Answer {
        std::optional<Verdict> verdict;
        QString reason; ///< why there is none
    };

    explicit RulesBench(QObject* parent = nullptr);
    ~RulesBench() override;

    void setRequest(const std::string& raw);
    /// Empty: the built-in rules.
    void setStored(const std::string& text);
    void setDraft(const std::string& text);

    const Answer& stored() const { return m_answers.stored; }
    const Answer& draft() const { return m_answers.draft; }

signals:
    void judged();

private:
    struct Answers {
        Answer stored;
        Answer draft;
    };

    void start();
    static Answer judge(const std::string& rules, const std::string& request);

    std::string m_request;
    std::string m_stored;
    std::string m_draft;
    QTimer m_pause;
    QFutureWatcher<Answers> m_job;
    Answers m_answers;
};

} // namespace gatehouse
