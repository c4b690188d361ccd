#include "traceresulttable.h"

#include "stateshape.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int lineHeight = 30;
constexpr int serviceWidth = 150;
constexpr int narrowServiceWidth = 96;
constexpr int timeWidth = 110;

bool isFigure(int column)
{
    using Model = TraceResultModel;
    return column == Model::TimeColumn || column == Model::DurationColumn || column == Model::SpansColumn ||
           column == Model::ErrorsColumn || column == Model::ServicesColumn;
}

class TraceResultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = Theme::of(option->widget);
        const int column = index.column();
        option->font = isFigure(column) ? theme.tabular() : theme.body();
        option->state &= ~QStyle::State_HasFocus;
        if (column == TraceResultModel::OperationColumn)
            option->font.setWeight(QFont::DemiBold);
        if (column == TraceResultModel::ErrorsColumn)
            option->palette.setColor(QPalette::Text, theme.color(Tone::DownText));
        if (column == TraceResultModel::TimeColumn || column == TraceResultModel::SourceColumn)
            option->palette.setColor(QPalette::Text, theme.color(Tone::Muted));
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.widget);
        QStyleOptionViewItem inner = option;
        if (index.column() == TraceResultModel::ServiceColumn)
            inner.rect.setLeft(option.rect.left() + 10);
        if ((option.state & QStyle::State_Selected) != 0)
            painter->fillRect(option.rect, theme.color(Tone::Selection));
        if (index.column() == TraceResultModel::DurationColumn)
            paintShare(*painter, option.rect, index.data(TraceResultModel::ShareRole).toDouble(), theme);
        QStyledItemDelegate::paint(painter, inner, index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.column() == TraceResultModel::ServiceColumn)
            paintService(*painter, option.rect, theme.series(index.data().toString()));
        if (index.column() == TraceResultModel::ErrorsColumn)
            paintErrorShape(*painter, inner, index.data().toString());
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(theme.color(Tone::Border), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

private:
    static void paintShare(QPainter& painter, const QRect& rect, double share, const Theme& theme)
    {
        constexpr int shortest = 3; // less looks like dirt
        if (const int length = static_cast<int>(share * (rect.width() - 12)); length >= shortest)
            painter.fillRect(QRect(rect.left() + 6, rect.bottom() - 4, length, 2), theme.color(Tone::Accent));
    }
    /// Just before the number.
    static void paintErrorShape(QPainter& painter, const QStyleOptionViewItem& option, const QString& number)
    {
        if (number.isEmpty())
            return;
        const Theme& theme = Theme::of(option.widget);
        const int width = QFontMetrics(theme.tabular()).horizontalAdvance(number);
        paintStateShape(painter,
                        QRectF(option.rect.right() - width - 20, option.rect.center().y() - 4.5, 10, 10),
                        StateShape::Down, theme);
    }
    static void paintService(QPainter& painter, const QRect& rect, const QColor& color)
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(rect.left() + 6, rect.center().y() - 7, 4, 14), 2, 2);
    }
};

} // namespace

TraceResultTable::TraceResultTable(TraceResultModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_order(model)
{
    setObjectName(u"traceResults"_s);
    setAccessibleName(tr("Traces that were found"));
    setItemDelegate(new TraceResultDelegate(this));
    setModel(&m_order);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    setupColumns();
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { emit traceChosen(m_order.traceAt(index.row())); });
}

void TraceResultTable::setupColumns()
{
    using Model = TraceResultModel;
    QHeaderView* const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(44);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(Model::OperationColumn, QHeaderView::Stretch);
    m_timeWidth = timeWidth;
    setColumnWidth(Model::TimeColumn, m_timeWidth);
    setColumnWidth(Model::ServiceColumn, serviceWidth);
    setColumnWidth(Model::DurationColumn, 92);
    setColumnWidth(Model::SpansColumn, 66);
    setColumnWidth(Model::ErrorsColumn, 66);
    setColumnWidth(Model::ServicesColumn, 74);
    setColumnWidth(Model::SourceColumn, 110);
    setSortingEnabled(true);
    sortByColumn(Model::TimeColumn, Qt::DescendingOrder);
}

/// Where there is little room, what matters least gives way.
void TraceResultTable::resizeEvent(QResizeEvent* event)
{
    constexpr int roomForSource = 860;
    constexpr int roomForServices = 720;
    setColumnHidden(TraceResultModel::SourceColumn, width() < roomForSource);
    // A width that somebody chose stays.
    const int service = columnWidth(TraceResultModel::ServiceColumn);
    if (service == serviceWidth || service == narrowServiceWidth)
        setColumnWidth(TraceResultModel::ServiceColumn,
                       width() < roomForServices ? narrowServiceWidth : serviceWidth);
    setColumnHidden(TraceResultModel::ServicesColumn, width() < roomForServices);
    QTableView::resizeEvent(event);
}

