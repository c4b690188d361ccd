#include "healthreader.h"

#include "healthjson.h"
#include "healthrules.h"
#include "healthtext.h"
#include "jsonproblem.h"
#include "jsontree.h"
#include "jsonwriter.h"
#include "kubernetestext.h"
#include "prometheustext.h"

namespace gatehouse
{
namespace
{

constexpr std::size_t shownCharacters = 200;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// What a body was read as, or why it was not.
struct Recognition {
    HealthReading reading;
    BodyKind kind = BodyKind::Text;
};

Recognition nothing(std::string why)
{
    Recognition recognition;
    recognition.reading.detail = std::move(why);
    return recognition;
}

Recognition nothingIn(std::string_view body, std::string_view why, const HttpContext& context)
{
    std::string sentence;
    if (context.status && *context.status >= 400)
        sentence = "HTTP " + std::to_string(*context.status) + ": ";
    sentence += why;
    sentence += ' ';
    sentence += firstCharacters(body, shownCharacters);
    return nothing(std::move(sentence));
}

/// A body that is one health word: ASP.NET's default writer, and many a small service.
std::optional<Recognition> readPlainWord(std::string_view word, BodyKind kind)
{
    const HealthWord status = healthWordOf(word);
    if (status == HealthWord::Unknown)
        return {};
    Recognition recognition;
    recognition.kind = kind;
    const bool aspNet = equalInAnyCase(word, "healthy") || equalInAnyCase(word, "degraded") ||
                        equalInAnyCase(word, "unhealthy");
    recognition.reading.format = aspNet ? HealthFormat::AspNet : HealthFormat::Gateway;
    recognition.reading.status = status;
    return recognition;
}

Recognition readJson(std::string_view body, const HttpContext& context)
{
    const auto tree = json::parse(std::string(body), json::Limits{}, json::Strictness::lenient());
    if (!tree) {
        const std::string why = "this is broken JSON (" + json::describeJsonProblem(tree.problem()) + "):";
        return nothingIn(body, why, context);
    }
    const json::Node root = tree->root();
    if (root.isString()) {
        if (auto word = readPlainWord(root.string(), BodyKind::Json))
            return *std::move(word);
    }
    if (auto reading = readJsonHealth(root, context))
        return {*std::move(reading), BodyKind::Json};
    return nothingIn(body, "this JSON is of no known health format:", context);
}

Recognition recognise(std::string_view body, const HttpContext& context)
{
    if (body.empty())
        return nothing("The answer is empty.");
    if (body.front() == '<')
        return nothingIn(body, "this is a page and no health document:", context);
    if (auto reading = readKubernetes(body, context))
        return {*std::move(reading), BodyKind::Text};
    if (body.front() == '{' || body.front() == '[' || body.front() == '"')
        return readJson(body, context);
    if (auto reading = readPrometheus(body, context))
        return {*std::move(reading), BodyKind::Text};
    if (auto word = readPlainWord(body, BodyKind::Text))
        return *std::move(word);
    return nothingIn(body, "this text is of no known health format:", context);
}

void writeText(json::Writer& out, std::string_view name, const std::string& text)
{
    out.key(name);
    if (text.empty())
        out.null();
    else
        out.string(text);
}

void writeNumber(json::Writer& out, std::string_view name, std::optional<double> number)
{
    out.key(name);
    if (number)
        out.number(*number);
    else
        out.null();
}

void writeSource(json::Writer& out, const HealthSource& source)
{
    out.key("source").beginObject();
    out.key("url").string(source.url);
    out.key("httpStatus");
    if (source.httpStatus)
        out.number(*source.httpStatus);
    else
        out.null();
    writeText(out, "contentType", source.contentType);
    writeText(out, "location", source.location);
    writeNumber(out, "roundTripMs", source.roundTripMs);
    out.endObject();
}

} // namespace

HealthReading readHealth(std::string_view body, const HttpContext& context)
{
    if (context.status && *context.status >= 300 && *context.status < 400)
        return nothing("The answer is a redirect (HTTP " + std::to_string(*context.status) +
                       "), which is not followed.")
            .reading;
    const auto repaired = repairedUtf8(body);
    std::string_view text = repaired ? std::string_view(*repaired) : body;
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    Recognition recognition = recognise(trimmed(text), context);
    HealthReading& reading = recognition.reading;
    if (repaired)
        addWarning(reading, "invalid-utf8");
    if (reading.recognised()) {
        warnOfRepeatedNames(reading);
        warnOfHttpConflicts(reading, context, recognition.kind);
    }
    return std::move(reading);
}

std::string writeHealthJson(const HealthReading& reading)
{
    json::Writer out;
    out.beginObject();
    out.key("status").string(nameOf(reading.status));
    out.key("components").beginArray();
    for (const HealthComponent& component : reading.components) {
        out.beginObject();
        out.key("name").string(component.name);
        out.key("status").string(nameOf(component.status));
        writeNumber(out, "latencyMs", component.latencyMs);
        out.key("detail").string(component.detail);
        out.endObject();
    }
    out.endArray();
    out.key("format").string(nameOf(reading.format));
    out.key("detail").string(reading.detail);
    out.key("warnings").beginArray();
    for (const std::string& warning : reading.warnings)
        out.string(warning);
    out.endArray();
    if (reading.source)
        writeSource(out, *reading.source);
    out.endObject();
    return out.take();
}

} // namespace gatehouse
