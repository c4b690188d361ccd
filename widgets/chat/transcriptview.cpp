#include "transcriptview.h"

#include "chattext.h"
#include "theme.h"
#include "transcriptmodel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int topPadding = 20;
constexpr int estimatedLine = 19;
/// Of a long text only the beginning is shown at first.
constexpr std::int64_t longestEstimated = std::int64_t{16} * 1024;
constexpr int estimatedBase = 44;

} // namespace

TranscriptView::TranscriptView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(3 * estimatedLine);
    setAccessibleName(tr("Transcript"));
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setModel(TranscriptModel* model)
{
    m_model = model;
    connectModel();
    reset();
}

void TranscriptView::connectModel()
{
    connect(m_model, &QAbstractItemModel::modelReset, this, &TranscriptView::reset);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TranscriptView::rememberPlace);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TranscriptView::rememberPlace);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, &TranscriptView::rememberPlace);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TranscriptView::restorePlace);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TranscriptView::restorePlace);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &TranscriptView::restorePlace);
    connect(
        m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex& first, const QModelIndex& last) { onChanged(first.row(), last.row()); });
}

void TranscriptView::reset()
{
    m_layouts.clear();
    m_current = QPersistentModelIndex();
    m_anchor = QPersistentModelIndex();
    m_hover = -1;
    m_isAtEnd = true;
    restorePlace();
}

int TranscriptView::estimate(int row) const
{
    const TranscriptModel::Entry& entry = m_model->entry(row);
    const int perLine =
        std::max(20, (viewport()->width() - EntryLayout::TextLeft - EntryLayout::SideMargin) / 7);
    const auto bytes = std::min(entry.speaker().contentBytes, longestEstimated);
    int height = estimatedBase + static_cast<int>(bytes / perLine) * estimatedLine;
    if (entry.speaker().callsTools || entry.speaker().hasResults)
        height += 110;
    return height + (m_model->gapBefore(row) ? 36 : 0);
}

void TranscriptView::rememberPlace()
{
    const int row = firstVisibleRow();
    m_anchor = row < 0 ? QPersistentModelIndex() : QPersistentModelIndex(m_model->index(row));
    m_anchorOffset = row < 0 ? 0 : verticalScrollBar()->value() - topPadding - m_heights.top(row);
}

void TranscriptView::restorePlace()
{
    std::vector<int> heights;
    const int rows = m_model->rowCount();
    heights.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        const auto known = m_layouts.height(m_model->entry(row).speaker().id.text());
        heights.push_back(known ? *known : estimate(row));
    }
    const bool follow = m_isAtEnd;
    m_heights.assign(std::move(heights));
    // A new neighbour before it may have made or ended a pause.
    updateRange();
    if (!follow && m_anchor.isValid())
        verticalScrollBar()->setValue(topPadding + m_heights.top(m_anchor.row()) + m_anchorOffset);
    m_isAtEnd = follow;
    prepare();
}

void TranscriptView::onChanged(int first, int last)
{
    rememberPlace();
    for (int row = first; row <= last; ++row)
        m_layouts.forget(m_model->entry(row).speaker().id.text());
    restorePlace();
}

EntryFrame TranscriptView::frameOf(int row, const ShownEntry& entry) const
{
    const TranscriptModel::Entry& known = m_model->entry(row);
    EntryFrame frame;
    frame.isLoaded = m_model->isLoaded(row);
    QStringList times{clockTime(known.speaker().createdAt)};
    if (const auto answer = m_model->answerTime(row); answer && !m_model->gapBefore(row))
        times << durationText(*answer);
    if (entry.tokens)
        times << tr("%1 tokens").arg(QLocale().toString(static_cast<qlonglong>(*entry.tokens)));
    frame.time = times.join(u" · "_s);
    const QDate day = toDateTime(known.speaker().createdAt).toLocalTime().date();
    if (const auto gap = m_model->gapBefore(row)) {
        frame.gap = gapText(*gap);
        const QDate before = toDateTime(m_model->entry(row - 1).heads.back().createdAt).toLocalTime().date();
        if (before != day)
            frame.gap += u" · "_s + QLocale().toString(day, u"d MMM yyyy"_s);
    }
    return frame;
}

