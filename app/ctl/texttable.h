#pragma once

#include <string>
#include <vector>

namespace gatehouse
{

/// Columns that align, two blanks between them; what would break a line or the terminal is a blank.
class TextTable
{
public:
    struct Column {
        std::string title;
        bool number = false; ///< flush right
    };

    explicit TextTable(std::vector<Column> columns);

    /// A cell for each column.
    void addRow(const std::vector<std::string>& cells);
    /// The titles and the rows, a line each.
    std::string text() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace gatehouse
