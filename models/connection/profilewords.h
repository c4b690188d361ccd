#pragma once

#include "profile.h"

#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace gatehouse
{

/// The words of a profile file for the values of an enum.
template <class Enum, std::size_t Count>
using WordTable = std::array<std::pair<Enum, QStringView>, Count>;

inline constexpr WordTable<Environment, 4> environmentWords{{{Environment::Development, u"development"},
                                                             {Environment::Staging, u"staging"},
                                                             {Environment::Production, u"production"},
                                                             {Environment::Demo, u"demo"}}};
inline constexpr WordTable<SignIn, 4> signInWords{{{SignIn::None, u"none"},
                                                   {SignIn::Guest, u"guest"},
                                                   {SignIn::Password, u"password"},
                                                   {SignIn::Oidc, u"oidc"}}};
inline constexpr WordTable<TraceSourceKind, 5> traceWords{{{TraceSourceKind::Jaeger, u"jaeger"},
                                                           {TraceSourceKind::Tempo, u"tempo"},
                                                           {TraceSourceKind::Zipkin, u"zipkin"},
                                                           {TraceSourceKind::Otlp, u"otlp"},
                                                           {TraceSourceKind::File, u"file"}}};
inline constexpr WordTable<MetricsKind, 1> metricsWords{{{MetricsKind::Prometheus, u"prometheus"}}};

template <class Enum, std::size_t Count>
std::optional<Enum> wordValue(const WordTable<Enum, Count>& table, QStringView word)
{
    for (const auto& [value, text] : table) {
        if (text == word)
            return value;
    }
    return {};
}

template <class Enum, std::size_t Count>
QStringView wordText(const WordTable<Enum, Count>& table, Enum value)
{
    for (const auto& [known, text] : table) {
        if (known == value)
            return text;
    }
    return {};
}

} // namespace gatehouse
