#include "waterfallchips.h"

#include "chip.h"
#include "spantimes.h"
#include "traceview.h"
#include "waterfallview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr std::size_t mostHosts = 30; // in the menu
constexpr qsizetype mostOfName = 28;

/// A text of a trace in a menu, where & would be a shortcut.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

void popUp(QMenu* menu, const Chip* chip)
{
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 2)));
}

} // namespace

WaterfallChips::WaterfallChips(TraceView& view, WaterfallView& waterfall, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_waterfall(waterfall)
    , m_clockMenu(new QMenu(this))
    , m_levelMenu(new QMenu(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_part = addChip(u"waterfallPart"_s, {},
                     tr("Only this span and what is below it. Close it to show everything."));
    m_part->setClosable(true);
    m_part->setFilled(true);
    m_folding = addChip(u"waterfallFolding"_s, tr("fold repeats"),
                        tr("Show calls of one name that follow each other as one row"));
    m_folding->setCheckable(true);
    m_criticalPath =
        addChip(u"waterfallCriticalPath"_s, tr("critical path"), tr("Underline what the trace waited for"));
    m_criticalPath->setCheckable(true);
    m_criticalPath->setChecked(true);
    m_clocks = addChip(u"waterfallClocks"_s, {}, tr("Clocks of these hosts do not agree"));
    m_levels = addChip(u"waterfallLevels"_s, {}, tr("How many levels are open ( [ and ] )"));

    connect(m_part, &Chip::closeRequested, this, [this] { m_view.setTop(noSpan); });
    connect(m_part, &Chip::clicked, this, [this] { m_view.leaveTop(); });
    connect(m_criticalPath, &Chip::toggled, &m_waterfall, &WaterfallView::setShowsCriticalPath);
    connect(m_folding, &Chip::toggled, this, [this](bool isOn) { m_view.setFolding(isOn); });
    connect(m_clocks, &Chip::clicked, this, [this] {
        fillClocks();
        popUp(m_clockMenu, m_clocks);
    });
    connect(m_levels, &Chip::clicked, this, [this] {
        fillLevels();
        popUp(m_levelMenu, m_levels);
    });
    for (const auto change : {&TraceView::traceChanged, &TraceView::rowsChanged, &TraceView::timesChanged,
                              &TraceView::figuresChanged})
        connect(&m_view, change, this, &WaterfallChips::showState);
    connect(&m_waterfall, &WaterfallView::criticalPathToggled, m_criticalPath, &Chip::setChecked);
    showState();
}

Chip* WaterfallChips::addChip(const QString& name, const QString& text, const QString& tip)
{
    auto* chip = new Chip(text, this);
    chip->setObjectName(name);
    chip->setClickable(true);
    chip->setToolTip(tip);
    chip->setAccessibleName(text.isEmpty() ? tip : text);
    layout()->addWidget(chip);
    return chip;
}

void WaterfallChips::showState()
{
    const bool isEmpty = m_view.isEmpty();
    setEnabled(!isEmpty);
    const SpanIndex top = isEmpty ? noSpan : m_view.rows().top();
    m_part->setVisible(top != noSpan);
    if (top != noSpan) {
        const QString name = m_view.name(top);
        m_part->setText(name.size() > mostOfName ? name.left(mostOfName) + u'…' : name);
        m_part->updateGeometry();
    }
    m_clocks->setVisible(!isEmpty && !m_view.skew().empty());
    m_clocks->setText((m_view.isCorrected() ? tr("clocks corrected") : tr("clocks as sent")) + u" ▾"_s);
    m_clocks->setFilled(m_view.isCorrected());
    m_clocks->updateGeometry();
    m_folding->setVisible(!isEmpty && !m_view.figures()->folds().empty());
    const QSignalBlocker blocker(m_folding);
    m_folding->setChecked(m_view.isFolding());
    const bool isWhole = isEmpty || m_view.openLevels() >= m_view.trace().deepest();
    m_levels->setText(
        (isWhole ? tr("all levels") : tr("%n levels", nullptr, static_cast<int>(m_view.openLevels()))) +
        u" ▾"_s);
    m_levels->setFilled(!isWhole);
    m_levels->updateGeometry();
}

void WaterfallChips::fillClocks()
{
    m_clockMenu->clear();
    if (m_view.isEmpty())
        return;
    const auto add = [this](const QString& text, bool isCorrected) {
        QAction* const action = m_clockMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_view.isCorrected() == isCorrected);
        connect(action, &QAction::triggered, this, [this, isCorrected] { m_view.setCorrected(isCorrected); });
    };
    add(tr("As if all clocks agreed"), true);
    add(tr("As it was sent"), false);
    m_clockMenu->addSeparator();
    const auto hosts = m_view.skew().corrected();
    for (std::size_t at = 0; at < hosts.size() && at < mostHosts; ++at) {
        //: %1 is a service, %2 by how much its clock is moved, %n the calls it was judged by
        const QString text =
            tr("%1: %2, by %n calls", nullptr, static_cast<int>(hosts[at].calls))
                .arg(SpanTexts::masked(hosts[at].service), spanOffsetText(hosts[at].offsetNano));
        m_clockMenu->addAction(menuText(text))->setEnabled(false);
    }
    if (hosts.size() > mostHosts)
        m_clockMenu->addAction(tr("and %n more", nullptr, static_cast<int>(hosts.size() - mostHosts)))
            ->setEnabled(false);
}

void WaterfallChips::fillLevels()
{
    constexpr std::uint32_t most = 12;
    m_levelMenu->clear();
    if (m_view.isEmpty())
        return;
    connect(m_levelMenu->addAction(tr("Expand all")), &QAction::triggered, &m_view, &TraceView::expandAll);
    connect(m_levelMenu->addAction(tr("Collapse all")), &QAction::triggered, &m_view,
            &TraceView::collapseAll);
    m_levelMenu->addSeparator();
    for (std::uint32_t levels = 1; levels < m_view.trace().deepest() && levels <= most; ++levels)
        connect(m_levelMenu->addAction(tr("%n levels", nullptr, static_cast<int>(levels))),
                &QAction::triggered, this, [this, levels] { m_view.collapseFrom(levels); });
}

} // namespace gatehouse
