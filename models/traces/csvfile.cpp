#include "csvfile.h"

#include "csvtext.h"

#include <QSaveFile>

namespace gatehouse
{
namespace
{

constexpr std::uint64_t progressStep = 4096;

} // namespace

QString writeCsvFile(const QString& path, const CsvTable& table, const std::stop_token& stop,
                     const std::function<void(std::uint64_t)>& progressed)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return file.errorString();
    file.write(csvLine(table.header));
    for (std::uint64_t row = 0; row < table.rows; ++row) {
        if (row % progressStep == 0) {
            if (stop.stop_requested())
                return {}; // the file that was not committed goes with its object
            if (progressed)
                progressed(row);
        }
        if (file.write(csvLine(table.row(row))) < 0)
            return file.errorString();
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace gatehouse
