#include "incidenttable.h"

#include "hatching.h"
#include "stateshapes.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace gatehouse
{
namespace
{

constexpr int incidentRowHeight = 32;

class IncidentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = Theme::of(option->widget);
        const int column = index.column();
        const bool isFigure = column == IncidentModel::TimeColumn || column == IncidentModel::DurationColumn;
        option->font = isFigure ? theme.tabular() : theme.body();
        if (column == IncidentModel::TitleColumn)
            option->font.setWeight(QFont::DemiBold);
        if (column == IncidentModel::DetailColumn)
            option->palette.setColor(QPalette::Text, theme.color(Tone::Muted));
        option->textElideMode = Qt::ElideRight;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const Theme& theme = Theme::of(option.widget);
        painter->save();
        if (index.column() == IncidentModel::KindColumn) {
            const auto kind = static_cast<Incident::Kind>(index.data(IncidentModel::KindRole).toInt());
            const QRectF place(option.rect.center().x() - 5.5, option.rect.center().y() - 5.5, 12, 12);
            painter->setRenderHint(QPainter::Antialiasing);
            if (kind == Incident::Kind::NotWatched)
                paintHatching(*painter, place, theme, 4);
            else
                paintStateShape(*painter, place, shapeOf(kind), theme);
        }
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(theme.color(Tone::Border), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }
};

} // namespace

IncidentTable::IncidentTable(QWidget* parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("incidentTable"));
    setAccessibleName(tr("Incidents, open ones first"));
    setItemDelegate(new IncidentDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(incidentRowHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto choose = [this](const QModelIndex& index) {
        emit incidentChosen(index.data(IncidentModel::IncidentRole).value<Incident>());
    };
    connect(this, &QAbstractItemView::clicked, this, choose);
}

void IncidentTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (!model)
        return;
    sizeColumns();
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
}

void IncidentTable::sizeColumns()
{
    const QFontMetrics figures(Theme::of(this).tabular());
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(IncidentModel::DetailColumn, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(20);
    setColumnWidth(IncidentModel::KindColumn, 36);
    setColumnWidth(IncidentModel::TitleColumn, 240);
    setColumnWidth(IncidentModel::TimeColumn,
                   figures.horizontalAdvance(tr("%1 → %2").arg(tr("00:00"), tr("00:00"))) + 28);
    setColumnWidth(IncidentModel::DurationColumn, figures.horizontalAdvance(tr("00 min 00 s")) + 40);
}

QSize IncidentTable::sizeHint() const
{
    const int rows = model() ? std::clamp(model()->rowCount(), 1, mostRows) : 1;
    return {600, rows * incidentRowHeight + 2};
}

QSize IncidentTable::minimumSizeHint() const
{
    return {300, sizeHint().height()};
}

void IncidentTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void IncidentTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        emit incidentChosen(currentIndex().data(IncidentModel::IncidentRole).value<Incident>());
        return;
    }
    QTableView::keyPressEvent(event);
}

void IncidentTable::copySelected() const
{
    QStringList lines;
    QModelIndexList rows = selectionModel()->selectedRows(IncidentModel::TitleColumn);
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (int column = IncidentModel::TitleColumn; column < IncidentModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace gatehouse
