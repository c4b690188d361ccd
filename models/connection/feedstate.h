#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace gatehouse
{

/// How the live feed is.
struct FeedState {
    enum class Kind {
        Off,           ///< not started, or no gateway
        Connecting,    ///< up to the first frame
        Connected,     ///< events arrive
        Retrying,      ///< lost; tried again in `retryIn`
        NoEvents,      ///< this gateway has none; looked for again now and then
        SignInNeeded,  ///< the gateway wants a token, and there is none that it takes
        Refused,       ///< the gateway says no, with `httpStatus`; asked again now and then
        PlainHttpToken ///< a token would be readable on the way: nothing was sent
    };

    Kind kind = Kind::Off;
    std::chrono::milliseconds retryIn{0};
    int httpStatus = 0;

    friend bool operator==(const FeedState&, const FeedState&) = default;
};

/// Where the events come from.
struct FeedAddress {
    QUrl gateway;                   ///< http or https, as in the profile
    QStringList types;              ///< of events; empty: all that one may read
    QList<QSslCertificate> trusted; ///< beside those of the system
};

/// How patient the feed is.
struct FeedTimings {
    std::chrono::milliseconds firstRetry{1000};
    std::chrono::milliseconds longestRetry{30'000};
    std::chrono::milliseconds handshake{10'000}; ///< from the connect to the first frame
    std::chrono::milliseconds ping{10'000};      ///< a pong is missing for so long: the network is gone
    std::chrono::milliseconds stable{10'000};    ///< connected for so long: the next retry is the first
    std::chrono::milliseconds lookAgain{60'000}; ///< after a refusal that waiting does not mend
};

} // namespace gatehouse
