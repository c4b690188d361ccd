#include "verdict.h"

#include "jsonwriter.h"

#include <array>

namespace gatehouse
{
namespace
{

constexpr std::array<std::string_view, 7> CheckWords = {"framing", "path", "content-type", "size",
                                                        "header",  "json", "fields"};

void writeText(json::Writer& out, const std::optional<std::string>& text)
{
    if (text)
        out.string(*text);
    else
        out.null();
}

void writeReported(json::Writer& out, const ReportedCheck& reported)
{
    out.beginObject();
    writeText(out.key("rule"), reported.rule);
    out.key("mode").string(nameOf(reported.mode));
    out.key("check").string(nameOf(reported.check));
    out.key("status").number(reported.status);
    out.key("body").string(reported.body);
    out.endObject();
}

} // namespace

std::string_view nameOf(RuleCheck check)
{
    return CheckWords[static_cast<std::size_t>(check)];
}

http::Response Verdict::response() const
{
    http::Response answer;
    answer.status = status;
    answer.fields = fields;
    answer.body = body;
    answer.close = close;
    return answer;
}

Verdict rejection(RuleCheck check, const http::Response& answer)
{
    Verdict verdict;
    verdict.reject = true;
    verdict.status = answer.status;
    verdict.fields = answer.fields;
    verdict.body = answer.body;
    verdict.check = check;
    verdict.close = answer.close;
    return verdict;
}

std::string verdictJson(const Verdict& verdict)
{
    json::Writer out;
    out.beginObject();
    out.key("verdict").string(verdict.reject ? "reject" : "pass");
    if (verdict.reject)
        out.key("status").number(verdict.status);
    else
        out.key("status").null();
    out.key("headers").beginObject();
    for (const http::Field& field : verdict.fields)
        out.key(field.name).string(field.value);
    if (verdict.close)
        out.key("Connection").string("close");
    out.endObject();
    writeText(out.key("body"), verdict.reject ? std::optional(verdict.body) : std::nullopt);
    writeText(out.key("rule"), verdict.rule);
    if (verdict.check)
        out.key("check").string(nameOf(*verdict.check));
    else
        out.key("check").null();
    out.key("reported").beginArray();
    for (const ReportedCheck& reported : verdict.reported)
        writeReported(out, reported);
    out.endArray().endObject();
    return out.take();
}

} // namespace gatehouse
