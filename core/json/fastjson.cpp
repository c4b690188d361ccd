#include "fastjson.h"

#include "fasttape.h"
#include "tapecheck.h"
#include "tapewriter.h"
#include "unfitvalues.h"

#include <simdjson.h>

#include <algorithm>

namespace gatehouse::json
{
namespace
{

/// simdjson's buffers take 14 bytes for each of a document's; this much is kept.
constexpr std::size_t KeptBytes = std::size_t{256} << 10U;

} // namespace

struct FastJson::Private {
    bool readFast(std::string_view text, const Limits& limits);
    bool readSlow(std::string_view text, const Limits& limits);
    void giveBackMuch(std::size_t next);

    simdjson::dom::parser parser;
    TapeWriter writer;
    TapeCheck check;
    FastTape tape;
    bool mayBeUnfit = false;
    std::size_t kept = 0; ///< bytes of the largest document there are buffers for
};

/// False where it takes a second look to tell, or to say what is wrong.
bool FastJson::Private::readFast(std::string_view text, const Limits& limits)
{
    // A later simdjson takes what begins with a byte order mark.
    if (text.size() > limits.bytes || text.size() > Limits::MaxBytes || text.starts_with("\xEF\xBB\xBF"))
        return false;
    if (parser.parse(text.data(), text.size()).error() != simdjson::SUCCESS)
        return false;
    tape.show(parser.doc.tape.get(), parser.doc.string_buf.get(), text);
    if (!check.passes(tape, limits))
        return false;
    mayBeUnfit = check.hasNulInName();
    return true;
}

bool FastJson::Private::readSlow(std::string_view text, const Limits& limits)
{
    if (!writer.write(text, limits))
        return false;
    tape.show(writer.words(), writer.strings(), text);
    mayBeUnfit = true; // NULs were not looked for
    return true;
}

void FastJson::Private::giveBackMuch(std::size_t next)
{
    if (kept > KeptBytes && next <= KeptBytes) {
        parser = simdjson::dom::parser();
        writer.clear();
        tape = FastTape();
        kept = 0;
    }
    kept = std::max(kept, next);
}

FastJson::FastJson() : m_d(std::make_unique<Private>()) {}
FastJson::~FastJson() = default;
FastJson::FastJson(FastJson&&) noexcept = default;
FastJson& FastJson::operator=(FastJson&&) noexcept = default;

Outcome<FastValue> FastJson::read(std::string_view text, const Limits& limits)
{
    m_d->giveBackMuch(text.size());
    m_d->mayBeUnfit = false;
    if (!m_d->readFast(text, limits) && !m_d->readSlow(text, limits))
        return m_d->writer.problem();
    return FastValue(m_d->tape, FastTape::First);
}

std::vector<FastJson::Unfit> FastJson::unfit() const
{
    return m_d->mayBeUnfit ? unfitValues(m_d->tape) : std::vector<Unfit>();
}

} // namespace gatehouse::json
