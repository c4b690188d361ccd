#include "requestcheck.h"
#include "requestjudge.h"
#include "requestreader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// Any bytes as one request, under rules that have every kind of endpoint. The verdict is whole and the same
// each time; a gateway that reads the bytes in small portions gives the same; in report mode nothing is
// refused but what no mode lets pass.
namespace
{

using namespace gatehouse;
using Event = http::RequestReader::Event;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

constexpr std::string_view fields =
    R"("fields":[{"path":"/a","required":true,"type":"integer","min":1},{"path":"/b","type":"string","max_length":5,)"
    R"("pattern":"^[a-z]*$"},{"path":"/l","type":"array","items":{"items":{"type":"enum","values":[1,"x",null]}}},)"
    R"({"path":"/e","type":"email"},{"path":"/u","type":"uri"},{"path":"/d","type":"datetime"},{"path":"/c","const":{"k":[1]}}])";

std::string documentIn(std::string_view mode)
{
    std::string text =
        R"({"default_max_body_bytes":4096,"required_headers":[{"name":"x-a","mode":"warn"}],"endpoints":[)"
        R"({"id":"e","path":"/e","mode":")";
    text.append(mode).append(R"(","max_body_bytes":2048,)").append(fields);
    text.append(R"(},{"id":"p","path":"/p/{x}","match":"exact","methods":["GET","POST"],"mode":")");
    text.append(mode).append(R"(",)").append(fields).append("}]}");
    return text;
}

std::shared_ptr<const RulesDocument> rulesIn(std::string_view mode)
{
    const auto rules = RulesDocument::compile(documentIn(mode));
    require(rules.ok());
    return *rules;
}

/// What a gateway makes of the bytes that come in portions; empty where there is no verdict.
std::string streamed(const RulesDocument& rules, std::string_view bytes)
{
    http::RequestReader reader;
    RequestJudge judge(rules, UtcTime{});
    std::string body;
    std::uint64_t length = 0;
    std::string portion;
    std::string_view input;
    for (std::size_t offset = 0;;) {
        switch (reader.next(input)) {
        case Event::NeedMore:
            if (offset == bytes.size())
                return {};
            portion = bytes.substr(offset, 1 + offset % 7);
            offset += portion.size();
            input = portion;
            break;
        case Event::Head: {
            const RequestPath path = RequestPath::parse(reader.head().target);
            if (const auto verdict = judge.judgeHead(reader.head(), path))
                return verdictJson(*verdict);
            break;
        }
        case Event::Body:
            length += reader.piece().size();
            if (length > judge.maxBody())
                return verdictJson(judge.tooLarge());
            body += reader.piece();
            break;
        case Event::End:
            return verdictJson(judge.bodyNeeded() ? judge.judgeBody(body) : judge.judgeLength(length));
        case Event::Refused:
            return "refused";
        }
    }
}

void checkWhole(const Verdict& verdict)
{
    require(verdict.reject == (verdict.status >= 400));
    require(verdict.reject == !verdict.body.empty());
    require(verdict.reject == verdict.check.has_value());
    for (const ReportedCheck& reported : verdict.reported)
        require(reported.status >= 400 && !reported.body.empty() && reported.mode != RuleMode::Enforce);
    std::string head;
    require(http::appendResponseHead(head, verdict.response(), {}) || !verdict.reject);
    for (const http::Field& field : verdict.fields) {
        http::Response answer;
        answer.fields.push_back(field);
        require(http::appendResponseHead(head, answer, {})); // nothing sent in could split the answer
    }
}

void checkReport(const Verdict& enforced, const Verdict& reported)
{
    const bool stays = reported.check == RuleCheck::Framing || reported.check == RuleCheck::Path ||
                       reported.check == RuleCheck::Size;
    require(!reported.reject || stays);
    require(!enforced.reject || reported.reject || !reported.reported.empty());
    require(enforced.rule == reported.rule || reported.reject);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto enforcing = rulesIn("enforce");
    static const auto reporting = rulesIn("report");
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto verdict = checkRequest(*enforcing, bytes, UtcTime{});
    const std::string parts = streamed(*enforcing, bytes);
    if (!verdict) {
        require(verdict.problem().code == RulesProblem::RequestCut ||
                verdict.problem().code == RulesProblem::BytesBehind);
        return 0;
    }
    checkWhole(*verdict);
    require(verdictJson(*verdict) == verdictJson(*checkRequest(*enforcing, bytes, UtcTime{})));
    if (verdict->check == RuleCheck::Framing)
        require(parts == "refused");
    else if (parts != "refused")
        require(parts == verdictJson(*verdict));
    const auto lenient = checkRequest(*reporting, bytes, UtcTime{});
    if (lenient && verdict->rule)
        checkReport(*verdict, *lenient);
    return 0;
}
