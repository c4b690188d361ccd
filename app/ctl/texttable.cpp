#include "texttable.h"

#include "commandline.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

/// Characters, not bytes.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

TextTable::TextTable(std::vector<Column> columns) : m_columns(std::move(columns))
{
    std::vector<std::string> titles;
    for (const Column& column : m_columns)
        titles.push_back(column.title);
    m_rows.push_back(std::move(titles));
}

void TextTable::addRow(const std::vector<std::string>& cells)
{
    std::vector<std::string> row;
    for (const std::string& cell : cells)
        row.push_back(onOneLine(cell));
    row.resize(m_columns.size());
    m_rows.push_back(std::move(row));
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths(m_columns.size());
    for (const auto& row : m_rows)
        for (std::size_t at = 0; at < row.size(); ++at)
            widths[at] = std::max(widths[at], widthOf(row[at]));
    std::string text;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t at = 0; at < row.size(); ++at) {
            const std::string fill(widths[at] - widthOf(row[at]), ' ');
            line += (at == 0 ? "" : "  ") + (m_columns[at].number ? fill + row[at] : row[at] + fill);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace gatehouse
