#include "healthtable.h"

#include "commandline.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace gatehouse
{
namespace
{

using Row = std::array<std::string, 4>;

std::string latencyText(std::optional<double> milliseconds)
{
    if (!milliseconds)
        return "–";
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), *milliseconds < 1e6 ? "%.2f ms" : "%.3g ms", *milliseconds);
    return text.data();
}

/// Characters, not bytes: columns must align.
std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string rowText(const Row& row, const std::array<std::size_t, 4>& widths)
{
    constexpr std::size_t latencyColumn = 2;
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string fill(widths[column] - width(row[column]), ' ');
        line += column == latencyColumn ? fill + row[column] : row[column] + fill;
        line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

std::string componentTable(const HealthReading& reading)
{
    std::vector<Row> rows{{"NAME", "STATUS", "LATENCY", "DETAIL"}};
    for (const HealthComponent& component : reading.components)
        rows.push_back({onOneLine(component.name), std::string(nameOf(component.status)),
                        latencyText(component.latencyMs), onOneLine(component.detail)});
    std::array<std::size_t, 4> widths{};
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], width(row[column]));
    }
    widths.back() = 0; // the last column needs no filling
    std::string table;
    for (Row& row : rows) {
        widths.back() = width(row.back());
        table += rowText(row, widths);
    }
    return table;
}

} // namespace

std::string healthTable(const HealthReading& reading)
{
    std::string text = std::string(nameOf(reading.status)) + "  " + std::string(nameOf(reading.format));
    if (reading.source) {
        text += "  " + onOneLine(reading.source->url);
        if (reading.source->httpStatus)
            text += "  HTTP " + std::to_string(*reading.source->httpStatus);
        if (reading.source->roundTripMs)
            text += "  " + latencyText(reading.source->roundTripMs);
    }
    text += '\n';
    if (!reading.detail.empty())
        text += onOneLine(reading.detail) + '\n';
    if (!reading.components.empty())
        text += '\n' + componentTable(reading);
    for (const std::string& warning : reading.warnings)
        text += "warning: " + warning + '\n';
    return text;
}

std::string healthChangeLine(const HealthChange& change)
{
    std::string line = formatUtc(change.at) + "  " + onOneLine(change.component.value_or("(all)")) + ": " +
                       std::string(nameOf(change.from)) + " → " + std::string(nameOf(change.to));
    if (!change.detail.empty())
        line += "  " + onOneLine(change.detail);
    return line + '\n';
}

} // namespace gatehouse
