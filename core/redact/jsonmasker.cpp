#include "jsonmasker.h"

#include "jsonnumber.h"
#include "jsonstring.h"
#include "maskedview.h"
#include "textmasker.h"

#include <utility>

namespace gatehouse::redact
{

using json::Token;

JsonMasker::JsonMasker(std::string_view document)
    : m_document(document)
    , m_scanner(document, {}, {json::RepeatedNames::Allowed, json::LoneSurrogates::Replaced})
{
    m_result.text.reserve(document.size());
}

bool JsonMasker::run()
{
    Token token = m_scanner.next();
    for (; token.kind != Token::Kind::End && token.kind != Token::Kind::Fault; token = m_scanner.next())
        handle(token);
    copyUpTo(m_document.size());
    return token.kind == Token::Kind::End;
}

void JsonMasker::handle(const Token& token)
{
    switch (token.kind) {
    case Token::Kind::BeginObject:
    case Token::Kind::BeginArray:
        enter();
        break;
    case Token::Kind::EndObject:
    case Token::Kind::EndArray:
        m_contexts.pop_back();
        break;
    case Token::Kind::Name:
        name(token);
        return;
    case Token::Kind::String:
        string(token, context());
        break;
    case Token::Kind::Number:
        number(token, context());
        break;
    case Token::Kind::True:
    case Token::Kind::False:
        word(token, context());
        break;
    case Token::Kind::Null:
    case Token::Kind::End:
    case Token::Kind::Fault:
        break;
    }
    m_afterName = false;
}

/// What a value's name says; items of an array share what is said of the array.
NameContext JsonMasker::context() const
{
    if (m_afterName)
        return m_member;
    return m_contexts.empty() ? NameContext{} : m_contexts.back();
}

void JsonMasker::enter()
{
    m_contexts.push_back(context());
}

void JsonMasker::name(const Token& token)
{
    const std::string_view literal = m_document.substr(token.begin + 1, token.end - token.begin - 2);
    const NameContext own = contextOfName(token.escaped ? json::unescaped(literal) : std::string(literal));
    m_member = inside(m_contexts.back(), own);
    m_afterName = true;
    string(token, {});
}

void JsonMasker::string(const Token& token, const NameContext& context)
{
    const std::string_view literal = m_document.substr(token.begin + 1, token.end - token.begin - 2);
    if (context.secrecy != Secrecy::None) {
        const bool masked = !literal.empty() && endOfMask(literal, 0) == literal.size();
        const bool counts = context.secrecy == Secrecy::Text && isNumeric(literal);
        if (!literal.empty() && !masked && !counts)
            replace(token, RedactionKind::Token);
        return;
    }
    copyUpTo(token.begin + 1);
    m_result.count += appendMasked(m_result.text, literal, FoldedText::Source::JsonString, context);
    m_copied = token.end - 1;
}

void JsonMasker::number(const Token& token, const NameContext& context)
{
    if (context.secrecy == Secrecy::All) {
        replace(token, RedactionKind::Token);
        return;
    }
    std::string digits(m_document.substr(token.begin, token.end - token.begin));
    // 4.111111111111111e15 is a card number too.
    if (digits.find_first_of("eE.") != digits.npos) {
        const auto integer = json::integerOf(digits);
        if (!integer)
            return;
        digits = std::to_string(*integer);
    }
    const std::vector<Span> spans = spansIn(digits, context);
    if (!spans.empty())
        replace(token, spans.front().kind);
}

void JsonMasker::word(const Token& token, const NameContext& context)
{
    if (context.secrecy == Secrecy::All)
        replace(token, RedactionKind::Token);
}

void JsonMasker::replace(const Token& token, RedactionKind kind)
{
    copyUpTo(token.begin);
    m_result.text.append("\"").append(redactionMask(kind)).append("\"");
    m_copied = token.end;
    ++m_result.count;
}

void JsonMasker::copyUpTo(std::size_t offset)
{
    m_result.text.append(m_document.substr(m_copied, offset - m_copied));
    m_copied = offset;
}

} // namespace gatehouse::redact
