#include "ruleslinter.h"

#include "rulesdraft.h"
#include "ruleslint.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;

constexpr auto pauseBefore = 150ms;

bool isAtOrUnder(const std::string& pointer, const std::string& place)
{
    return pointer.starts_with(place) && (pointer.size() == place.size() || pointer[place.size()] == '/');
}

} // namespace

RulesLinter::RulesLinter(const RulesDraft& draft, QObject* parent) : QObject(parent), m_draft(draft)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBefore);
    connect(&m_pause, &QTimer::timeout, this, &RulesLinter::start);
    connect(&m_job, &QFutureWatcherBase::finished, this, &RulesLinter::take);
    connect(&draft, &RulesDraft::changed, this, [this] {
        m_isCurrent = false;
        m_pause.start();
    });
}

RulesLinter::~RulesLinter()
{
    m_job.cancel();
}

void RulesLinter::start()
{
    m_job.setFuture(QtConcurrent::run([text = m_draft.text()] { return lintRules(text); }));
}

void RulesLinter::take()
{
    if (m_pause.isActive() || m_job.future().resultCount() == 0)
        return;
    m_findings = m_job.result();
    m_isCurrent = true;
    emit linted();
}

std::vector<RulesFinding> RulesLinter::at(const std::string& pointer) const
{
    std::vector<RulesFinding> found;
    std::copy_if(m_findings.begin(), m_findings.end(), std::back_inserter(found),
                 [&pointer](const RulesFinding& finding) { return isAtOrUnder(finding.pointer, pointer); });
    return found;
}

} // namespace gatehouse
