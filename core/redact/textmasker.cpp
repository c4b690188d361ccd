#include "textmasker.h"

#include "contactmatcher.h"
#include "numbermatcher.h"
#include "tokenmatcher.h"

#include <algorithm>

namespace gatehouse::redact
{
namespace
{

/// Goes through a text once, word by word, and asks the matchers that a byte calls for.
class Masker
{
public:
    Masker(std::string_view text, const NameContext& context) : m_view{text, context, 0} {}

    std::vector<Span> run()
    {
        while (m_pos < m_view.text.size()) {
            const char c = m_view.text[m_pos];
            if (isWord(c))
                word();
            else if (c == '@' || (c == '%' && m_view.startsWith(m_pos, "%40")))
                takeOrStep(matchEmail(m_view, m_pos));
            else if (c == ':')
                colon();
            else if (c == '+' || c == '(')
                takeOrStep(matchNumber(m_view, m_pos));
            else if (c == '[')
                wall();
            else
                ++m_pos;
        }
        return std::move(m_spans);
    }

private:
    bool take(const std::optional<Span>& span)
    {
        if (!span)
            return false;
        m_spans.push_back(*span);
        m_pos = m_view.floor = span->end;
        return true;
    }

    void takeOrStep(const std::optional<Span>& span)
    {
        if (!take(span))
            ++m_pos;
    }

    /// A mask of an earlier call: nothing reaches across it.
    void wall()
    {
        const std::size_t end = endOfMask(m_view.text, m_pos);
        if (end != m_pos)
            m_view.floor = end;
        m_pos = std::max(end, m_pos + 1);
    }

    void colon()
    {
        if (take(matchUrlPassword(m_view, m_pos)))
            return;
        if (m_view.at(m_pos + 1) == ':' && !isWord(m_view.before(m_pos)) && take(matchIpv6(m_view, m_pos)))
            return;
        ++m_pos;
    }

    void word()
    {
        const std::size_t begin = m_pos;
        const char first = m_view.text[begin];
        if (isDigit(first)) {
            digits();
            return;
        }
        std::size_t end = begin + 1;
        while (isWord(m_view.at(end)))
            ++end;
        m_pos = end;
        const char next = m_view.at(end);
        if (next == '-' && end - begin == 8 && isOf(first, HexByte)) {
            m_pos = std::max(end, uuidEnd(m_view, begin));
            if (m_pos != end)
                return;
        }
        if (next == ':' && end - begin <= 4 && isOf(first, HexByte) && take(matchIpv6(m_view, begin)))
            return;
        if (isDigit(m_view.at(begin + 2)) && take(matchIban(m_view, begin)))
            return;
        if (callsForKey(first) && begin >= m_failedKeyEnd && key(begin))
            return;
        if ((first | 0x20) == 'b' && next <= ' ' && take(matchCredential(m_view, begin, end)))
            return;
        if (callsForValue(next) && (assigns(end) || isOption(begin)))
            take(matchNamedSecret(m_view, end));
    }

    /// What matchNamedSecret wants behind a name, seen without looking back for the name: most words
    /// of prose end here.
    bool assigns(std::size_t pos) const
    {
        constexpr int MostBlanks = 3;
        if (m_view.at(pos) == '\\')
            ++pos;
        if (m_view.at(pos) == '"' || m_view.at(pos) == '\'')
            ++pos;
        for (int i = 0; i < MostBlanks && isBlank(m_view.at(pos)); ++i)
            ++pos;
        return m_view.at(pos) == '=' || m_view.at(pos) == ':';
    }
    /// `--password value`: the word may be the end of an option's name.
    bool isOption(std::size_t begin) const
    {
        return m_view.before(begin) == '-' || m_view.before(begin) == '.';
    }

    /// A long run without a key is looked at once, however many words begin in it.
    bool key(std::size_t begin)
    {
        if (take(matchKey(m_view, begin)))
            return true;
        if (m_view.startsWith(begin, "eyJ"))
            m_failedKeyEnd = keyRunEnd(m_view, begin);
        return false;
    }

    void digits()
    {
        const std::size_t begin = m_pos;
        std::size_t end = uuidEnd(m_view, begin);
        if (end != begin) {
            m_pos = end;
            return;
        }
        if (take(matchIpv6(m_view, begin)) || take(matchNumber(m_view, begin)))
            return;
        end = numberEnd(m_view, begin);
        m_pos = std::max(end, begin + 1);
        if (callsForValue(m_view.at(end)) && !isDigit(m_view.text[end - 1]) &&
            (assigns(end) || isOption(begin)))
            take(matchNamedSecret(m_view, end));
    }

    static bool callsForKey(char c) { return isOf(c, KeyStartByte); }
    static bool callsForValue(char c) { return isOf(c, NameEndByte); }

    MaskedView m_view;
    std::size_t m_pos = 0;
    std::size_t m_failedKeyEnd = 0;
    std::vector<Span> m_spans;
};

} // namespace

std::vector<Span> spansIn(std::string_view folded, const NameContext& context)
{
    return Masker(folded, context).run();
}

namespace
{

int appendMaskedOnce(std::string& out, std::string_view source, FoldedText::Source kind,
                     const NameContext& context)
{
    const auto append = [&out, source](const std::vector<Span>& spans, auto begin, auto end) {
        std::size_t done = 0;
        for (const Span& span : spans) {
            out.append(source.substr(done, begin(span.begin) - done));
            out.append(redactionMask(span.kind));
            done = end(span.end);
        }
        out.append(source.substr(done));
        return static_cast<int>(spans.size());
    };
    if (!FoldedText::isNeeded(source, kind)) {
        const auto same = [](std::size_t pos) { return pos; };
        return append(spansIn(source, context), same, same);
    }
    const FoldedText folded(source, kind);
    return append(
        spansIn(folded.text(), context), [&folded](std::size_t pos) { return folded.sourceBegin(pos); },
        [&folded](std::size_t pos) { return folded.sourceEnd(pos); });
}

} // namespace

int appendMasked(std::string& out, std::string_view source, FoldedText::Source kind,
                 const NameContext& context)
{
    const std::size_t begin = out.size();
    int last = appendMaskedOnce(out, source, kind, context);
    int count = last;
    // A mask can leave a value beside it that was part of a longer word before: look again,
    // so that the next call has nothing left to do. Bounded, as hostile text may go on for long.
    constexpr int MostPasses = 8;
    for (int pass = 1; last > 0 && pass < MostPasses; ++pass) {
        const std::string before = out.substr(begin);
        out.resize(begin);
        last = appendMaskedOnce(out, before, kind, context);
        count += last;
    }
    return count;
}

} // namespace gatehouse::redact
