#include "requestcheck.h"

#include "requestjudge.h"
#include "requestreader.h"

namespace gatehouse
{
namespace
{

using Event = http::RequestReader::Event;

/// Feeds one request to the reader and to the judge.
class RequestChecker
{
public:
    RequestChecker(const RulesDocument& rules, UtcTime at) : m_judge(rules, at) {}

    Outcome<Verdict> run(std::string_view raw)
    {
        std::string_view rest = raw;
        for (;;) {
            switch (m_reader.next(rest)) {
            case Event::NeedMore:
                if (m_verdict)
                    return *m_verdict;
                return Problem{RulesProblem::RequestCut};
            case Event::Head:
                m_verdict = m_judge.judgeHead(m_reader.head(), RequestPath::parse(m_reader.head().target));
                break;
            case Event::Body:
                take(m_reader.piece());
                break;
            case Event::End:
                if (!rest.empty())
                    return Problem{RulesProblem::BytesBehind, {std::to_string(rest.size())}};
                return m_verdict ? *m_verdict : atEnd();
            case Event::Refused:
                return m_verdict ? *m_verdict : framingVerdict();
            }
        }
    }

private:
    void take(std::string_view piece)
    {
        if (m_verdict)
            return;
        m_length += piece.size();
        if (m_length > m_judge.maxBody())
            m_verdict = m_judge.tooLarge();
        else if (m_judge.bodyNeeded())
            m_body += piece;
    }

    Verdict atEnd()
    {
        return m_judge.bodyNeeded() ? m_judge.judgeBody(m_body) : m_judge.judgeLength(m_length);
    }

    Verdict framingVerdict() const
    {
        const http::Response& answer = m_reader.refusal();
        return rejection(checkOfRefusal(answer), answer);
    }

    http::RequestReader m_reader;
    RequestJudge m_judge;
    std::optional<Verdict> m_verdict;
    std::string m_body;
    std::uint64_t m_length = 0;
};

} // namespace

RuleCheck checkOfRefusal(const http::Response& refusal)
{
    const bool path = refusal.body.starts_with(R"({"detail":"Malformed path: )");
    return path ? RuleCheck::Path : RuleCheck::Framing;
}

Outcome<Verdict> checkRequest(const RulesDocument& rules, std::string_view rawRequest, UtcTime at)
{
    return RequestChecker(rules, at).run(rawRequest);
}

} // namespace gatehouse
