#include "spantip.h"

#include "spanrepairtext.h"
#include "spantimes.h"
#include "traceview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

struct SpanTipText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::SpanTipText)
};

QString timesOf(const TraceView& view, SpanIndex span)
{
    const std::uint64_t start = view.startNano(span);
    const auto behind = static_cast<std::int64_t>(start - view.extent().startNano);
    QString text = SpanTipText::tr("starts %1 · takes %2")
                       .arg(spanOffsetText(behind), exactDurationText(view.trace().durationNano(span)));
    if (view.figures()->isComplete())
        text += u" · "_s + SpanTipText::tr("self %1").arg(spanDurationText(view.figures()->selfNano(span)));
    return text;
}

QStringList remarksOn(const TraceView& view, SpanIndex span)
{
    const Trace& trace = view.trace();
    QStringList remarks;
    if (trace.hasError(span))
        remarks.append(SpanTipText::tr("It failed."));
    if (trace.hasErrorBelow(span))
        remarks.append(SpanTipText::tr("Something below it failed."));
    if (const SiblingFold* fold = view.foldAt(span))
        remarks.append(SpanTipText::tr("Stands for %n calls in a row; its arrow shows them.", nullptr,
                                       static_cast<int>(fold->count)));
    else if (view.rows().isCollapsed(span))
        remarks.append(SpanTipText::tr("Hides %n spans below it.", nullptr,
                                       static_cast<int>(trace.subtreeSize(span)) - 1));
    remarks.append(spanRepairSentences(trace, view.skew(), view.isCorrected(), span));
    return remarks;
}

} // namespace

QString spanTip(const TraceView& view, SpanIndex span)
{
    const QString name = view.name(span);
    QString tip =
        u"<b>%1</b><br>"_s.arg((name.isEmpty() ? SpanTipText::tr("(no name)") : name).toHtmlEscaped());
    if (const QString service = view.service(span); !service.isEmpty())
        tip += service.toHtmlEscaped() + u" · "_s;
    tip += timesOf(view, span).toHtmlEscaped();
    for (const QString& remark : remarksOn(view, span))
        tip += u"<br>"_s + remark.toHtmlEscaped();
    return tip;
}

QString spanSentence(const TraceView& view, SpanIndex span)
{
    const Trace& trace = view.trace();
    QStringList parts{view.name(span)};
    if (const QString service = view.service(span); !service.isEmpty())
        parts.append(service);
    parts.append(SpanTipText::tr("level %1").arg(QLocale().toString(trace.depth(span))));
    parts.append(timesOf(view, span));
    parts.append(remarksOn(view, span));
    return parts.join(u", "_s);
}

} // namespace gatehouse
