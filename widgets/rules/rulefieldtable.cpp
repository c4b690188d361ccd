#include "rulefieldtable.h"

#include "endpointrow.h"
#include "rulefieldmodel.h"
#include "stateshape.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int fieldRowHeight = 32;
constexpr int mostRows = 10;

class FieldDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        if (index.column() != RuleFieldModel::TypeColumn)
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* types = new QComboBox(parent);
        types->addItem(RuleFieldTable::tr("any"), QString());
        for (const QString& type : ruleFieldTypes())
            types->addItem(type, type);
        connect(types, &QComboBox::activated, this, [this, types] {
            auto* self = const_cast<FieldDelegate*>(this); // NOLINT: its signals are not const in Qt
            emit self->commitData(types);
            emit self->closeEditor(types);
        });
        return types;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* types = qobject_cast<QComboBox*>(editor))
            types->setCurrentIndex(types->findData(index.data(Qt::EditRole)));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (const auto* types = qobject_cast<QComboBox*>(editor))
            model->setData(index, types->currentData(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = Theme::of(option->widget);
        if (index.column() == RuleFieldModel::PathColumn)
            option->font = theme.mono();
        if (index.column() == RuleFieldModel::LimitsColumn)
            option->palette.setColor(QPalette::Text, theme.color(Tone::Muted));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const Theme& theme = Theme::of(option.widget);
        const int severity = index.data(RuleFieldModel::SeverityRole).toInt();
        painter->save();
        if (index.column() == RuleFieldModel::PathColumn && severity >= 0) {
            painter->setRenderHint(QPainter::Antialiasing);
            const QRectF place(option.rect.right() - 18, option.rect.center().y() - 5, 11, 11);
            paintStateShape(*painter, place, severity > 0 ? StateShape::Down : StateShape::Slow, theme);
            painter->setRenderHint(QPainter::Antialiasing, false);
        }
        painter->setPen(QPen(theme.color(Tone::Border), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }
};

} // namespace

RuleFieldTable::RuleFieldTable(RuleFieldModel& fields, QWidget* parent) : QTableView(parent), m_fields(fields)
{
    setObjectName(u"ruleFields"_s);
    setAccessibleName(tr("Fields of the body"));
    setModel(&fields);
    setItemDelegate(new FieldDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::SelectedClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fieldRowHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    sizeColumns();
    for (const auto& changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&fields, changed, this, [this] { updateGeometry(); });
    connect(&fields, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void RuleFieldTable::sizeColumns()
{
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(RuleFieldModel::PathColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(RuleFieldModel::LimitsColumn, QHeaderView::Stretch);
    setColumnWidth(RuleFieldModel::TypeColumn, fontMetrics().horizontalAdvance(u"datetime"_s) + 44);
    setColumnWidth(RuleFieldModel::RequiredColumn,
                   fontMetrics().horizontalAdvance(RuleFieldTable::tr("required")) + 48);
}

QSize RuleFieldTable::sizeHint() const
{
    const int rows = std::clamp(m_fields.rowCount(), 0, mostRows);
    return {400, horizontalHeader()->sizeHint().height() + rows * fieldRowHeight + 4};
}

QSize RuleFieldTable::minimumSizeHint() const
{
    return {280, sizeHint().height()};
}

void RuleFieldTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void RuleFieldTable::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy) && current.isValid()) {
        QApplication::clipboard()->setText(current.data().toString());
    } else if (event->key() == Qt::Key_Delete && current.isValid()) {
        m_fields.removeField(current.row());
    } else if (isEnter && current.flags().testFlag(Qt::ItemIsEditable)) {
        edit(current);
    } else if (event->key() == Qt::Key_Space && current.column() == RuleFieldModel::RequiredColumn) {
        const bool isOn = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_fields.setData(current, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace gatehouse
