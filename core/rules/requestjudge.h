#pragma once

#include "requestpath.h"
#include "rulesdocument.h"
#include "verdict.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Judges one request by the rules while it arrives (CONTRACTS §3, checks 2 to 8); framing, check 1,
/// is http::RequestReader's. The gateway, `rules check` and the console's preview all run this one,
/// so preview equals enforcement byte for byte.
///
///     RequestJudge judge(rules, utcNow());
///     if (auto verdict = judge.judgeHead(head, path))
///         …                            // settled: a reject, or a pass whatever the body holds
///     // read the body, at most judge.maxBody() bytes:
///     if (more than that came)
///         verdict = judge.tooLarge();
///     else if (judge.bodyNeeded())
///         verdict = judge.judgeBody(whole decoded body);
///     else
///         verdict = judge.judgeLength(decoded bytes);
///
/// A settled pass may be taken for settled while its body still arrives; a chunked one cannot be,
/// since it may grow too large. Costs a few small allocations a request.
class RequestJudge
{
public:
    /// The rules, and what judgeHead() is given, must outlive the judge. `at` decides whether an
    /// override is over.
    RequestJudge(const RulesDocument& rules, UtcTime at);

    /// Checks 2 to 6, and 7 and 8 too where the body is known to be empty.
    std::optional<Verdict> judgeHead(const http::RequestHead& head, const RequestPath& path);

    /// Decoded bytes of body to read at most.
    std::uint64_t maxBody() const { return m_maxBody; }
    /// Whether checks 7 or 8 read the body: it is sent on only once it is judged.
    bool bodyNeeded() const { return m_bodyNeeded; }
    /// The endpoint that decides; null if none does.
    const EndpointRule* endpoint() const { return m_endpoint; }

    /// The whole body, with bodyNeeded().
    Verdict judgeBody(std::string_view body);
    /// The whole body's length, without bodyNeeded(): no more than size is left to judge.
    Verdict judgeLength(std::uint64_t bytes);
    /// More than maxBody() bytes came, or are announced.
    Verdict tooLarge() const;

private:
    enum class BodyKind : std::uint8_t { Opaque, Json, UrlEncoded, Multipart };

    void choose(const http::RequestHead& head, const RequestPath& path);
    std::optional<Verdict> judgeType(const http::RequestHead& head);
    std::optional<http::Response> refuseType(const http::RequestHead& head);
    std::optional<http::Response> refuseCoding(const http::RequestHead& head) const;
    http::Response unsupported(std::string_view what, const std::vector<std::string_view>& values) const;
    bool takesType(std::string_view value);
    std::optional<Verdict> judgeLengthOf(const http::RequestHead& head);
    std::optional<Verdict> judgeHeaders(const http::RequestHead& head);

    bool isJudged() const { return m_mode != RuleMode::Off && !m_failed; }
    std::optional<Verdict> fail(RuleCheck check, const http::Response& answer);
    std::optional<Verdict> judgeContent(std::string_view body);
    std::optional<Verdict> judgeJson(std::string_view body);
    std::optional<Verdict> judgeForm(std::string_view body);
    Verdict rejected(RuleCheck check, const http::Response& answer) const;
    Verdict passed() const;
    /// What every verdict of a matched request carries.
    void dress(Verdict& verdict) const;

    const RulesDocument& m_rules;
    UtcTime m_at;
    const EndpointRule* m_endpoint = nullptr;
    const RequestPolicy* m_policy = nullptr;
    RuleMode m_mode = RuleMode::Enforce;
    std::uint64_t m_maxBody = 0;
    bool m_typeJudged = false; ///< checks 4, 7 and 8 look at this method
    bool m_bodyNeeded = false;
    bool m_failed = false; ///< the endpoint's first failing check is known, and the request passes
    bool m_closeUnread = false;
    BodyKind m_kind = BodyKind::Opaque;
    std::string m_boundary;
    std::optional<ReportedCheck> m_endpointReport;
    std::vector<ReportedCheck> m_headerReports;
};

} // namespace gatehouse
