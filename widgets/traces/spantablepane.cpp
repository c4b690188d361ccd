#include "spantablepane.h"

#include "csvexport.h"
#include "itemkeys.h"
#include "statepanel.h"
#include "theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int rowHeight = 26;
/// More is what files are for.
constexpr int mostCopied = 10000;

/// Selected rows that stay selected while the trace grows.
constexpr std::size_t mostKept = 500;

/// What the scroll bar counts a row as.
int scrollUnit(const QTableView& table)
{
    return table.verticalScrollMode() == QAbstractItemView::ScrollPerPixel ? rowHeight : 1;
}

class SpanDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = Theme::of(option->widget);
        const auto column = static_cast<SpanColumn>(index.column());
        const bool isText = column == SpanColumn::Service || column == SpanColumn::Operation ||
                            column == SpanColumn::Kind || column == SpanColumn::Status;
        option->font = isText ? theme.body() : column == SpanColumn::SpanId ? theme.mono() : theme.tabular();
        if (column == SpanColumn::Service)
            option->rect.adjust(14, 0, 0, 0);
        else
            option->rect.adjust(2, 0, -4, 0);
        if (column == SpanColumn::Status && index.data(SpanTableModel::ErrorRole).toBool()) {
            option->text = u"▲ "_s + option->text;
            option->palette.setColor(QPalette::Text, theme.color(Tone::DownText));
            option->palette.setColor(QPalette::HighlightedText, theme.color(Tone::DownText));
        }
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.widget);
        if ((option.state & QStyle::State_Selected) != 0) // behind the margins, too
            painter->fillRect(option.rect, theme.color(Tone::Selection));
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                          theme.color(Tone::Border));
        if (index.column() == static_cast<int>(SpanColumn::Service))
            painter->fillRect(option.rect.left() + 4, option.rect.top() + 6, 4, option.rect.height() - 12,
                              theme.series(index.data().toString()));
    }
};

} // namespace

SpanTablePane::SpanTablePane(TraceView& view, QWidget* parent)
    : ComputedPane(view, parent)
    , m_order([this](const auto& order) { takeOrder(order); })
{
    setObjectName(u"spanTablePane"_s);
    setAccessibleName(tr("Spans of the trace"));
    setupBar();
    setupTable();
    connect(&view, &TraceView::traceChanged, this, &SpanTablePane::followTrace);
    connect(&view, &TraceView::timesChanged, this, &SpanTablePane::goStale);
    connect(&view, &TraceView::figuresChanged, this, &SpanTablePane::goStale);
    connect(&view, &TraceView::currentChanged, this, &SpanTablePane::showCurrent);
}

SpanTablePane::~SpanTablePane() = default;

void SpanTablePane::setupBar()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"spanFilter"_s);
    m_filter->setAccessibleName(tr("Filter the spans"));
    m_filter->setPlaceholderText(tr("Filter by any text in a span"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_filter->setMinimumWidth(160);
    m_count = new QLabel(this);
    m_count->setObjectName(u"spanCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_export = new CsvExport(this);
    m_export->setFileName(u"trace-spans.csv"_s);
    bar().addWidget(m_filter, 1);
    bar().addWidget(m_count);
    bar().addStretch(1);
    bar().addWidget(m_export);
    m_typing.setSingleShot(true);
    m_typing.setInterval(300ms);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &SpanTablePane::goStale);
    m_export->setTable(
        [this] { return m_model.order() ? SpanTableModel::table(m_model.order()) : CsvTable(); });
}

void SpanTablePane::setupTable()
{
    m_table = new QTableView(addStack());
    m_table->setObjectName(u"spanTable"_s);
    m_table->setAccessibleName(tr("Spans"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new SpanDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(static_cast<int>(m_column), m_direction);
    header->setMinimumSectionSize(56);
    constexpr std::array<int, spanColumnCount> widths{160, 220, 92, 92, 92, 84, 84, 64, 150};
    for (int column = 0; column < spanColumnCount; ++column)
        header->resizeSection(column, widths.at(static_cast<std::size_t>(column)));
    header->setSectionResizeMode(static_cast<int>(SpanColumn::Operation), QHeaderView::Stretch);
    setContent(m_table);
    const auto choose = [this](const QModelIndex& index) {
        if (const SpanIndex span = spanNow(index.row()); span != noSpan)
            emit spanChosen(span);
    };
    auto* keys = new ItemKeys(m_table);
    connect(keys, &ItemKeys::copyRequested, this, &SpanTablePane::copySelected);
    connect(keys, &ItemKeys::chosen, this, choose);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_column = static_cast<SpanColumn>(column);
        m_direction = order;
        goStale();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SpanTablePane::followRow);
    connect(m_table, &QAbstractItemView::doubleClicked, this, choose);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SpanTablePane::showMenu);
}

void SpanTablePane::setFilter(const QString& text)
{
    m_filter->setText(text);
    m_typing.stop();
    goStale();
}

void SpanTablePane::sortBy(SpanColumn column, Qt::SortOrder order)
{
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(column), order);
}

void SpanTablePane::compute()
{
    if (view().isEmpty()) {
        m_order.drop();
        m_model.setOrder(nullptr);
        m_count->clear();
        state().showEmpty(u"traces"_s, tr("No trace is shown"), tr("Open a trace to see its spans."));
        showState();
        return;
    }
    if (!m_model.order()) {
        state().showLoading(tr("Sorting the spans…"));
        showState();
    }
    SpanTableQuestion question;
    question.trace = view().sharedTrace();
    question.figures = view().figures();
    question.isCorrected = view().isCorrected();
    question.column = m_column;
    question.isDescending = m_direction == Qt::DescendingOrder;
    question.filter = m_filter->text().trimmed().toStdString();
    m_order.ask([question](const std::stop_token& stop) { return SpanTableOrder::of(question, stop); });
}

