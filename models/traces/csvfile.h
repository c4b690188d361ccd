#pragma once

#include <QStringList>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace gatehouse
{

/// A table that goes into a file, row by row.
struct CsvTable {
    QStringList header = {};
    std::uint64_t rows = 0;
    std::function<QStringList(std::uint64_t row)> row = {}; ///< may be called in another thread
};

/// Writes it aside, for its owner's eyes only (mode 0600), and renames it in the end: a failure or a stop
/// leaves no file, and an older one as it was. Empty when it was written, else the system's words; stopped:
/// a null text with `stop` requested. Says now and then how many rows are written.
QString writeCsvFile(const QString& path, const CsvTable& table, const std::stop_token& stop = {},
                     const std::function<void(std::uint64_t)>& progressed = {});

} // namespace gatehouse