void TraceResultTable::setTraces(const TraceList& traces)
{
    const std::shared_ptr<const ListedTrace> kept = current();
    QPersistentModelIndex anchor = currentIndex();
    const bool isAtTop = verticalScrollBar()->value() == 0;
    if (!anchor.isValid() && !isAtTop)
        anchor = indexAt(QPoint(4, 4));
    const int before = visualRect(anchor).top();
    const bool wasInSight = anchor.isValid() && viewport()->rect().intersects(visualRect(anchor));
    const TraceList selected = selectedTraces();
    m_isRestoring = true;
    m_model.setTraces(traces);
    if (kept && !current()) { // a whole new list forgets it
        setCurrent(*kept);
        select(selected);
    }
    m_isRestoring = false;
    fitTimes();
    if (!anchor.isValid() && kept)
        anchor = currentIndex();
    if (anchor.isValid() && wasInSight && !(isAtTop && !kept)) {
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - before);
    }
    if (current() != kept)
        emit currentTraceChanged();
}

/// Some hundred of them: nobody chooses more one by one.
TraceList TraceResultTable::selectedTraces() const
{
    constexpr std::size_t most = 500;
    TraceList all;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && all.size() < most; ++row)
            all.push_back(m_order.traceAt(row));
    return all;
}

void TraceResultTable::select(const TraceList& traces)
{
    for (const auto& trace : traces)
        if (const int row = m_model.rowOf(*trace); row >= 0)
            selectionModel()->select(m_order.mapFromSource(m_model.index(row, 0)),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/// Traces of another day have the day before the time. A width that somebody chose stays.
void TraceResultTable::fitTimes()
{
    const int column = TraceResultModel::TimeColumn;
    if (columnWidth(column) != m_timeWidth)
        return;
    // sizeHintForColumn() would look at all rows of a new list.
    constexpr int mostLookedAt = 50;
    const QFontMetrics figures(Theme::of(this).tabular());
    m_timeWidth = timeWidth;
    for (int row = 0; row < std::min(mostLookedAt, m_order.rowCount()); ++row)
        m_timeWidth = std::max(m_timeWidth,
                               16 + figures.horizontalAdvance(m_order.index(row, column).data().toString()));
    setColumnWidth(column, m_timeWidth);
}

TraceList TraceResultTable::traces() const
{
    TraceList all;
    for (int row = 0; row < m_order.rowCount(); ++row)
        all.push_back(m_order.traceAt(row));
    return all;
}

std::shared_ptr<const ListedTrace> TraceResultTable::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_order.traceAt(index.row()) : nullptr;
}

void TraceResultTable::setCurrent(const ListedTrace& trace)
{
    const int row = m_model.rowOf(trace);
    if (row < 0)
        return;
    const QModelIndex index = m_order.mapFromSource(m_model.index(row, TraceResultModel::OperationColumn));
    // Not through setCurrentIndex(), which scrolls to it.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!m_isRestoring)
        scrollTo(index);
}

void TraceResultTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    if (m_isRestoring)
        return;
    QTableView::currentChanged(current, previous);
    emit currentTraceChanged();
}

void TraceResultTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current()) {
        emit traceChosen(current());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TraceResultTable::contextMenuEvent(QContextMenuEvent* event)
{
    const std::shared_ptr<const ListedTrace> trace = current();
    if (!trace)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, trace] { emit traceChosen(trace); });
    menu->addAction(tr("Find traces like this"), this, [this, trace] { emit likeRequested(trace); });
    menu->addSeparator();
    menu->addAction(tr("Copy trace id"), this, [trace] {
        QApplication::clipboard()->setText(QString::fromStdString(trace->summary.traceId));
    });
    menu->addAction(tr("Copy rows"), this, &TraceResultTable::copySelected);
    if (trace->source == 0) {
        const bool isPinned = trace->summary.pinned;
        menu->addSeparator();
        menu->addAction(isPinned ? tr("Unpin") : tr("Pin: keep when others make room"), this,
                        [this, trace, isPinned] { emit pinRequested(trace, !isPinned); });
    }
    menu->popup(event->globalPos());
}

void TraceResultTable::copySelected() const
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < TraceResultModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        cells << QString::fromStdString(m_order.traceAt(row.row())->summary.traceId);
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace gatehouse