void SpanTablePane::takeOrder(const std::shared_ptr<const SpanTableOrder>& order)
{
    if (!order)
        return;
    const std::optional<Place> place = placeFor(order->question);
    m_isFollowing = true;
    m_model.setOrder(order);
    m_isFollowing = false;
    m_nowAt.clear();
    setTaken();
    const QLocale locale;
    const auto all = static_cast<int>(view().trace().size());
    m_count->setText(
        m_model.rowCount() == all
            ? tr("%n spans", nullptr, all)
            : tr("%1 of %2 spans").arg(locale.toString(m_model.rowCount()), locale.toString(all)));
    if (m_model.rowCount() == 0) {
        state().showEmpty(u"search"_s, tr("No span has this text"),
                          tr("Names, services, attributes, events and span ids were looked at."));
        showState();
    } else {
        showContent();
    }
    showCurrent();
    if (place)
        restore(*place);
}

/// Several pictures may come before one of them is sorted.
void SpanTablePane::followTrace()
{
    if (isOther() || !m_model.order()) {
        m_nowAt.clear();
        return;
    }
    if (m_nowAt.empty()) {
        m_nowAt.resize(m_model.order()->question.trace->size());
        std::iota(m_nowAt.begin(), m_nowAt.end(), SpanIndex{0});
    }
    for (SpanIndex& span : m_nowAt)
        span = view().nowAt(span);
}

/// The span of a row, in the trace that is shown; noSpan if the row is of another trace.
SpanIndex SpanTablePane::spanNow(int row) const
{
    const SpanIndex span = m_model.spanAt(row);
    if (isShown(m_model.order()->question.trace))
        return span;
    return span < m_nowAt.size() ? m_nowAt[span] : noSpan;
}

/// Nothing if the rows that come are others, or the view has gone on to another span meanwhile.
std::optional<SpanTablePane::Place> SpanTablePane::placeFor(const SpanTableQuestion& question) const
{
    if (isOther() || !m_model.order() || m_model.rowCount() == 0)
        return std::nullopt;
    const SpanTableQuestion& before = m_model.order()->question;
    const int current = m_table->currentIndex().row();
    const bool isSame = before.column == question.column && before.isDescending == question.isDescending &&
                        before.filter == question.filter;
    if (!isSame || (current >= 0 && spanNow(current) != view().current()))
        return std::nullopt;
    Place place;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && place.selected.size() < mostKept; ++row)
            place.selected.push_back(spanNow(row));
    choosePlaceAnchor(place);
    return place;
}

/// The current row if it is in sight; else the first one that is, unless that is the beginning.
void SpanTablePane::choosePlaceAnchor(Place& place) const
{
    const int scrolled = m_table->verticalScrollBar()->value();
    const QModelIndex current = m_table->currentIndex();
    const bool isCurrentSeen =
        current.isValid() && m_table->viewport()->rect().intersects(m_table->visualRect(current));
    const int row = isCurrentSeen ? current.row() : scrolled > 0 ? m_table->rowAt(0) : -1;
    if (row < 0)
        return;
    place.anchor = spanNow(row);
    place.offset = row * scrollUnit(*m_table) - scrolled;
}

void SpanTablePane::restore(const Place& place)
{
    QItemSelection selection;
    for (const SpanIndex span : place.selected)
        if (const int row = m_model.rowOf(span); row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, spanColumnCount - 1));
    if (!selection.isEmpty())
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_table->doItemsLayout(); // else the scroll bar would end where the rows before did
    const int row = m_model.rowOf(place.anchor);
    m_table->verticalScrollBar()->setValue(row < 0 ? 0 : row * scrollUnit(*m_table) - place.offset);
}

void SpanTablePane::showCurrent()
{
    if (!m_model.order() || !isShown(m_model.order()->question.trace))
        return;
    const int row = view().current() == noSpan ? -1 : m_model.rowOf(view().current());
    if (row < 0 || row == m_table->currentIndex().row())
        return;
    m_isFollowing = true;
    // Whatever keys are held down meanwhile.
    m_table->selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                          QItemSelectionModel::Rows);
    m_isFollowing = false;
}

void SpanTablePane::followRow(const QModelIndex& index)
{
    if (m_isFollowing || !index.isValid() || view().isEmpty())
        return;
    if (const SpanIndex span = spanNow(index.row()); span != noSpan)
        view().setCurrent(span);
}

void SpanTablePane::showMenu(const QPoint& place)
{
    const QModelIndex index = m_table->indexAt(place);
    if (!index.isValid())
        return;
    QMenu menu(this);
    const SpanIndex span = spanNow(index.row());
    menu.addAction(tr("Show in the waterfall"), this, [this, span] {
        if (span != noSpan)
            emit spanChosen(span);
    });
    menu.addAction(tr("Copy rows"), this, &SpanTablePane::copySelected);
    const QString cell = index.data().toString();
    menu.addAction(tr("Copy cell"), this, [cell] { QGuiApplication::clipboard()->setText(cell); });
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

/// By ranges: a million selected rows are one.
void SpanTablePane::copySelected() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    QStringList lines;
    for (const auto& [top, bottom] : std::as_const(ranges))
        for (int row = top; row <= bottom && lines.size() < mostCopied; ++row)
            lines << tabbedRow(m_model.index(row, 0));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace gatehouse
