#include "tracestatisticspane.h"

#include "csvexport.h"
#include "csvtext.h"
#include "itemkeys.h"
#include "statepanel.h"
#include "statisticsplace.h"
#include "theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int rowHeight = 28;

/// Figures in digits of one width, shares with a bar behind them, services with their colour.
class GroupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 16, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.widget);
        if ((option.state & QStyle::State_Selected) != 0) // behind the margins, too
            painter->fillRect(option.rect, theme.color(Tone::Selection));
        if (index.column() == SpanGroupModel::ShareColumn)
            paintShare(*painter, option, index.data(SpanGroupModel::ShareRole).toDouble(), theme);
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(QPen(theme.color(Tone::Border), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (index.column() == SpanGroupModel::NameColumn)
            paintService(*painter, option, index, theme);
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = Theme::of(option->widget);
        const bool isName = index.column() == SpanGroupModel::NameColumn;
        option->font = isName ? theme.body() : theme.tabular();
        if (isName && !index.parent().isValid())
            option->font.setWeight(QFont::DemiBold);
        if (isName)
            option->rect.adjust(10, 0, 0, 0);
        else
            option->rect.adjust(0, 0, -8, 0);
        const bool hasErrors = index.column() == SpanGroupModel::ErrorsColumn &&
                               index.data(SpanGroupModel::SortRole).toULongLong() > 0;
        if (hasErrors)
            option->palette.setColor(QPalette::Text, theme.color(Tone::DownText));
        option->textElideMode = Qt::ElideRight;
    }

private:
    static void paintShare(QPainter& painter, const QStyleOptionViewItem& option, double share,
                           const Theme& theme)
    {
        const QRectF all = QRectF(option.rect).adjusted(6, 6, -6, -7);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor color = theme.color(Tone::Accent);
        color.setAlphaF(0.25F);
        painter.setBrush(color);
        const double width = std::max(share > 0 ? 1.0 : 0.0, all.width() * std::min(share, 1.0));
        painter.drawRoundedRect(QRectF(all.left(), all.top(), width, all.height()), 2, 2);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }

    static void paintService(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                             const Theme& theme)
    {
        const QString service = index.data(SpanGroupModel::ServiceRole).toString();
        if (!service.isEmpty())
            painter.fillRect(option.rect.left(), option.rect.top() + 7, 4, option.rect.height() - 14,
                             theme.series(service));
    }
};

} // namespace

TraceStatisticsPane::TraceStatisticsPane(TraceView& view, QWidget* parent)
    : ComputedPane(view, parent)
    , m_groups([this](const auto& groups) { takeGroups(groups); })
{
    setObjectName(u"traceStatistics"_s);
    setAccessibleName(tr("Statistics of the trace"));
    setupBar();
    setupTree();
}

TraceStatisticsPane::~TraceStatisticsPane() = default;

void TraceStatisticsPane::setupBar()
{
    bar().setSpacing(8);
    auto* label = new QLabel(tr("&Group by"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    m_groupBy = new QComboBox(this);
    m_groupBy->setObjectName(u"groupBy"_s);
    m_groupBy->addItem(tr("service, then operation"));
    m_groupBy->addItem(tr("operation, then service"));
    label->setBuddy(m_groupBy);
    m_export = new CsvExport(this);
    m_export->setFileName(u"trace-statistics.csv"_s);
    m_export->setTable([this] { return table(); });
    bar().addWidget(label);
    bar().addWidget(m_groupBy);
    bar().addStretch(1);
    bar().addWidget(m_export);
    connect(m_groupBy, &QComboBox::currentIndexChanged, this,
            [this](int index) { setGrouping(static_cast<SpanGrouping>(index)); });
}

void TraceStatisticsPane::setupTree()
{
    m_tree = new QTreeView(addStack());
    m_tree->setObjectName(u"statisticsTree"_s);
    m_tree->setAccessibleName(tr("Groups of spans"));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new GroupDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(SpanGroupModel::TotalColumn, Qt::DescendingOrder);
    m_tree->setExpandsOnDoubleClick(false);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(56);
    header->setSectionResizeMode(QHeaderView::Interactive);
    for (int column = SpanGroupModel::CountColumn; column < SpanGroupModel::ColumnCount; ++column)
        header->resizeSection(column, column == SpanGroupModel::ShareColumn ? 104 : 84);
    m_tree->viewport()->installEventFilter(this);
    setContent(m_tree);
    auto* keys = new ItemKeys(m_tree);
    connect(keys, &ItemKeys::copyRequested, this, &TraceStatisticsPane::copySelected);
    connect(keys, &ItemKeys::chosen, this, &TraceStatisticsPane::choose);
    connect(m_tree, &QAbstractItemView::doubleClicked, this, &TraceStatisticsPane::choose);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &TraceStatisticsPane::showMenu);
}

/// Names have what the figures leave, and where that is too little the table is wider than its pane.
void TraceStatisticsPane::fitNames()
{
    constexpr int fewest = 220;
    QHeaderView* header = m_tree->header();
    const int figures = header->length() - header->sectionSize(SpanGroupModel::NameColumn);
    header->resizeSection(SpanGroupModel::NameColumn,
                          std::max(fewest, m_tree->viewport()->width() - figures));
}

bool TraceStatisticsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        fitNames();
    return ComputedPane::eventFilter(watched, event);
}

