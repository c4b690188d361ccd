#pragma once

#include "problem.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace gatehouse
{

/// Either the value asked for or the Problem that prevented it.
/// (std::expected is not in the compilers we support.)
template <class T>
class [[nodiscard]] Outcome
{
public:
    Outcome(T value) // NOLINT(google-explicit-constructor): `return value;` reads best
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Outcome(Problem problem) // NOLINT(google-explicit-constructor): likewise
        : m_state(std::in_place_index<1>, std::move(problem))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T& value() &
    {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Problem& problem() const
    {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Problem> m_state;
};

/// For what succeeds without a value.
template <>
class [[nodiscard]] Outcome<void>
{
public:
    Outcome() = default;
    Outcome(Problem problem) // NOLINT(google-explicit-constructor): as above
        : m_problem(std::move(problem))
    {
    }

    bool ok() const { return !m_problem; }
    explicit operator bool() const { return ok(); }
    const Problem& problem() const
    {
        assert(!ok());
        return *m_problem;
    }

private:
    std::optional<Problem> m_problem;
};

} // namespace gatehouse
