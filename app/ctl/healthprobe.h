#pragma once

#include "healthreading.h"
#include "httpfetcher.h"

#include <QFuture>
#include <QString>

namespace gatehouse
{

/// What `health read` and `health watch` call an address: http:// or https://, in any case.
bool isHttpAddress(const QString& text);

/// The address as it may be shown: without user and password, even where it is not valid.
QString shownAddress(const QString& address);

/// What an answer, or why there was none, says of the health at that address; `source` is set.
HealthReading readingOf(const QString& address, const Outcome<HttpReply>& answer);

/// What a file, or standard input for `-`, says; at most 16 MiB. What cannot be read gives a
/// reading that is unknown and says why.
HealthReading readingOfFile(const QString& name);

} // namespace gatehouse