EntryLayout& TranscriptView::layoutOf(int row)
{
    const std::string& id = m_model->entry(row).speaker().id.text();
    const int width = viewport()->width();
    if (EntryLayout* known = m_layouts.find(id); known && known->width() == width)
        return *known;
    ShownEntry entry = m_model->shown(row);
    if (!m_model->isLoaded(row))
        entry.role = m_model->index(row).data(TranscriptModel::SpeakerRole).toString();
    const EntryFrame frame = frameOf(row, entry);
    return m_layouts.put(id, std::make_unique<EntryLayout>(std::move(entry), frame, Theme::of(this), width,
                                                           m_conversationOnly));
}

void TranscriptView::updateRange()
{
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, m_heights.total() + topPadding - page));
}

/// Rows are laid out from the upper edge down, so nothing above changes. The one row that
/// is cut by the edge grows upwards: what stands below it stays where it is. Following the
/// end, rows are laid out from the end up first.
void TranscriptView::prepare()
{
    if (m_isPreparing || !m_model || m_heights.count() == 0) {
        viewport()->update();
        return;
    }
    m_isPreparing = true;
    QScrollBar* bar = verticalScrollBar();
    const bool follow = m_isAtEnd;
    const int page = viewport()->height();
    if (follow) {
        int room = page;
        for (int row = m_heights.count() - 1; row >= 0 && room > 0; --row) {
            m_heights.set(row, layoutOf(row).height());
            room -= m_heights.height(row);
        }
        updateRange();
        bar->setValue(bar->maximum());
    }
    int row = std::max(0, m_heights.rowAt(bar->value() - topPadding));
    const int cut = bar->value() - topPadding - m_heights.top(row);
    const int before = m_heights.height(row);
    m_heights.set(row, layoutOf(row).height());
    if (cut > 0 && m_heights.height(row) != before) {
        updateRange();
        bar->setValue(bar->value() + m_heights.height(row) - before);
        row = std::max(0, m_heights.rowAt(bar->value() - topPadding));
    }
    const int first = row;
    for (int y = topPadding + m_heights.top(row) - bar->value(); row < m_heights.count() && y < page; ++row) {
        m_heights.set(row, layoutOf(row).height());
        y += m_heights.height(row);
    }
    updateRange();
    if (follow)
        bar->setValue(bar->maximum());
    m_isAtEnd = follow || bar->value() >= bar->maximum();
    m_isPreparing = false;
    viewport()->update();
    emit needed(first - 20, row + 20);
}

void TranscriptView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    if (m_isPreparing)
        return;
    const QScrollBar* bar = verticalScrollBar();
    m_isAtEnd = bar->value() >= bar->maximum();
    prepare();
}

void TranscriptView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_model) {
        rememberPlace();
        restorePlace();
    }
}

void TranscriptView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        m_layouts.clear();
        prepare();
    }
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.color(Tone::Background));
    if (m_heights.count() == 0)
        return;
    const int scroll = verticalScrollBar()->value();
    int row = std::max(0, m_heights.rowAt(scroll - topPadding));
    for (int y = topPadding + m_heights.top(row) - scroll;
         row < m_heights.count() && y < viewport()->height(); ++row) {
        const EntryLayout& layout = layoutOf(row);
        const bool isCurrent = row == currentRow();
        if (isCurrent && hasFocus() && layout.height() > 0)
            painter.fillRect(QRect(0, y - 6, 3, layout.height() - 8), theme.color(Tone::Accent));
        painter.setClipRect(QRect(0, y - 8, viewport()->width(), layout.height() + 8));
        layout.paint(painter, {0, y}, theme, isCurrent || row == m_hover);
        painter.setClipping(false);
        y += m_heights.height(row);
    }
}

int TranscriptView::firstVisibleRow() const
{
    return m_heights.count() == 0 ? -1
                                  : std::max(0, m_heights.rowAt(verticalScrollBar()->value() - topPadding));
}

int TranscriptView::rowAt(const QPoint& point) const
{
    const int y = point.y() + verticalScrollBar()->value() - topPadding;
    if (m_heights.count() == 0 || y < 0 || y >= m_heights.total())
        return -1;
    return m_heights.rowAt(y);
}

void TranscriptView::showRow(int row)
{
    if (row < 0 || row >= m_heights.count())
        return;
    setCurrent(row);
    m_isAtEnd = false;
    const int top = topPadding + m_heights.top(row);
    const int height = m_heights.height(row);
    const int value = verticalScrollBar()->value();
    const int page = viewport()->height();
    if (top >= value && top + height <= value + page)
        return;
    verticalScrollBar()->setValue(top - std::min(page / 4, std::max(0, page - height)));
}

