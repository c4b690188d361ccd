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
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int rowHeight = 26;
/// More is what files are for.
constexpr int mostCopied = 10000;

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
    const auto choose = [this](const QModelIndex& index) { emit spanChosen(m_model.spanAt(index.row())); };
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
    m_isFollowing = true;
    m_model.setOrder(order);
    m_isFollowing = false;
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
    if (m_isFollowing || !index.isValid() || !isShown(m_model.order()->question.trace))
        return;
    view().setCurrent(m_model.spanAt(index.row()));
}

void SpanTablePane::showMenu(const QPoint& place)
{
    const QModelIndex index = m_table->indexAt(place);
    if (!index.isValid())
        return;
    QMenu menu(this);
    const SpanIndex span = m_model.spanAt(index.row());
    menu.addAction(tr("Show in the waterfall"), this, [this, span] { emit spanChosen(span); });
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
