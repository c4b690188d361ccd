#pragma once

#include "benchreport.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace gatehouse::bench
{

/// What a load generator sends, again and again.
struct LoadRequest {
    QString url;
    QByteArray body; ///< empty: GET, else POST as application/json
};

/// What a run of wrk or h2load saw.
struct LoadResult {
    double perSecond = 0;
    BenchReport::Summary milliseconds;
    std::size_t failed = 0; ///< no answer, or one that is not 2xx
};

/// wrk with one thread: as fast as the connections allow. Nothing, with words on standard error, if it
/// cannot run.
std::optional<LoadResult> saturate(const LoadRequest& request, int connections, int seconds);

/// h2load over HTTP/1.1 at an offered rate, over so many connections.
std::optional<LoadResult> offer(const LoadRequest& request, int perSecond, int connections, int seconds);

} // namespace gatehouse::bench