void TranscriptView::scrollToEnd()
{
    m_isAtEnd = true;
    prepare();
}

void TranscriptView::setCurrent(int row)
{
    if (row == currentRow() || row < 0)
        return;
    m_current = m_model->index(row);
    const QString text = m_current.data(Qt::AccessibleTextRole).toString();
    setAccessibleDescription(text.left(4000));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    viewport()->update();
    emit currentChanged(row);
}

void TranscriptView::moveCurrent(int by)
{
    int row = currentRow() < 0 ? (by > 0 ? firstVisibleRow() : m_heights.count() - 1) : currentRow() + by;
    while (row > 0 && row < m_heights.count() - 1 && layoutOf(row).height() == 0)
        row += by;
    showRow(std::clamp(row, 0, std::max(0, m_heights.count() - 1)));
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_Down:
        return moveCurrent(1);
    case Qt::Key_K:
    case Qt::Key_Up:
        return moveCurrent(-1);
    case Qt::Key_Home:
        bar->setValue(0);
        return showRow(0);
    case Qt::Key_End:
        setCurrent(m_heights.count() - 1);
        return scrollToEnd();
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return toggleCurrent();
    case Qt::Key_T:
        if (const auto trace = currentTrace())
            emit traceActivated(*trace);
        return;
    case Qt::Key_Escape:
        emit leaveRequested();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

std::optional<TraceId> TranscriptView::currentTrace() const
{
    if (currentRow() < 0)
        return {};
    const ShownEntry entry = m_model->shown(currentRow());
    return !entry.cards.empty() && entry.cards.front().trace ? entry.cards.front().trace : entry.trace;
}

void TranscriptView::copyCurrent() const
{
    if (currentRow() >= 0)
        QGuiApplication::clipboard()->setText(copyText(m_model->shown(currentRow())));
}

void TranscriptView::toggleCurrent()
{
    if (currentRow() < 0)
        return;
    rememberPlace();
    if (layoutOf(currentRow()).toggleCards(Theme::of(this))) {
        m_isAtEnd = false;
        restorePlace();
    }
}

EntryLayout::Hit TranscriptView::hitAt(const QPoint& point, int* row)
{
    *row = rowAt(point);
    if (*row < 0)
        return {};
    const int top = topPadding + m_heights.top(*row) - verticalScrollBar()->value();
    return layoutOf(*row).hitTest({point.x(), point.y() - top});
}

void TranscriptView::activate(const EntryLayout::Hit& hit, int row)
{
    switch (hit.target) {
    case EntryLayout::Target::None:
        return;
    case EntryLayout::Target::Link:
        emit linkActivated(hit.link);
        return;
    case EntryLayout::Target::Trace:
        if (hit.trace)
            emit traceActivated(*hit.trace);
        return;
    case EntryLayout::Target::CardHeader:
    case EntryLayout::Target::OutlineLine:
    case EntryLayout::Target::More:
        rememberPlace();
        layoutOf(row).toggle(hit, Theme::of(this));
        m_isAtEnd = false;
        restorePlace();
    }
}

void TranscriptView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    int row = -1;
    const EntryLayout::Hit hit = hitAt(event->position().toPoint(), &row);
    setCurrent(row);
    activate(hit, row);
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event)
{
    int row = -1;
    const EntryLayout::Hit hit = hitAt(event->position().toPoint(), &row);
    viewport()->setCursor(hit.target == EntryLayout::Target::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (m_hover != row) {
        m_hover = row;
        viewport()->update();
    }
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        setCurrent(rowAt(event->pos()));
    if (currentRow() < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy message"), this, &TranscriptView::copyCurrent)->setShortcut(QKeySequence::Copy);
    if (const auto trace = currentTrace())
        menu->addAction(tr("Open its trace"), this, [this, id = *trace] { emit traceActivated(id); });
    menu->popup(event->globalPos());
}

bool TranscriptView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        const int top = row < 0 ? 0 : topPadding + m_heights.top(row) - verticalScrollBar()->value();
        if (row >= 0 && help->pos().y() - top < 60)
            QToolTip::showText(help->globalPos(), m_model->index(row).data(Qt::ToolTipRole).toString(),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave && m_hover >= 0) {
        m_hover = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TranscriptView::setConversationOnly(bool isOn)
{
    if (m_conversationOnly == isOn)
        return;
    rememberPlace();
    m_conversationOnly = isOn;
    m_layouts.clear();
    restorePlace();
}

} // namespace gatehouse
