#pragma once

#include "maskedattribute.h"
#include "spanlinkindex.h"
#include "traceview.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace gatehouse
{

/// A name and a value of a span's details, as they may be shown.
struct SpanField {
    MaskedAttribute shown = {}; ///< of a long value the beginning
    bool isBad = false;         ///< an answer that is a failure: http.response.status_code from 400
    /// The value up to a limit; it keeps what it reads. May be called from any thread.
    std::function<MaskedAttribute(std::size_t limit)> read = {};

    /// By what is shown.
    friend bool operator==(const SpanField& a, const SpanField& b)
    {
        return a.shown == b.shown && a.isBad == b.isBad;
    }
};

/// Some of many.
struct SpanFields {
    QList<SpanField> fields = {};
    qsizetype all = 0; ///< how many there are

    friend bool operator==(const SpanFields&, const SpanFields&) = default;
};

struct SpanEventLines {
    std::int64_t afterStartNano = 0; ///< from the start of the span
    std::uint64_t timeUnixNano = 0;  ///< as sent
    QString name = {};
    SpanFields attributes = {};

    friend bool operator==(const SpanEventLines&, const SpanEventLines&) = default;
};

struct SpanLinkLine {
    bool isInbound = false;
    SpanIndex span = noSpan; ///< where it is in this trace
    QString traceId = {};    ///< of another trace
    QString spanId = {};
    QString text = {};
    SpanFields attributes = {};

    friend bool operator==(const SpanLinkLine&, const SpanLinkLine&) = default;
};

/// Everything there is to say of one span, masked: what its inspector shows.
struct SpanSheet {
    SpanIndex span = noSpan;
    QString spanId = {};
    QString name = {};
    QString service = {};
    QString kind = {};
    std::uint64_t afterTraceNano = 0; ///< its start by the times that are shown, from that of the trace
    std::uint64_t startUnixNano = 0;
    std::uint64_t durationNano = 0;
    bool hasError = false;
    bool hasErrorBelow = false;
    QString statusMessage = {};
    QStringList repairs = {};
    SpanFields genAi = {}; ///< gen_ai.*: operation, model, tool and tokens first
    SpanFields attributes = {};
    QList<SpanEventLines> events = {};
    qsizetype allEvents = 0;
    SpanFields resource = {};
    SpanFields scope = {};
    QList<SpanLinkLine> links = {};
    qsizetype allLinks = 0;
    QStringList left = {}; ///< sentences on what the sender left out

    QString sessionId = {}; ///< as sent: of the span, its nearest ancestor that has one, or the first span
    QString requestId = {}; ///< likewise
    QStringList components = {}; ///< its service, and whom it called

    friend bool operator==(const SpanSheet&, const SpanSheet&) = default;
};

/// How much of everything is read at once: more would make many widgets.
struct SpanSheetLimits {
    qsizetype fields = 100; ///< of one list
    qsizetype events = 50;
    qsizetype links = 50;
    std::size_t valueBytes = 1500;

    friend bool operator==(const SpanSheetLimits&, const SpanSheetLimits&) = default;
};

/// Of a span of the trace that is shown. Without an index of its links it is not known which of them lead to
/// a span of this trace, and from where others lead here.
SpanSheet spanSheet(const TraceView& view, SpanIndex span, const SpanLinkIndex* links,
                    const SpanSheetLimits& limits = {});

} // namespace gatehouse