void TraceStatisticsPane::setGrouping(SpanGrouping grouping)
{
    m_groupBy->setCurrentIndex(static_cast<int>(grouping));
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    goStale();
}

void TraceStatisticsPane::compute()
{
    if (view().isEmpty()) {
        m_groups.drop();
        m_model.setGroups(nullptr);
        state().showEmpty(u"traces"_s, tr("No trace is shown"), tr("Open a trace to see its statistics."));
        showState();
        return;
    }
    if (!m_model.groups()) {
        state().showLoading(tr("Adding up the spans…"));
        showState();
    }
    m_groups.ask([trace = view().sharedTrace(), grouping = m_grouping](const std::stop_token& stop) {
        return SpanGroups::of(trace, grouping, stop);
    });
}

void TraceStatisticsPane::takeGroups(const std::shared_ptr<const SpanGroups>& groups)
{
    if (!groups)
        return;
    const bool isNewerPicture =
        !isOther() && m_model.groups() && m_model.groups()->grouping == groups->grouping;
    const StatisticsPlace place = isNewerPicture ? StatisticsPlace::of(*m_tree, m_model) : StatisticsPlace();
    m_model.setGroups(groups);
    setTaken();
    showContent();
    if (isNewerPicture) {
        place.restore(*m_tree, m_model);
        return;
    }
    // A few groups are seen with all that is in them.
    if (m_model.rowCount() <= StatisticsPlace::fewGroups)
        m_tree->expandAll();
    else if (m_model.rowCount() > 0)
        m_tree->expand(m_model.index(0, 0));
    // Whatever keys are held down meanwhile.
    m_tree->selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::ClearAndSelect |
                                                                       QItemSelectionModel::Rows);
}

void TraceStatisticsPane::choose(const QModelIndex& index)
{
    if (index.isValid())
        emit groupChosen(index.data(SpanGroupModel::ServiceRole).toString(),
                         index.data(SpanGroupModel::OperationRole).toString());
}

void TraceStatisticsPane::showMenu(const QPoint& place)
{
    const QModelIndex index = m_tree->indexAt(place);
    QMenu menu(this);
    if (index.isValid())
        menu.addAction(tr("Find these spans"), this, [this, index] { choose(index); });
    menu.addAction(tr("Copy"), this, &TraceStatisticsPane::copySelected);
    menu.addSeparator();
    menu.addAction(tr("Expand all"), m_tree, &QTreeView::expandAll);
    menu.addAction(tr("Collapse all"), m_tree, &QTreeView::collapseAll);
    menu.exec(m_tree->viewport()->mapToGlobal(place));
}

void TraceStatisticsPane::copySelected() const
{
    QStringList lines;
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) {
        const auto place = [](const QModelIndex& index) {
            return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                            : std::pair(index.row(), -1);
        };
        return place(a) < place(b);
    });
    for (const QModelIndex& row : std::as_const(rows))
        lines << tabbedRow(row);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

/// Groups and their parts as they are sorted now; read at once, since sorting goes on meanwhile.
CsvTable TraceStatisticsPane::table() const
{
    QList<QStringList> rows;
    for (int group = 0; group < m_model.rowCount(); ++group) {
        const QModelIndex index = m_model.index(group, 0);
        rows << m_model.exportRow(index);
        for (int part = 0; part < m_model.rowCount(index); ++part)
            rows << m_model.exportRow(m_model.index(part, 0, index));
    }
    const auto count = static_cast<std::uint64_t>(rows.size());
    return {m_model.exportHeader(), count,
            [rows](std::uint64_t row) { return rows.at(static_cast<qsizetype>(row)); }};
}

} // namespace gatehouse
