#include "rejectioneraser.h"

#include "jsonwriter.h"
#include "utf8scan.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gatehouse
{
namespace
{

/// A statement of so many records of up to 20 KB each ends in a fraction of the time limit.
constexpr int recordsAtOnce = 2'000;

std::string escaped(const std::string& text)
{
    json::Writer out;
    out.string(text);
    const std::string quoted = out.take();
    return quoted.substr(1, quoted.size() - 2);
}

void appendUnit(std::string& out, char32_t unit, std::string_view digits)
{
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U})
        out += digits[(unit >> shift) & 15U];
}

/// As clients write JSON that keep to ASCII.
std::string asciiEscaped(const std::string& text, std::string_view digits)
{
    const std::string whole = escaped(text);
    std::string out;
    for (std::size_t at = 0; at < whole.size();) {
        const json::Utf8Step step = json::utf8At(whole, at);
        if (step.codePoint < 0x80) {
            out += whole[at];
        } else if (step.codePoint < 0x10000) {
            appendUnit(out, step.codePoint, digits);
        } else {
            appendUnit(out, 0xD800 + ((step.codePoint - 0x10000) >> 10U), digits);
            appendUnit(out, 0xDC00 + ((step.codePoint - 0x10000) & 0x3FFU), digits);
        }
        at += step.length;
    }
    return out;
}

std::string percentEncoded(std::string_view text, std::string_view digits, std::string_view blank)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else if (c == ' ') {
            out += blank;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

/// The last `recordsAtOnce` records before a place, and what of them holds one of the forms.
std::string statement(std::size_t forms)
{
    std::string found;
    for (std::size_t i = 0; i < forms; ++i)
        found +=
            std::string(i == 0 ? "" : " OR ") + "strpos(b.record::text, $" + std::to_string(i + 3) + ") > 0";
    return "WITH batch AS MATERIALIZED (SELECT id, at, record FROM gateway_rejections WHERE (at, id) < "
           "($1::timestamptz, $2::uuid) ORDER BY at DESC, id DESC LIMIT " +
           std::to_string(recordsAtOnce) +
           "), gone AS (DELETE FROM gateway_rejections r USING batch b WHERE r.id = b.id AND (" + found +
           ") RETURNING 1) SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM batch), l.at::text, "
           "l.id::text FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT at, id FROM batch ORDER BY at, id LIMIT "
           "1) l "
           "ON true";
}

} // namespace

std::vector<std::string> recordedForms(const std::string& text)
{
    std::vector<std::string> forms;
    const auto add = [&forms](std::string form) {
        if (std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(std::move(form));
    };
    add(escaped(text));
    add(escaped(escaped(text)));
    for (const std::string_view digits : {"0123456789ABCDEF", "0123456789abcdef"}) {
        add(escaped(asciiEscaped(text, digits)));
        for (const std::string_view blank : {"%20", "+"})
            add(percentEncoded(text, digits, blank));
    }
    return forms;
}

Async<Outcome<ErasedRejections>> eraseRejections(PgTransaction& transaction, std::string text, Deadline limit)
{
    const std::vector<std::string> forms = recordedForms(text);
    const std::string sql = statement(forms.size());
    ErasedRejections erased;
    std::string time = "infinity";
    std::string id = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    for (;;) {
        std::vector<PgValue> values;
        values.emplace_back(time);
        values.emplace_back(id);
        for (const std::string& form : forms)
            values.emplace_back(form);
        const auto rows = co_await transaction.query(sql, std::move(values));
        if (!rows)
            co_return rows.problem();
        erased.records += rows->integer(0, 0);
        if (rows->integer(0, 1) < recordsAtOnce)
            co_return erased;
        if (Clock::now() >= limit) {
            erased.complete = false;
            co_return erased;
        }
        time = rows->text(0, 2);
        id = rows->text(0, 3);
    }
}

} // namespace gatehouse
