#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace gatehouse
{

/// The part of the house a problem belongs to. Each subject has an enum of its
/// problems and, in `models`, one function that makes a sentence of each.
enum class Subject : std::uint8_t {
    Json,
    Http,
    Redact,
    Chat,
    Health,
    Rules,
    Traces,
    Connection,
    Links,
    Profiles,
    Gateway
};

/// An enum becomes a problem code by a `constexpr Subject subjectOf(E)` beside it.
/// (Without <concepts>: in a header it stops moc of Qt 6.4.)
template <class E>
concept ProblemEnum = std::is_enum_v<E> && std::is_same_v<decltype(subjectOf(E{})), Subject>;

/// Which problem of which subject: comparable with the enum it was made from.
class ProblemCode
{
public:
    template <ProblemEnum E>
    constexpr ProblemCode(E code) // NOLINT(google-explicit-constructor): an enum is a code
        : m_subject(subjectOf(code))
        , m_number(static_cast<int>(code))
    {
    }

    constexpr Subject subject() const { return m_subject; }

    /// The code as its subject's enum. Call only after looking at subject().
    template <ProblemEnum E>
    constexpr E as() const
    {
        return static_cast<E>(m_number);
    }

    friend constexpr bool operator==(const ProblemCode&, const ProblemCode&) = default;

private:
    Subject m_subject;
    int m_number;
};

/// What went wrong, for people elsewhere to put into words: core does not translate.
/// No part of it ever carries a secret.
struct Problem {
    ProblemCode code;
    /// Values for the sentence, in the order its words expect them.
    std::vector<std::string> args = {};
    /// Where: "line 3 column 7", a file, a host; empty if the sentence says it.
    std::string place = {};
    /// The untranslated words of whoever failed (a server, the system), for the log.
    std::string detail = {};
};

} // namespace gatehouse
