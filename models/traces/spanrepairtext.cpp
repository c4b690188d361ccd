#include "spanrepairtext.h"

#include "spantext.h"
#include "spantimes.h"

#include <QCoreApplication>

namespace gatehouse
{
namespace
{

struct RepairWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::SpanRepair)
};

/// Pieces named one by one; the others are counted.
constexpr std::size_t mostPieces = 10;

QString idText(const Trace& trace, const KeptSpanId& id)
{
    return shownLine(trace.shown(id), 64);
}

QString missingParent(const Trace& trace, SpanIndex span)
{
    const QString parent = idText(trace, trace.sentParent(span));
    return trace.partial()
               ? RepairWords::tr(
                     "Its parent %1 is not here: whoever sent this trace left out spans. Shown on "
                     "the top level.")
                     .arg(parent)
               : RepairWords::tr("Its parent %1 is not here: it comes late, was not sampled, or its service "
                                 "sends elsewhere. Shown on the top level.")
                     .arg(parent);
}

QString negativeDuration(const Trace& trace, SpanIndex span)
{
    const SentTimes sent = trace.sentTimes(span);
    if (sent.durationNano)
        return RepairWords::tr("Sent duration %1: shown as 0.").arg(spanOffsetText(*sent.durationNano));
    if (sent.startNano && sent.endNano && *sent.endNano < *sent.startNano)
        return RepairWords::tr("Sent end %1 before its start: shown as 0.")
            .arg(exactDurationText(*sent.startNano - *sent.endNano));
    return RepairWords::tr("Sent with an end before its start: shown as 0.");
}

QString missingStart(const Trace& trace, SpanIndex span)
{
    const SentTimes sent = trace.sentTimes(span);
    const QString where = trace.parent(span) != noSpan
                              ? RepairWords::tr("No start was sent: shown at that of its parent.")
                              : RepairWords::tr("No start was sent: shown at that of its earliest child.");
    return sent.endNano ? where + u' ' + RepairWords::tr("Sent end: %1.").arg(exactInstantText(*sent.endNano))
                        : where;
}

QString merged(const Trace& trace, SpanIndex span)
{
    const auto pieces = trace.pieces(span);
    QString text = RepairWords::tr("Put together from %n pieces that were sent with one id.", nullptr,
                                   static_cast<int>(pieces.size()) + 1);
    QStringList names{shownLine(trace.text(trace.sentName(span)), 80)};
    for (const SpanPiece& piece : pieces.first(std::min(pieces.size(), mostPieces)))
        names << shownLine(trace.text(piece.sent.name), 80);
    for (QString& name : names)
        if (name.isEmpty())
            name = RepairWords::tr("(without a name)");
    return text + u' ' + RepairWords::tr("As sent: %1.").arg(names.join(QStringLiteral(", ")));
}

QString sentenceFor(const Trace& trace, SpanRepair repair, SpanIndex span)
{
    switch (repair) {
    case SpanRepair::MissingParent:
        return missingParent(trace, span);
    case SpanRepair::Cycle:
        return RepairWords::tr(
                   "Its parent %1 stands below it: the circle was cut here, and the span is shown "
                   "on the top level.")
            .arg(idText(trace, trace.sentParent(span)));
    case SpanRepair::DuplicateId:
        return RepairWords::tr("An earlier span has the same id %1; both are shown.")
            .arg(shownLine(trace.spanId(span), 64));
    case SpanRepair::Merged:
        return merged(trace, span);
    case SpanRepair::MissingStart:
        return missingStart(trace, span);
    case SpanRepair::NegativeDuration:
        return negativeDuration(trace, span);
    case SpanRepair::MixedIdWidth:
        return RepairWords::tr("Sent with the narrower trace id %1, which is the end of this trace's.")
            .arg(shownLine(trace.sentTraceId(span), 64));
    case SpanRepair::SelfParent:
    case SpanRepair::MissingDuration:
    case SpanRepair::InvalidId:
    case SpanRepair::Partial:
        break;
    }
    return repairCauseText(repair);
}

QString skewSentence(const Trace& trace, const SkewCorrection& skew, bool isCorrected, SpanIndex span)
{
    const QString service = shownLine(trace.service(span), 120);
    const QString offset = spanOffsetText(skew.offsetNano(trace, span));
    const QString sent = exactInstantText(trace.startNano(span));
    return isCorrected
               ? RepairWords::tr("Clock of %1 corrected by %2. Sent start: %3.").arg(service, offset, sent)
               : RepairWords::tr("The clock of %1 seems wrong by %2. Shown as sent.")
                     .arg(service, spanOffsetText(-skew.offsetNano(trace, span)));
}

} // namespace

QStringList spanRepairSentences(const Trace& trace, const SkewCorrection& skew, bool isCorrected,
                                SpanIndex span)
{
    QStringList sentences;
    const SpanRepairs repairs = trace.repairs(span);
    for (std::size_t at = 0; at < spanRepairCount; ++at)
        if (const auto repair = static_cast<SpanRepair>(at); repairs.has(repair))
            sentences << sentenceFor(trace, repair, span);
    if (skew.isCorrected(trace, span))
        sentences << skewSentence(trace, skew, isCorrected, span);
    return sentences;
}

QString repairCauseText(SpanRepair repair)
{
    switch (repair) {
    case SpanRepair::MissingParent:
        return RepairWords::tr("Names a parent that is not here. Shown on the top level.");
    case SpanRepair::Cycle:
        return RepairWords::tr("Its parent stands below it: the circle was cut.");
    case SpanRepair::SelfParent:
        return RepairWords::tr("Named itself as its parent. Shown on the top level.");
    case SpanRepair::DuplicateId:
        return RepairWords::tr("An earlier span has the same id; both are shown.");
    case SpanRepair::Merged:
        return RepairWords::tr("Put together from pieces that were sent with one id.");
    case SpanRepair::MissingStart:
        return RepairWords::tr("No start was sent: shown at that of its parent or its earliest child.");
    case SpanRepair::MissingDuration:
        return RepairWords::tr("Neither end nor duration was sent: shown as 0.");
    case SpanRepair::NegativeDuration:
        return RepairWords::tr("Sent with an end before its start: shown as 0.");
    case SpanRepair::MixedIdWidth:
        return RepairWords::tr("Sent with a narrower trace id than others of this trace.");
    case SpanRepair::InvalidId:
        return RepairWords::tr("Its id, or that of its trace, was sent empty or all zero.");
    case SpanRepair::Partial:
        return RepairWords::tr("Whoever sent this trace left out spans.");
    }
    return {};
}

} // namespace gatehouse
