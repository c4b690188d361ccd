#include "requestjudge.h"

#include "fielderrors.h"
#include "formbody.h"
#include "formfields.h"
#include "httpsyntax.h"
#include "jsonfields.h"
#include "jsonproblem.h"
#include "mediatype.h"

#include <algorithm>
#include <limits>

namespace gatehouse
{
namespace
{

constexpr std::size_t LongestEcho = 256;
constexpr std::uint64_t LongestUnread = 64UL * 1024;

std::string joined(const std::vector<std::string_view>& values)
{
    std::string all;
    for (const std::string_view value : values)
        all.append(all.empty() ? "" : ", ").append(value);
    return all;
}

bool isForm(std::string_view type)
{
    return type == "application/x-www-form-urlencoded" || type == "multipart/form-data";
}

/// What a policy takes, for `Accept`: with fields only what they can be read from.
std::string acceptedTypes(const RequestPolicy& policy)
{
    std::vector<std::string_view> types;
    for (const std::string& type : policy.contentTypes)
        if (policy.fields.empty() || isForm(type) ||
            MediaType{.name = type, .charset = {}, .boundary = {}}.isJson())
            types.push_back(type);
    return joined(types);
}

http::Response tooLargeAnswer(std::uint64_t limit)
{
    http::Response answer =
        http::detailResponse(413, "Request body too large. Max size: " + std::to_string(limit) + " bytes");
    answer.close = true;
    return answer;
}

http::Response fieldsAnswer(const FieldErrors& errors)
{
    return http::jsonResponse(422, errors.body());
}

bool hasBody(const http::RequestHead& head)
{
    return head.framing == http::BodyFraming::Chunked || head.contentLength > 0;
}

/// Whether the server closes the connection behind an answer given at the head: it skips a body
/// only if that is known to be short.
bool closesUnread(const http::RequestHead& head)
{
    if (head.framing == http::BodyFraming::None)
        return false;
    return head.framing == http::BodyFraming::Chunked || head.contentLength > LongestUnread ||
           head.expectsContinue;
}

bool isPresent(const http::RequestHead& head, std::string_view name)
{
    return std::any_of(head.fields.begin(), head.fields.end(), [name](const http::Field& field) {
        return !field.value.empty() && http::equalsIgnoringCase(field.name, name);
    });
}

} // namespace

RequestJudge::RequestJudge(const RulesDocument& rules, UtcTime at) : m_rules(rules), m_at(at) {}

std::optional<Verdict> RequestJudge::judgeHead(const http::RequestHead& head, const RequestPath& path)
{
    m_closeUnread = closesUnread(head);
    if (!path.ok()) {
        http::Response answer = http::detailResponse(400, path.problem);
        answer.close = m_closeUnread;
        return rejection(RuleCheck::Path, answer);
    }
    if (m_rules.skips(head.method, path.matched)) {
        m_maxBody = std::numeric_limits<std::uint64_t>::max();
        m_failed = true;
        return Verdict{};
    }
    choose(head, path);
    if (auto verdict = judgeType(head))
        return verdict;
    if (auto verdict = judgeLengthOf(head))
        return verdict;
    if (auto verdict = judgeHeaders(head))
        return verdict;
    m_closeUnread = false; // the body is read from here on
    if (!hasBody(head))
        return judgeBody({});
    m_bodyNeeded = isJudged() && m_typeJudged && m_kind != BodyKind::Opaque;
    if (!m_bodyNeeded && head.framing == http::BodyFraming::Length)
        return passed();
    return std::nullopt;
}

void RequestJudge::choose(const http::RequestHead& head, const RequestPath& path)
{
    m_endpoint = m_rules.endpointFor(head.method, path.matched);
    m_policy = &m_rules.policyFor(path.matched, m_endpoint);
    m_mode = m_rules.modeAt(path.matched, *m_policy, m_at);
    m_maxBody = m_mode == RuleMode::Enforce ? m_policy->maxBody : m_policy->hardCap;
    m_typeJudged = (m_policy->judgedMethods & methodBit(head.method)) != 0;
}

/// A check of the endpoint has failed: the answer where it enforces, else a note.
std::optional<Verdict> RequestJudge::fail(RuleCheck check, const http::Response& answer)
{
    if (m_mode == RuleMode::Enforce)
        return rejected(check, answer);
    m_failed = true;
    m_endpointReport = ReportedCheck{std::nullopt, m_mode, check, answer.status, answer.body};
    if (m_endpoint)
        m_endpointReport->rule = m_endpoint->id;
    return std::nullopt;
}

std::optional<Verdict> RequestJudge::judgeType(const http::RequestHead& head)
{
    if (!m_typeJudged || !isJudged())
        return std::nullopt;
    auto answer = refuseType(head);
    if (!answer)
        answer = refuseCoding(head);
    if (!answer)
        return std::nullopt;
    answer->close = m_closeUnread;
    return fail(RuleCheck::ContentType, *answer);
}

bool RequestJudge::takesType(std::string_view value)
{
    const auto media = MediaType::parse(value);
    if (!media)
        return false;
    const auto& types = m_policy->contentTypes;
    const bool listed =
        std::any_of(types.begin(), types.end(), [&media](const auto& type) { return media->is(type); });
    if (!listed || (media->charset && !http::equalsIgnoringCase(*media->charset, "utf-8")) ||
        (media->isMultipart() && !media->hasUsableBoundary()))
        return false;
    if (media->isJson())
        m_kind = BodyKind::Json;
    else if (media->is("application/x-www-form-urlencoded"))
        m_kind = BodyKind::UrlEncoded;
    else if (media->is("multipart/form-data"))
        m_kind = BodyKind::Multipart;
    // A body that fields cannot be read from would pass them by.
    if (m_kind == BodyKind::Opaque && !m_policy->fields.empty())
        return false;
    if (m_kind == BodyKind::Multipart)
        m_boundary = *media->boundary;
    return true;
}

std::optional<http::Response> RequestJudge::refuseType(const http::RequestHead& head)
{
    const auto values = head.fieldValues("content-type");
    if (values.empty() || (values.size() == 1 && values.front().empty())) {
        if (!hasBody(head) && !m_policy->requiresField())
            return std::nullopt;
        http::Response answer = http::detailResponse(415, "Content-Type header is required");
        answer.fields.push_back({"Accept", acceptedTypes(*m_policy)});
        return answer;
    }
    if (values.size() == 1 && takesType(values.front()))
        return std::nullopt;
    return unsupported("Unsupported Content-Type: ", values);
}

std::optional<http::Response> RequestJudge::refuseCoding(const http::RequestHead& head) const
{
    if (!head.field("content-encoding"))
        return std::nullopt;
    const auto values = head.fieldValues("content-encoding");
    const auto isIdentity = [](std::string_view coding) {
        return http::equalsIgnoringCase(coding, "identity");
    };
    const auto isPlain = [&isIdentity](std::string_view value) {
        const auto codings = http::listElements(value);
        return std::all_of(codings.begin(), codings.end(), isIdentity);
    };
    if (std::all_of(values.begin(), values.end(), isPlain))
        return std::nullopt;
    http::Response answer = unsupported("Unsupported Content-Encoding: ", values);
    answer.fields.push_back({"Accept-Encoding", "identity"});
    return answer;
}

http::Response RequestJudge::unsupported(std::string_view what,
                                         const std::vector<std::string_view>& values) const
{
    const std::string all = joined(values);
    std::string detail(what);
    detail += cutAtCharacter(all, LongestEcho);
    http::Response answer = http::detailResponse(415, detail);
    answer.fields.push_back({"Accept", acceptedTypes(*m_policy)});
    return answer;
}

std::optional<Verdict> RequestJudge::judgeLengthOf(const http::RequestHead& head)
{
    if (head.contentLength > m_policy->hardCap)
        return tooLarge();
    if (head.contentLength <= m_policy->maxBody || !isJudged())
        return std::nullopt;
    return fail(RuleCheck::Size, tooLargeAnswer(m_policy->maxBody));
}

std::optional<Verdict> RequestJudge::judgeHeaders(const http::RequestHead& head)
{
    std::optional<http::Response> answer;
    for (const RequiredHeader& header : m_policy->requiredHeaders) {
        if (header.mode == RuleMode::Off || isPresent(head, header.name))
            continue;
        const http::Response refusal = http::detailResponse(400, "Missing required header: " + header.name);
        if (header.mode != RuleMode::Enforce)
            m_headerReports.push_back(
                {"header:" + header.name, header.mode, RuleCheck::Header, refusal.status, refusal.body});
        else if (!answer)
            answer = refusal;
    }
    if (!answer)
        return std::nullopt;
    answer->close = m_closeUnread;
    return rejected(RuleCheck::Header, *answer);
}

Verdict RequestJudge::judgeBody(std::string_view body)
{
    if (body.size() > m_maxBody)
        return tooLarge();
    if (isJudged() && m_typeJudged) {
        auto verdict = body.size() > m_policy->maxBody
                           ? fail(RuleCheck::Size, tooLargeAnswer(m_policy->maxBody))
                           : judgeContent(body);
        if (verdict)
            return *std::move(verdict);
    }
    return passed();
}

Verdict RequestJudge::judgeLength(std::uint64_t bytes)
{
    if (bytes > m_maxBody)
        return tooLarge();
    if (isJudged() && bytes > m_policy->maxBody) {
        if (auto verdict = fail(RuleCheck::Size, tooLargeAnswer(m_policy->maxBody)))
            return *std::move(verdict);
    }
    return passed();
}

Verdict RequestJudge::tooLarge() const
{
    return rejected(RuleCheck::Size, tooLargeAnswer(m_maxBody));
}

std::optional<Verdict> RequestJudge::judgeContent(std::string_view body)
{
    if (body.empty()) {
        FieldErrors errors;
        judgeJsonFields(m_policy->fields, nullptr, errors);
        return errors.empty() ? std::nullopt : fail(RuleCheck::Fields, fieldsAnswer(errors));
    }
    switch (m_kind) {
    case BodyKind::Json:
        return judgeJson(body);
    case BodyKind::UrlEncoded:
    case BodyKind::Multipart:
        return judgeForm(body);
    case BodyKind::Opaque:
        break;
    }
    return std::nullopt;
}

std::optional<Verdict> RequestJudge::judgeJson(std::string_view body)
{
    BodyJson document;
    if (const auto problem = document.read(body, m_policy->jsonLimits))
        return fail(RuleCheck::Json,
                    http::detailResponse(400, "Invalid JSON: " + json::describeJsonProblem(*problem)));
    FieldErrors errors;
    judgeJsonFields(m_policy->fields, &document, errors);
    document.addUnfit(errors);
    return errors.empty() ? std::nullopt : fail(RuleCheck::Fields, fieldsAnswer(errors));
}

std::optional<Verdict> RequestJudge::judgeForm(std::string_view body)
{
    FormFields form(m_policy->fields);
    const FormVisitor take = [&form](std::string_view name, std::string_view text) { form.take(name, text); };
    const auto fault =
        m_kind == BodyKind::Multipart ? readMultipart(body, m_boundary, take) : readUrlEncoded(body, take);
    if (fault)
        return fail(RuleCheck::Fields, http::detailResponse(400, "Invalid form data: " + *fault));
    FieldErrors errors;
    form.judge(errors);
    return errors.empty() ? std::nullopt : fail(RuleCheck::Fields, fieldsAnswer(errors));
}

Verdict RequestJudge::rejected(RuleCheck check, const http::Response& answer) const
{
    Verdict verdict = rejection(check, answer);
    dress(verdict);
    return verdict;
}

Verdict RequestJudge::passed() const
{
    Verdict verdict;
    dress(verdict);
    return verdict;
}

void RequestJudge::dress(Verdict& verdict) const
{
    if (m_endpoint)
        verdict.rule = m_endpoint->id;
    // What the hard cap refuses has not been let through with a note about the smaller limit.
    const bool superseded =
        verdict.check == RuleCheck::Size && m_endpointReport && m_endpointReport->check == RuleCheck::Size;
    if (m_endpointReport && !superseded)
        verdict.reported.push_back(*m_endpointReport);
    verdict.reported.insert(verdict.reported.end(), m_headerReports.begin(), m_headerReports.end());
    std::string all;
    for (const ReportedCheck& note : verdict.reported) {
        if (note.mode != RuleMode::Warn)
            continue;
        std::string warning = note.rule.value_or("default") + "; status=" + std::to_string(note.status);
        all.append(all.empty() ? "" : ", ").append(warning);
        verdict.warnings.push_back(std::move(warning));
    }
    if (!all.empty())
        verdict.fields.push_back({"x-validation-warning", all});
}

} // namespace gatehouse
