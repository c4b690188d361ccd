#include "endpointlist.h"

#include "endpointmodel.h"
#include "icons.h"
#include "stateshape.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int endpointRowHeight = 47;
constexpr int narrowList = 390;

Tone modeTone(const QString& mode)
{
    if (mode == u"enforce")
        return Tone::Accent;
    if (mode == u"warn")
        return Tone::SlowText;
    return mode == u"report" ? Tone::MaintenanceText : Tone::Muted;
}

class EndpointDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem bare(option);
        initStyleOption(&bare, index);
        bare.state &= ~QStyle::State_HasFocus;
        const QString text = bare.text;
        bare.text.clear();
        const Theme& theme = Theme::of(option.widget);
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        switch (static_cast<EndpointModel::Column>(index.column())) {
        case EndpointModel::EndpointColumn:
            paintEndpoint(*painter, bare, index, text, theme);
            break;
        case EndpointModel::ModeColumn:
            paintMode(*painter, option.rect, text, theme);
            break;
        case EndpointModel::BodyColumn:
        case EndpointModel::HitsColumn:
        case EndpointModel::ColumnCount:
            painter->setFont(theme.tabular());
            painter->setPen(theme.color(Tone::Text));
            painter->drawText(option.rect.adjusted(4, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, text);
            break;
        }
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(theme.color(Tone::Border), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 20, endpointRowHeight};
    }

private:
    static void paintEndpoint(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              const QString& text, const Theme& theme)
    {
        QRect inside = option.rect.adjusted(8, 5, -6, -5);
        if (option.state.testFlag(QStyle::State_Selected))
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                             theme.color(Tone::Accent));
        const int severity = index.data(EndpointModel::SeverityRole).toInt();
        const auto change = static_cast<EndpointModel::Change>(index.data(EndpointModel::ChangeRole).toInt());
        if (severity >= 0) {
            const QRectF place(inside.right() - 11, inside.top() + 3, 11, 11);
            paintStateShape(painter, place, severity > 0 ? StateShape::Down : StateShape::Slow, theme);
            inside.adjust(0, 0, -16, 0);
        }
        const QString changed = change == EndpointModel::Change::None    ? QString()
                                : change == EndpointModel::Change::Added ? EndpointList::tr("new")
                                                                         : EndpointList::tr("changed");
        painter.setFont(theme.mono());
        painter.setPen(theme.color(Tone::Text));
        const QFontMetrics mono(theme.mono());
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                         mono.elidedText(text, Qt::ElideMiddle, inside.width()));
        painter.setFont(theme.secondary());
        const QFontMetrics small(theme.secondary());
        QString detail = index.data(EndpointModel::DetailRole).toString();
        int left = inside.left();
        if (!changed.isEmpty()) {
            painter.setPen(theme.color(Tone::SlowText));
            painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, changed);
            left += small.horizontalAdvance(changed + u"  "_s);
        }
        painter.setPen(theme.color(Tone::Muted));
        const QRect rest(left, inside.top(), inside.right() - left, inside.height());
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignBottom,
                         small.elidedText(detail, Qt::ElideRight, rest.width()));
    }

    static void paintMode(QPainter& painter, const QRect& rect, const QString& text, const Theme& theme)
    {
        const QColor color = theme.color(modeTone(text));
        painter.setFont(theme.secondary());
        const int width = QFontMetrics(theme.secondary()).horizontalAdvance(text) + 18;
        const QRectF pill(rect.left() + 6, rect.center().y() - 9.5, width, 20);
        painter.setPen(QPen(color, 1));
        painter.setBrush(text == u"enforce" ? QBrush(theme.color(Tone::AccentBackground)) : QBrush());
        painter.drawRoundedRect(pill, 10, 10);
        painter.drawText(pill, Qt::AlignCenter, text);
    }
};

} // namespace

EndpointList::EndpointList(EndpointModel& endpoints, QWidget* parent)
    : QWidget(parent)
    , m_endpoints(endpoints)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
{
    m_proxy->setSourceModel(&endpoints);
    m_proxy->setFilterRole(EndpointModel::SearchRole);
    m_proxy->setSortRole(EndpointModel::SortRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(u"endpointFilter"_s);
    m_filter->setAccessibleName(tr("Filter endpoints"));
    m_filter->setPlaceholderText(tr("endpoint, field, type…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    setupTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(14, 0, 14, 0);
    filterRow->addWidget(m_filter);
    column->addLayout(filterRow);
    auto* tableRow = new QVBoxLayout;
    tableRow->setContentsMargins(10, 0, 6, 0);
    tableRow->addWidget(m_table);
    column->addLayout(tableRow, 1);
    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(200);
    connect(m_filter, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, m_proxy, [this] { m_proxy->setFilterFixedString(m_filter->text()); });
    setFocusProxy(m_table);
}

void EndpointList::setupTable()
{
    m_table->setObjectName(u"endpointTable"_s);
    m_table->setAccessibleName(tr("Endpoints"));
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new EndpointDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(endpointRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(EndpointModel::EndpointColumn, QHeaderView::Stretch);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QFontMetrics metrics(m_table->font());
    const auto fixed = [this, header, &metrics](int column, const QString& widest) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        const QString title = m_endpoints.headerData(column, Qt::Horizontal).toString();
        const int width = std::max(metrics.horizontalAdvance(widest), metrics.horizontalAdvance(title)) + 22;
        m_table->setColumnWidth(column, width);
    };
    fixed(EndpointModel::BodyColumn, u"65,537 B"_s);
    fixed(EndpointModel::ModeColumn, u"enforce"_s);
    fixed(EndpointModel::HitsColumn, u"212 would"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { emit currentChanged(current()); });
    connect(m_table, &QAbstractItemView::activated, this, [this] { emit activated(current()); });
}

int EndpointList::current() const
{
    const QModelIndex chosen = m_proxy->mapToSource(m_table->currentIndex());
    return chosen.isValid() ? chosen.row() : -1;
}

void EndpointList::choose(int row)
{
    const QModelIndex wanted = m_endpoints.index(row, 0);
    QModelIndex shown = m_proxy->mapFromSource(wanted);
    if (wanted.isValid() && !shown.isValid()) {
        m_filter->clear();
        m_proxy->setFilterFixedString({});
        shown = m_proxy->mapFromSource(wanted);
    }
    if (shown.isValid() && current() != row)
        m_table->setCurrentIndex(shown);
}

void EndpointList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EndpointList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Paths are what one looks for; a limit is in the form too.
    m_table->setColumnHidden(EndpointModel::BodyColumn, width() < narrowList);
}

void EndpointList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_table != nullptr)
        m_table->viewport()->update();
}

} // namespace gatehouse
