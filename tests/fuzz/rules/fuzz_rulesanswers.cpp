// Whatever a gateway answers: a whole record or a problem, never half of either. The first byte says what was
// asked, the second which status came.

#include "jsontree.h"
#include "rulesanswers.h"
#include "rulescallproblem.h"

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace gatehouse;

namespace
{

const std::string host = "gateway:1";

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

template <class T>
void requireProblem(const Outcome<T>& outcome)
{
    require(outcome.ok() || outcome.problem().code == RulesCallProblem::BadAnswer, "another problem");
    require(outcome.ok() || outcome.problem().args.size() == 2, "a problem without its place");
}

void readStored(const HttpReply& reply)
{
    const auto rules = readStoredRules(reply, host);
    requireProblem(rules);
    if (!rules)
        return;
    require(json::parse(rules->text, {}, json::Strictness::lenient()).ok(), "rules that are no JSON");
    require(reply.body.toStdString().find(rules->text) != std::string::npos, "rules that were not sent");
    require(rules->version > 0, "no version");
    require(rules->etag.size() > 2 && rules->etag.count('"') == 2 && rules->etag.startsWith('"') &&
                rules->etag.endsWith('"') && !rules->etag.contains('\n'),
            "no tag");
}

void readOneVerdict(HttpReply reply)
{
    const auto verdict = readVerdict(reply, host);
    requireProblem(verdict);
    if (!verdict)
        return;
    const std::string written = verdictJson(*verdict);
    reply.body = QByteArray::fromStdString(written);
    const auto again = readVerdict(reply, host);
    // A header that stands twice was two members, which is lost on nobody but a second reader.
    require(again.ok() && verdictJson(*again) == written, "a verdict that reads as another");
}

void readProblem(const HttpReply& reply)
{
    for (const CallKind kind : {CallKind::Reads, CallKind::Changes}) {
        const Problem problem = problemOfAnswer(reply, kind, host);
        require(problem.detail.size() <= 2048, "more words than a sentence");
        require(problem.detail.find('\n') == std::string::npos, "words on two lines");
    }
    if (holdsFindings(reply)) {
        const auto findings = readFindings(reply, "{\"a\":[1,2]}", host);
        requireProblem(findings);
        require(!findings || findings->size() <= 1000, "too many findings");
    }
    saysNothingStored(reply);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::array statuses = {200, 201, 204, 302, 400, 401, 403, 404,
                                     412, 413, 422, 428, 429, 500, 503, 504};
    if (size < 2)
        return 0;
    HttpReply reply;
    reply.status = statuses[data[1] % statuses.size()];
    reply.body = QByteArray(reinterpret_cast<const char*>(data) + 2, static_cast<qsizetype>(size) - 2);
    reply.headers = {{"etag", reply.body.left(data[1] % 32)}};
    switch (data[0] % 7) {
    case 0:
        readStored(reply);
        break;
    case 1:
        requireProblem(readRulesConflict(reply, host));
        break;
    case 2:
        requireProblem(readRulesHistory(reply, host));
        break;
    case 3:
        requireProblem(readRulesVersion(reply, host));
        break;
    case 4:
        requireProblem(readInstances(reply, host));
        break;
    case 5:
        readOneVerdict(std::move(reply));
        break;
    default:
        readProblem(reply);
        break;
    }
    return 0;
}
