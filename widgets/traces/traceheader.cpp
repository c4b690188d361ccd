#include "traceheader.h"
#include "chip.h"
#include "elidedlabel.h"
#include "icons.h"
#include "spanrepairtext.h"
#include "spantimes.h"
#include "theme.h"
#include "traceinfo.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

const auto between = u" \u00b7 "_s;
/// What fits beside a name; the whole id is in the tool tip and goes to the clipboard.
constexpr qsizetype idDigitsShown = 16;

int asCount(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, std::numeric_limits<int>::max()));
}

QToolButton* flatButton(const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    return button;
}

} // namespace

TraceHeader::TraceHeader(TraceView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 2);
    layout->setSpacing(2);
    layout->addWidget(makeFirstLine());
    layout->addWidget(makeSecondLine());
    connect(&view, &TraceView::traceChanged, this, &TraceHeader::count);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TraceHeader::showFigures);
    count();
}

TraceHeader::~TraceHeader()
{
    m_watcher.disconnect(this);
}

QWidget* TraceHeader::makeFirstLine()
{
    auto* line = new QWidget(this);
    m_back = flatButton(u"traceBack"_s, line);
    m_back->setIcon(icon(u"chevron-left"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->hide();
    m_name = new ElidedLabel({}, line);
    m_name->setObjectName(u"traceName"_s);
    m_name->setFont(Theme::of(this).title());
    m_id = flatButton(u"traceId"_s, line);
    m_id->setFont(Theme::of(this).mono());
    m_errors = new Chip({}, line);
    m_errors->setObjectName(u"traceErrors"_s);
    m_errors->setTone(Tone::DownText);
    m_errors->setShape(StateShape::Down);
    m_firstLine = new QHBoxLayout(line);
    m_firstLine->setContentsMargins(0, 0, 0, 0);
    m_firstLine->setSpacing(8);
    m_firstLine->addWidget(m_back);
    m_firstLine->addWidget(m_name);
    m_firstLine->addWidget(m_id);
    m_firstLine->addWidget(m_errors);
    m_firstLine->addStretch(1);
    connect(m_back, &QToolButton::clicked, this, &TraceHeader::backRequested);
    connect(m_id, &QToolButton::clicked, this, &TraceHeader::copyId);
    return line;
}

QWidget* TraceHeader::makeSecondLine()
{
    auto* line = new QWidget(this);
    m_facts = new ElidedLabel({}, line);
    m_facts->setObjectName(u"traceFacts"_s);
    m_facts->setTone(Tone::Muted);
    m_facts->setFont(Theme::of(this).tabular());
    m_repairs = flatButton(u"traceRepairs"_s, line);
    m_repairs->setPopupMode(QToolButton::InstantPopup);
    m_repairMenu = new QMenu(m_repairs);
    m_repairs->setMenu(m_repairMenu);
    connect(m_repairMenu, &QMenu::aboutToShow, this, &TraceHeader::fillRepairs);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_facts);
    row->addWidget(m_repairs);
    row->addStretch(1);
    return line;
}

void TraceHeader::setWayBack(const QString& text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

void TraceHeader::addTool(QWidget* tool)
{
    m_firstLine->addWidget(tool);
}

QString TraceHeader::facts() const
{
    return m_facts->text();
}

void TraceHeader::count()
{
    setVisible(!m_view.isEmpty());
    if (m_view.isEmpty())
        return;
    showTrace();
    m_watcher.setFuture(QtConcurrent::run([trace = m_view.sharedTrace()] {
        const TraceInfo info = traceInfo(*trace);
        return Figures{trace, info.spanCount, info.errorCount, info.serviceCount, info.depth, info.root};
    }));
}

void TraceHeader::showTrace()
{
    const Trace& trace = m_view.trace();
    const QString id = QString::fromStdString(trace.id());
    m_id->setText(id.size() > idDigitsShown ? id.left(idDigitsShown) + u'\u2026' : id);
    m_id->setVisible(!id.isEmpty());
    m_id->setToolTip(tr("%1\nClick to copy").arg(id));
    std::uint64_t repairs = 0;
    for (std::size_t at = 0; at < spanRepairCount; ++at)
        repairs += trace.repairCount(static_cast<SpanRepair>(at));
    //: What was mended of a trace so that it could be shown
    m_repairs->setText(tr("%Ln repairs shown", nullptr, asCount(repairs)));
    m_repairs->setVisible(repairs != 0);
}

void TraceHeader::showFigures()
{
    if (m_watcher.future().resultCount() == 0)
        return;
    const Figures figures = m_watcher.result();
    if (figures.trace != m_view.sharedTrace())
        return;
    const Trace& trace = *figures.trace;
    m_name->setText(m_view.name(figures.root));
    //: Spans with an error
    m_errors->setText(tr("%Ln errors", nullptr, asCount(figures.errors)));
    m_errors->setVisible(figures.errors != 0);
    m_facts->setText(QStringList{exactInstantText(trace.startNano()), exactDurationText(trace.durationNano()),
                                 tr("%Ln spans", nullptr, asCount(figures.spans)),
                                 tr("%Ln services", nullptr, asCount(figures.services)),
                                 //: How many levels a trace has
                                 tr("depth %1").arg(QLocale().toString(figures.depth))}
                         .join(between));
}

void TraceHeader::fillRepairs()
{
    m_repairMenu->clear();
    if (m_view.isEmpty())
        return;
    for (std::size_t at = 0; at < spanRepairCount; ++at) {
        const auto repair = static_cast<SpanRepair>(at);
        const std::uint64_t count = m_view.trace().repairCount(repair);
        if (count == 0)
            continue;
        //: A number of repairs and their cause
        m_repairMenu->addAction(tr("%1 × %2").arg(QLocale().toString(count), repairCauseText(repair)), this,
                                [this, repair] { emit repairRequested(repair); });
    }
    m_repairMenu->addSeparator();
    QAction* corrected =
        m_repairMenu->addAction(tr("Correct clocks that disagree"), &m_view, &TraceView::setCorrected);
    corrected->setCheckable(true);
    corrected->setChecked(m_view.isCorrected());
}

void TraceHeader::copyId()
{
    if (!m_view.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_view.trace().id()));
}

} // namespace gatehouse
