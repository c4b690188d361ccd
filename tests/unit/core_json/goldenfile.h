#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace gatehouse::test
{

/// The lines of a file under tests/contracts, split at tabs, comments left out. Fails the
/// test by an empty list where the file cannot be read.
QList<QStringList> goldenRows(const QString& file);

/// The bytes a field of tests/contracts/json stands for (its README says how).
std::string goldenBytes(const QString& field);

} // namespace gatehouse::test
