#include "commandpalette.h"
#include "palettedelegate.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse
{
namespace
{

constexpr int boxWidth = 680;
constexpr int inputHeight = 48;
constexpr int rowHeight = 36;
constexpr int mostRows = 10;
constexpr int longestList = mostRows * rowHeight;
constexpr int margin = 6;
/// After a letter; what was pasted is looked up at once.
constexpr auto typingPause = 120ms;

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
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    window->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::updateOffers);
    connect(&m_lookup, &LinkLookup::answered, this, &CommandPalette::onAnswered);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            moveTo(index.row(), 1);
    });
    hide();
}

void CommandPalette::setResolver(LinkResolver* resolver)
{
    m_lookup.setResolver(resolver);
    close();
}

void CommandPalette::openWith(const QList<PaletteItem>& items, const QString& slug)
{
    m_slug = slug;
    m_model->setItems(items);
    m_lastText.clear();
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
    m_lookup.cancel();
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

QRect CommandPalette::boxRect() const
{
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < longestList; ++row)
        rows += m_list->sizeHintForRow(row);
    const int wide = qMin(boxWidth, width() - 32);
    return {(width() - wide) / 2, qMax(16, height() / 9), wide,
            inputHeight + 1 + qBound(rowHeight, rows, longestList) + 2 * margin};
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
    const QString text = m_input->text();
    m_hasMoved = false;
    m_model->setText(text, m_slug);
    if (LinkResolver* resolver = m_lookup.resolver()) {
        QList<LinkId> links = m_model->links();
        links.removeIf([resolver](const LinkId& link) { return !resolver->knows(link.kind); });
        m_model->setLooking(links);
        for (const LinkId& link : resolver->guess(text)) {
            if (!links.contains(link))
                links.append(link);
        }
        const bool isTyped = std::abs(text.size() - m_lastText.size()) <= 1;
        m_lookup.ask(links, isTyped ? typingPause : 0ms);
    }
    m_lastText = text;
    moveTo(0, 1);
    m_hasMoved = false;
    placeParts();
}

void CommandPalette::onAnswered(const LinkId& link, const LinkAnswer& answer)
{
    m_model->setAnswer(link, answer);
    const int current = m_list->currentIndex().row();
    const int row = m_model->choosable(m_hasMoved && current >= 0 ? current : 0, 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
    placeParts();
}

void CommandPalette::moveTo(int row, int step)
{
    m_hasMoved = true;
    m_list->setCurrentIndex(m_model->index(m_model->choosable(row, step), 0));
}

void CommandPalette::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
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
    return moveByKey(*static_cast<QKeyEvent*>(event)) || QWidget::eventFilter(watched, event);
}

bool CommandPalette::moveByKey(const QKeyEvent& key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    const bool isControl = key.modifiers() == Qt::ControlModifier;
    const auto is = [&](int plain, int withControl) {
        return (!isControl && key.key() == plain) || (isControl && key.key() == withControl);
    };
    if (is(Qt::Key_Down, Qt::Key_N) || is(Qt::Key_Tab, Qt::Key_Down))
        moveTo(row + 1, 1);
    else if (is(Qt::Key_Up, Qt::Key_P) || is(Qt::Key_Backtab, Qt::Key_Up))
        moveTo(row - 1, -1);
    else if (key.key() == Qt::Key_PageDown)
        moveTo(qMin(row + mostRows - 1, last), -1);
    else if (key.key() == Qt::Key_PageUp)
        moveTo(qMax(row - mostRows + 1, 0), 1);
    else if (isControl && key.key() == Qt::Key_End)
        moveTo(last, -1);
    else if (isControl && key.key() == Qt::Key_Home)
        moveTo(0, 1);
    else if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        choose();
    else if (key.key() == Qt::Key_Escape)
        close();
    else
        return false;
    return true;
}

} // namespace gatehouse
