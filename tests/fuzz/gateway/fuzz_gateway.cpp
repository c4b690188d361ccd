#include "confighint.h"
#include "entitytags.h"
#include "httpanswerreader.h"
#include "jsonbody.h"
#include "pagecursor.h"
#include "queryparameters.h"
#include "respreader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

// What strangers send to the gateway beside requests: Redis, probed backends, targets, cursors, bodies.
// The first byte says which reader; answers must not depend on how the bytes were split.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

std::string replies(std::string_view bytes, std::size_t piece)
{
    RespReader reader;
    std::string trace;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.feed(bytes.substr(at, piece));
        for (;;) {
            const auto next = reader.next();
            if (!next)
                return trace + "!";
            if (!*next)
                break;
            trace += std::to_string(static_cast<int>((*next)->kind)) + (*next)->text + "|" +
                     std::to_string((*next)->items.size());
        }
    }
    return trace;
}

std::string answer(std::string_view bytes, std::size_t piece)
{
    HttpAnswerReader reader(1000);
    auto state = HttpAnswerReader::State::NeedMore;
    for (std::size_t at = 0; at < bytes.size() && state == HttpAnswerReader::State::NeedMore; at += piece)
        state = reader.feed(bytes.substr(at, piece));
    if (state == HttpAnswerReader::State::NeedMore)
        state = reader.end();
    require(reader.body().size() <= 1000);
    if (state == HttpAnswerReader::State::Broken)
        return "!";
    return std::to_string(reader.status()) + reader.body();
}

void query(std::string_view bytes)
{
    const auto read = QueryParameters::parse(bytes);
    const std::string name(bytes.substr(0, bytes.find('=')));
    require(read.count(name) > 0 || !read.value(name));
    if (const auto decoded = percentDecoded(bytes))
        require(decoded->size() <= bytes.size());
}

void cursor(std::string_view bytes)
{
    for (const PageOf list : {PageOf::Sessions, PageOf::Messages, PageOf::Versions, PageOf::Audit})
        if (const auto position = decodeCursor(list, bytes))
            require(encodeCursor(list, *position) == bytes);
}

void body(std::string_view bytes)
{
    JsonBody read;
    if (JsonBody::read(std::string(bytes), read))
        return;
    (void)read.text("content", JsonBody::Need::Required, 20);
    (void)read.word("role", {"user"});
    (void)read.array("tool_calls");
    (void)read.json("metadata");
    if (const auto refused = read.refusal())
        require(refused->status == 422 && json::parse(refused->body).ok());
}

void entityTags(std::string_view bytes)
{
    const auto tags = EntityTags::read({bytes});
    if (!tags)
        return;
    require(!tags->isAny() || bytes == "*");
    require(!tags->holdsStrong("a") || tags->holds("a"));
    // Two fields are one list, so what is a list twice is one as well.
    const auto twice = EntityTags::read({bytes, bytes});
    require(tags->isAny() ? !twice : twice && twice->holdsStrong("a") == tags->holdsStrong("a"));
}

void hint(std::string_view bytes)
{
    const auto read = ConfigHint::read(bytes);
    if (!read)
        return;
    require(isConfigName(read->service) && isConfigName(read->key));
    const auto again = ConfigHint::read(read->text());
    require(again && again->key == read->key && again->version == read->version);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 7) {
    case 0:
        require(replies(bytes, 1) == replies(bytes, 1 + size));
        break;
    case 1:
        require(answer(bytes, 1) == answer(bytes, 1 + size));
        break;
    case 2:
        query(bytes);
        break;
    case 3:
        cursor(bytes);
        break;
    case 4:
        body(bytes);
        break;
    case 5:
        entityTags(bytes);
        break;
    default:
        hint(bytes);
    }
    return 0;
}
