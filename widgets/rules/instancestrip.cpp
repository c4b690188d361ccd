#include "instancestrip.h"

#include "elidedlabel.h"
#include "stateshape.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int instanceRowHeight = 28;
constexpr int mostRows = 5;

StateShape shapeOf(InstanceModel::State state)
{
    switch (state) {
    case InstanceModel::State::Live:
        return StateShape::Up;
    case InstanceModel::State::Waiting:
        return StateShape::Slow;
    case InstanceModel::State::Refused:
        return StateShape::Down;
    case InstanceModel::State::Gone:
        return StateShape::Unknown;
    }
    return StateShape::Unknown;
}

class InstanceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Theme& theme = Theme::of(option->widget);
        const auto state = static_cast<InstanceModel::State>(index.data(InstanceModel::StateRole).toInt());
        if (index.column() == InstanceModel::StateColumn)
            option->palette.setColor(QPalette::Text, theme.color(wordTone(shapeOf(state))));
        else if (index.column() == InstanceModel::SinceColumn)
            option->palette.setColor(QPalette::Text, theme.color(Tone::Muted));
        else
            option->font = theme.mono();
        option->textElideMode =
            index.column() == InstanceModel::InstanceColumn ? Qt::ElideMiddle : Qt::ElideRight;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != InstanceModel::StateColumn) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem moved(option);
        moved.rect.adjust(16, 0, 0, 0);
        QStyledItemDelegate::paint(painter, moved, index);
        const auto state = static_cast<InstanceModel::State>(index.data(InstanceModel::StateRole).toInt());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintStateShape(*painter, QRectF(option.rect.left() + 4, option.rect.center().y() - 5, 11, 11),
                        shapeOf(state), Theme::of(option.widget));
        painter->restore();
    }
};

} // namespace

InstanceStrip::InstanceStrip(QWidget* parent)
    : QWidget(parent)
    , m_summary(new ElidedLabel({}, this))
    , m_words(new QLabel(this))
    , m_table(new QTableView(this))
{
    auto* title = new QLabel(tr("Instances"), this);
    QFont bold = Theme::of(this).body();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_summary->setObjectName(u"convergence"_s);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_words->setObjectName(u"instancesProblem"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    setupTable();
    auto* row = new QHBoxLayout;
    row->addWidget(title);
    row->addWidget(m_summary, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(m_table);
    refresh();
}

void InstanceStrip::setupTable()
{
    m_table->setObjectName(u"instanceTable"_s);
    m_table->setAccessibleName(tr("Instances and the rules they serve"));
    m_table->setModel(&m_instances);
    m_table->setItemDelegate(new InstanceDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(instanceRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(30);
    header->setSectionResizeMode(InstanceModel::StateColumn, QHeaderView::Stretch);
    const QFontMetrics mono(Theme::of(this).mono());
    m_table->setColumnWidth(InstanceModel::InstanceColumn, mono.horizontalAdvance(u"gateway-1-0123"_s) + 12);
    m_table->setColumnWidth(InstanceModel::ServedColumn, mono.horizontalAdvance(u"v100 abcd"_s) + 14);
    m_table->setColumnWidth(InstanceModel::SinceColumn, fontMetrics().horizontalAdvance(u"59 min"_s) + 12);
}

void InstanceStrip::setProblem(const QString& text)
{
    m_problem = text;
    refresh();
}

void InstanceStrip::refresh()
{
    m_words->setText(m_problem);
    m_words->setVisible(!m_problem.isEmpty());
    const int rows = m_instances.rowCount();
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(std::clamp(rows, 1, mostRows) * instanceRowHeight + 2);
    Tone tone = Tone::Muted;
    QString words;
    switch (m_instances.convergence()) {
    case InstanceModel::Convergence::Unknown:
        break;
    case InstanceModel::Convergence::Applied:
        words = tr("applied on all %n", nullptr, m_instances.living());
        tone = Tone::UpText;
        break;
    case InstanceModel::Convergence::Waiting:
        words = tr("applied on %1 of %2").arg(m_instances.serving()).arg(m_instances.living());
        tone = Tone::SlowText;
        break;
    case InstanceModel::Convergence::Refused:
        words = tr("refused; applied on %1 of %2").arg(m_instances.serving()).arg(m_instances.living());
        tone = Tone::DownText;
        break;
    }
    m_summary->setText(words);
    m_summary->setTone(tone);
}

void InstanceStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(0, 0, width(), 1, Theme::of(this).color(Tone::Border));
}

void InstanceStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_table != nullptr) {
        m_table->viewport()->update();
        refresh();
    }
}

} // namespace gatehouse
