#include "commandpalette.h"
#include "palettedelegate.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int boxWidth = 620;
constexpr int inputHeight = 48;
constexpr int rowHeight = 36;
constexpr int mostRows = 10;
constexpr int margin = 6;

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QWidget(window)
    , m_model(new PaletteModel(this))
    , m_input(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    m_input->setObjectName(u"paletteInput"_s);
    m_input->setPlaceholderText(tr("A page, an action, or paste an id or a gatehouse:// link"));
    m_input->setAccessibleName(tr("What to open or do"));
    m_input->setFrame(false);
    m_input->setMaxLength(4096);
    QFont font = Theme::of(this).body();
    font.setPointSizeF(15 * 0.75);
    m_input->setFont(font);
    m_input->installEventFilter(this);

    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Offers"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    window->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::updateOffers);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    hide();
}

void CommandPalette::openWith(const QList<PaletteItem>& items, const QString& slug)
{
    m_slug = slug;
    m_model->setItems(items);
    m_input->clear();
    updateOffers();
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    placeParts();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

QRect CommandPalette::boxRect() const
{
    const int rows = qBound(1, m_model->rowCount(), mostRows);
    const int wide = qMin(boxWidth, width() - 32);
    return {(width() - wide) / 2, qMax(16, height() / 9), wide,
            inputHeight + 1 + rows * rowHeight + 2 * margin};
}

void CommandPalette::placeParts()
{
    const QRect box = boxRect();
    m_input->setGeometry(box.left() + 14, box.top() + 6, box.width() - 28, inputHeight - 12);
    m_list->setGeometry(box.left() + 1, box.top() + inputHeight + margin, box.width() - 2,
                        box.height() - inputHeight - 2 * margin);
    update();
}

void CommandPalette::updateOffers()
{
    m_model->setText(m_input->text(), m_slug);
    m_list->setCurrentIndex(m_model->index(0, 0));
    placeParts();
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + rows + count) % count;
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PaletteItem item = m_model->item(index.row());
    close();
    if (item.action)
        item.action->trigger();
    else if (item.location)
        emit locationChosen(*item.location);
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), QColor(8, 12, 18, theme.dark() ? 150 : 90));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect box = boxRect();
    painter.setBrush(theme.color(Tone::Surface));
    painter.setPen(QPen(theme.color(Tone::Border), 1));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    painter.fillRect(box.left() + 1, box.top() + inputHeight, box.width() - 2, 1, theme.color(Tone::Border));
}

void CommandPalette::mousePressEvent(QMouseEvent* event)
{
    if (!boxRect().contains(event->pos()))
        close();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        placeParts();
    }
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(qMin(mostRows, m_model->rowCount() - 1 - m_list->currentIndex().row()));
        return true;
    case Qt::Key_PageUp:
        move(-qMin(mostRows, m_list->currentIndex().row()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace gatehouse
