#pragma once

#include "jsonscanner.h"
#include "namecontext.h"
#include "redact.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::redact
{

/// Masks a JSON document while scanning it: what is not masked is copied as it stands.
class JsonMasker
{
public:
    explicit JsonMasker(std::string_view document);

    /// False if the document is no JSON; there is no result then.
    bool run();
    Redacted take() { return std::move(m_result); }

private:
    void handle(const json::Token& token);
    void enter();
    void name(const json::Token& token);
    void string(const json::Token& token, const NameContext& context);
    void number(const json::Token& token, const NameContext& context);
    void word(const json::Token& token, const NameContext& context);
    void replace(const json::Token& token, RedactionKind kind);
    void copyUpTo(std::size_t offset);
    NameContext context() const;

    std::string_view m_document;
    json::Scanner m_scanner;
    Redacted m_result;
    std::size_t m_copied = 0;
    std::vector<NameContext> m_contexts; ///< of what is inside each open bracket
    NameContext m_member;                ///< of the value behind the last name
    bool m_afterName = false;
};

} // namespace gatehouse::redact
