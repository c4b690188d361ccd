#pragma once

#include "healthreading.h"
#include "outcome.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace gatehouse
{

/// One answer about a gateway's health.
struct HealthAnswer {
    HealthReading reading;
    QString endpoint; ///< path that was asked, for people
    std::chrono::microseconds roundTrip{0};
    std::optional<UtcTime> serverTime;          ///< its Date header: whole seconds
    std::optional<std::chrono::seconds> uptime; ///< of the gateway, if it says
    std::chrono::milliseconds period{2000};     ///< how often this endpoint may be asked
};

/// Where readings come from. Lives in the GUI thread and does not block it; one question at a time.
class HealthFeed : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthFeed)

public:
    using QObject::QObject;

    /// A Problem if there was no answer at all. An answer that is no health document is an answer,
    /// with a reading that is not recognised and says why. Asking again drops the question before;
    /// cancelling the future too.
    virtual QFuture<Outcome<HealthAnswer>> ask() = 0;
};

} // namespace gatehouse
