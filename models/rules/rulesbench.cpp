#include "rulesbench.h"

#include "requestcheck.h"
#include "rulesproblem.h"

#include <QtConcurrentRun>

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;

constexpr auto pauseBefore = 200ms;

QString reasonOf(const Problem& problem)
{
    if (problem.code == RulesProblem::RequestCut)
        return RulesBench::tr("The request is not complete: the verdict depends on what comes next.");
    if (problem.code == RulesProblem::BytesBehind)
        return RulesBench::tr("There are bytes behind the end of the request.");
    // The reason alone: describeRulesProblem() would say a second time that they are refused.
    const std::string reason = problem.args.size() > 1 ? problem.args[1] : describeRulesProblem(problem);
    return RulesBench::tr("These rules are refused whole: %1").arg(QString::fromStdString(reason));
}

} // namespace

RulesBench::RulesBench(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBefore);
    connect(&m_pause, &QTimer::timeout, this, &RulesBench::start);
    connect(&m_job, &QFutureWatcherBase::finished, this, [this] {
        if (m_pause.isActive() || m_job.future().resultCount() == 0)
            return;
        m_answers = m_job.result();
        emit judged();
    });
}

RulesBench::~RulesBench()
{
    m_job.cancel();
}

void RulesBench::setRequest(const std::string& raw)
{
    m_request = raw;
    m_pause.start();
}

void RulesBench::setStored(const std::string& text)
{
    m_stored = text;
    m_pause.start();
}

void RulesBench::setDraft(const std::string& text)
{
    m_draft = text;
    m_pause.start();
}

void RulesBench::start()
{
    m_job.setFuture(QtConcurrent::run([request = m_request, stored = m_stored, draft = m_draft] {
        return Answers{judge(stored, request), judge(draft, request)};
    }));
}

RulesBench::Answer RulesBench::judge(const std::string& rules, const std::string& request)
{
    const auto compiled = RulesDocument::compile(rules.empty() ? "{}" : rules);
    if (!compiled)
        return {{}, reasonOf(compiled.problem())};
    const auto verdict = checkRequest(**compiled, request, utcNow());
    if (!verdict)
        return {{}, reasonOf(verdict.problem())};
    return {*verdict, {}};
}

} // namespace gatehouse
