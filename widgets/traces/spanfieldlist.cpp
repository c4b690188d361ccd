#include "spanfieldlist.h"

#include "spantext.h"
#include "theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QHash>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QToolTip>
#include <QtConcurrentRun>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int rowPadding = 5;
constexpr int columnGap = 12;
constexpr int indentStep = 12;
/// Lines of a value that is folded.
constexpr int foldedLines = 4;
/// Above this a value is read in the background before it is copied.
constexpr std::uint64_t readAtOnce = std::uint64_t{128} << 10U;

/// The height that its lines take, at most `mostLines` of them; whether there is more.
bool breakLines(QTextLayout& layout, int width, int mostLines, qreal& height)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    height = 0;
    layout.beginLayout();
    qsizetype laidOut = 0;
    for (int lines = 0; lines < mostLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 20));
        line.setPosition({0, height});
        height += line.height();
        laidOut = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return laidOut < layout.text().size();
}

/// With places to break behind the joints of a name.
QString breakable(const QString& name)
{
    QString text;
    for (const QChar c : name) {
        text += c;
        if (c == u'.' || c == u'_' || c == u'/' || c == u'-' || c == u':')
            text += QChar(0x200B);
    }
    return text;
}

bool isJson(AttributeValue::Type type)
{
    return type == AttributeValue::Type::Array || type == AttributeValue::Type::Map;
}

/// Names repeat: of several equal ones each is told by its number. What is indented belongs to the row above;
/// links have all the same name.
std::vector<QString> keysOf(const std::vector<SpanFieldRow>& rows)
{
    std::vector<QString> keys;
    QHash<QString, int> seen;
    QString above;
    for (const SpanFieldRow& row : rows) {
        const MaskedAttribute& shown = row.field.shown;
        QString key = shown.key;
        if (row.indent > 0)
            key = above + u'\n' + key;
        else if (row.isLink)
            key += u'\n' + shown.value;
        key += u'\n' + QString::number(seen[key]++);
        if (row.indent == 0)
            above = key;
        keys.push_back(key);
    }
    return keys;
}

QString pairText(const MaskedAttribute& shown)
{
    return shown.key + u'=' + shown.value;
}

} // namespace

struct SpanFieldList::Lines {
    QTextLayout key;
    QTextLayout value;
    int y = 0;
    int height = 0;
    int keyX = 0;
    int valueX = 0;
    int valueHeight = 0;
    bool canFold = false;
};

SpanFieldList::SpanFieldList(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_copying, &QFutureWatcherBase::finished, this, [this] {
        if (m_copying.isCanceled() || m_copying.future().resultCount() == 0)
            return;
        QGuiApplication::clipboard()->setText(m_copying.result());
        emit copied();
    });
}

SpanFieldList::~SpanFieldList()
{
    m_copying.cancel();
}

void SpanFieldList::setRows(std::vector<SpanFieldRow> rows)
{
    m_rows = std::move(rows);
    m_keys = keysOf(m_rows);
    m_isOpen.assign(m_rows.size(), false);
    m_current = -1;
    m_selectedRow = -1;
    relayout();
}

void SpanFieldList::renewRows(std::vector<SpanFieldRow> rows)
{
    Q_ASSERT(rows.size() == m_rows.size());
    m_rows = std::move(rows);
}

int SpanFieldList::rowOf(const QString& key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

SpanFieldPlace SpanFieldList::place() const
{
    SpanFieldPlace place;
    for (int row = 0; row < rowCount(); ++row)
        if (!isFolded(row))
            place.open << rowKey(row);
    if (m_current >= 0)
        place.current = rowKey(m_current);
    if (const QString text = selectedText(); !text.isEmpty()) {
        place.selected = rowKey(m_selectedRow);
        place.selectedText = text;
        place.anchor = m_anchor;
        place.cursor = m_cursor;
    }
    return place;
}

void SpanFieldList::restore(const SpanFieldPlace& place)
{
    for (const QString& key : place.open)
        if (const int row = rowOf(key); row >= 0)
            m_isOpen[static_cast<std::size_t>(row)] = true;
    m_current = place.current.isEmpty() ? -1 : rowOf(place.current);
    if (m_current >= 0)
        setAccessibleDescription(spokenText(m_current));
    m_selectedRow = place.selected.isEmpty() ? -1 : rowOf(place.selected);
    m_anchor = place.anchor;
    m_cursor = place.cursor;
    if (m_selectedRow >= 0 && selectedText() != place.selectedText)
        m_selectedRow = -1; // the value is another one now
    relayout();
}

void SpanFieldList::relayout()
{
    m_width = -1;
    updateGeometry();
    update();
}

QString SpanFieldList::valueText(std::size_t row) const
{
    const SpanField& field = m_rows[row].field;
    QString text = field.shown.value;
    if (m_isOpen[row]) {
        if (field.shown.isCut && field.read)
            text = field.read(mostShown).value;
        if (isJson(field.shown.type))
            text = indentedJson(text).left(static_cast<qsizetype>(mostShown));
    } else if (field.shown.isCut) {
        text += u'…';
    }
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

QString SpanFieldList::footText(std::size_t row) const
{
    const MaskedAttribute& shown = m_rows[row].field.shown;
    const QString size = byteSizeText(shown.bytes);
    if (!m_isOpen[row])
        return tr("Show all · %1").arg(size);
    if (shown.bytes > mostShown)
        return tr("Show less · this is the beginning of %1").arg(size);
    return tr("Show less");
}

void SpanFieldList::layOutRow(std::size_t row, int width, int y) const
{
    auto lines = std::make_unique<Lines>();
    const Theme& theme = Theme::of(this);
    const SpanFieldRow& of = m_rows[row];
    lines->y = y;
    lines->keyX = of.indent * indentStep;
    lines->valueX = std::max(m_valueX, lines->keyX + 40);
    lines->key.setFont(theme.secondary());
    lines->key.setText(breakable(of.field.shown.key));
    qreal keyHeight = 0;
    breakLines(lines->key, lines->valueX - lines->keyX - columnGap, foldedLines, keyHeight);
    lines->value.setFont(theme.mono());
    lines->value.setText(valueText(row));
    qreal valueHeight = 0;
    const bool isMore =
        breakLines(lines->value, width - lines->valueX, m_isOpen[row] ? 10000 : foldedLines, valueHeight);
    lines->canFold = m_isOpen[row] || isMore || of.field.shown.isCut ||
                     (isJson(of.field.shown.type) && of.field.shown.value.size() > 2);
    lines->valueHeight = static_cast<int>(std::ceil(valueHeight));
    const int footHeight = lines->canFold ? QFontMetrics(theme.secondary()).height() + 2 : 0;
    lines->height = std::max(static_cast<int>(std::ceil(keyHeight)), lines->valueHeight + footHeight) +
                    2 * rowPadding + 1;
    m_lines[row] = std::move(lines);
}

void SpanFieldList::layOut(int width) const
{
    if (width == m_width)
        return;
    m_width = width;
    m_lines.clear();
    m_lines.resize(m_rows.size());
    m_valueX = valueColumn(width);
    m_height = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        layOutRow(row, width, m_height);
        m_height += m_lines[row]->height;
    }
}

/// Behind the widest name, but not beyond the middle: values are longer.
int SpanFieldList::valueColumn(int width) const
{
    const QFontMetrics metrics(Theme::of(this).secondary());
    int widest = 0;
    for (const SpanFieldRow& row : m_rows)
        widest = std::max(widest,
                          metrics.horizontalAdvance(row.field.shown.key.left(100)) + row.indent * indentStep);
    return std::clamp(widest + columnGap + 2, width / 4, width * 27 / 50);
}

int SpanFieldList::heightForWidth(int width) const
{
    layOut(width);
    return m_height;
}

QSize SpanFieldList::sizeHint() const
{
    return {280, heightForWidth(m_width < 0 ? std::max(width(), 120) : m_width)};
}

void SpanFieldList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void SpanFieldList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
    else if (event->type() == QEvent::PaletteChange)
        update();
}

bool SpanFieldList::canFold(int row) const
{
    layOut(width());
    return m_lines[static_cast<std::size_t>(row)]->canFold;
}

bool SpanFieldList::isFolded(int row) const
{
    return !m_isOpen[static_cast<std::size_t>(row)];
}

void SpanFieldList::toggle(int row)
{
    if (!canFold(row))
        return;
    const auto at = static_cast<std::size_t>(row);
    m_isOpen[at] = !m_isOpen[at];
    m_selectedRow = -1;
    relayout();
}

QRect SpanFieldList::rowRect(int row) const
{
    layOut(width());
    const Lines& lines = *m_lines[static_cast<std::size_t>(row)];
    return {0, lines.y, width(), lines.height};
}

int SpanFieldList::rowAt(const QPoint& place) const
{
    layOut(width());
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), place.y(),
                                        [](int y, const auto& lines) { return y < lines->y; });
    if (after == m_lines.begin() || place.y() >= m_height)
        return -1;
    return static_cast<int>(after - m_lines.begin()) - 1;
}

int SpanFieldList::cursorAt(int row, const QPoint& place) const
{
    const Lines& lines = *m_lines[static_cast<std::size_t>(row)];
    const qreal y = place.y() - lines.y - rowPadding;
    for (int at = 0; at < lines.value.lineCount(); ++at) {
        const QTextLine line = lines.value.lineAt(at);
        if (y < line.y() + line.height() || at + 1 == lines.value.lineCount())
            return line.xToCursor(place.x() - lines.valueX);
    }
    return 0;
}

void SpanFieldList::paintRow(QPainter& painter, std::size_t row) const
{
    const Theme& theme = Theme::of(this);
    const Lines& lines = *m_lines[row];
    const SpanFieldRow& of = m_rows[row];
    const QRect place(0, lines.y, width(), lines.height);
    if (hasFocus() && static_cast<int>(row) == m_current)
        painter.fillRect(place, theme.color(Tone::Selection));
    painter.fillRect(0, place.bottom(), width(), 1, theme.color(Tone::Border));
    painter.setPen(theme.color(Tone::Muted));
    lines.key.draw(&painter, QPointF(lines.keyX, lines.y + rowPadding));
    painter.setPen(theme.color(of.isLink ? Tone::Accent : of.field.isBad ? Tone::DownText : Tone::Text));
    QList<QTextLayout::FormatRange> selections;
    if (static_cast<int>(row) == m_selectedRow && m_anchor != m_cursor) {
        QTextLayout::FormatRange range;
        range.start = std::min(m_anchor, m_cursor);
        range.length = std::abs(m_anchor - m_cursor);
        range.format.setBackground(theme.color(Tone::Accent));
        range.format.setForeground(theme.color(Tone::Surface));
        selections.append(range);
    }
    painter.save();
    painter.setClipRect(QRect(lines.valueX, lines.y + rowPadding, width() - lines.valueX, lines.valueHeight));
    lines.value.draw(&painter, QPointF(lines.valueX, lines.y + rowPadding), selections);
    painter.restore();
    if (lines.canFold) {
        painter.setPen(theme.color(Tone::Accent));
        painter.setFont(theme.secondary());
        const QFontMetrics metrics(theme.secondary());
        painter.drawText(lines.valueX, lines.y + rowPadding + lines.valueHeight + metrics.ascent() + 1,
                         metrics.elidedText(footText(row), Qt::ElideRight, width() - lines.valueX));
    }
}

void SpanFieldList::paintEvent(QPaintEvent* event)
{
    layOut(width());
    QPainter painter(this);
    const int first = std::max(0, rowAt(event->rect().topLeft()));
    for (auto row = static_cast<std::size_t>(first); row < m_rows.size(); ++row) {
        if (m_lines[row]->y > event->rect().bottom())
            break;
        paintRow(painter, row);
    }
}

void SpanFieldList::setCurrentRow(int row)
{
    if (m_rows.empty())
        return;
    m_current = std::clamp(row, 0, rowCount() - 1);
    setAccessibleDescription(spokenText(m_current));
    update();
    emit rowFocused(rowRect(m_current));
}

QString SpanFieldList::spokenText(int row) const
{
    const MaskedAttribute& shown = this->row(row).field.shown;
    return tr("%1: %2").arg(shown.key, shown.value.left(400));
}

void SpanFieldList::activateRow(int row)
{
    if (m_rows[static_cast<std::size_t>(row)].isLink)
        emit activated(row);
    else
        toggle(row);
}

void SpanFieldList::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (row < 0)
        return;
    m_current = row;
    if (event->button() != Qt::LeftButton)
        return;
    m_isSelecting = true;
    m_selectedRow = row;
    m_anchor = m_cursor = cursorAt(row, event->position().toPoint());
    update();
}

void SpanFieldList::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = event->position().toPoint();
    if (m_isSelecting && m_selectedRow >= 0) {
        m_cursor = cursorAt(m_selectedRow, place);
        update();
        return;
    }
    const int row = rowAt(place);
    const bool isFoot = row >= 0 && m_lines[static_cast<std::size_t>(row)]->canFold &&
                        place.y() > m_lines[static_cast<std::size_t>(row)]->y + rowPadding +
                                        m_lines[static_cast<std::size_t>(row)]->valueHeight;
    const bool isLink = row >= 0 && m_rows[static_cast<std::size_t>(row)].isLink;
    if (isFoot || isLink)
        setCursor(Qt::PointingHandCursor);
    else if (row >= 0 && place.x() >= m_lines[static_cast<std::size_t>(row)]->valueX)
        setCursor(Qt::IBeamCursor);
    else
        unsetCursor();
}

void SpanFieldList::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasClick = m_isSelecting && m_anchor == m_cursor;
    m_isSelecting = false;
    const QPoint place = event->position().toPoint();
    const int row = rowAt(place);
    if (event->button() != Qt::LeftButton || !wasClick || row < 0 || row != m_selectedRow)
        return;
    const Lines& lines = *m_lines[static_cast<std::size_t>(row)];
    const bool isFoot = lines.canFold && place.y() >= lines.y + rowPadding + lines.valueHeight;
    if (m_rows[static_cast<std::size_t>(row)].isLink || isFoot)
        activateRow(row);
}

void SpanFieldList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (row < 0)
        return;
    m_selectedRow = row;
    m_anchor = 0;
    m_cursor = static_cast<int>(m_lines[static_cast<std::size_t>(row)]->value.text().size());
    update();
}

void SpanFieldList::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && (m_current >= 0 || m_selectedRow >= 0)) {
        if (const QString selected = selectedText(); !selected.isEmpty())
            copyText([selected] { return selected; }, 0);
        else
            copyValue(m_current);
        return;
    }
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && m_current >= 0)
        activateRow(m_current);
    else if (event->key() == Qt::Key_Down && m_current + 1 < rowCount())
        setCurrentRow(m_current + 1);
    else if (event->key() == Qt::Key_Up && m_current > 0)
        setCurrentRow(m_current - 1);
    else if (event->key() == Qt::Key_Home)
        setCurrentRow(0);
    else if (event->key() == Qt::Key_End)
        setCurrentRow(rowCount() - 1);
    else
        QWidget::keyPressEvent(event);
}

void SpanFieldList::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && m_current < 0)
        setCurrentRow(0);
    update();
}

void SpanFieldList::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool SpanFieldList::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    const QString tip = row < 0 ? QString() : m_rows[static_cast<std::size_t>(row)].toolTip;
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this, rowRect(row));
    return true;
}

void SpanFieldList::contextMenuEvent(QContextMenuEvent* event)
{
    const int row = event->reason() == QContextMenuEvent::Mouse ? rowAt(event->pos()) : m_current;
    QMenu menu(this);
    if (row >= 0) {
        m_current = row;
        if (const QString selected = selectedText(); !selected.isEmpty())
            menu.addAction(tr("Copy selection"), this,
                           [this, selected] { copyText([selected] { return selected; }, 0); });
        menu.addAction(tr("Copy value"), this, [this, row] { copyValue(row); });
        menu.addAction(tr("Copy name=value"), this, [this, row] { copyPair(row); });
    }
    menu.addAction(tr("Copy all of these"), this, &SpanFieldList::copyAll);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

QString SpanFieldList::selectedText() const
{
    if (m_selectedRow < 0 || m_anchor == m_cursor)
        return {};
    return valueText(static_cast<std::size_t>(m_selectedRow))
        .mid(std::min(m_anchor, m_cursor), std::abs(m_anchor - m_cursor))
        .replace(QChar(QChar::LineSeparator), u'\n');
}

void SpanFieldList::copyText(std::function<QString()> text, std::uint64_t bytes)
{
    m_copying.cancel();
    if (bytes > readAtOnce) {
        m_copying.setFuture(QtConcurrent::run(std::move(text)));
        return;
    }
    QGuiApplication::clipboard()->setText(text());
    emit copied();
}

void SpanFieldList::copyValue(int row)
{
    if (row < 0)
        return;
    const SpanField& field = m_rows[static_cast<std::size_t>(row)].field;
    if (!field.shown.isCut || !field.read)
        copyText([value = field.shown.value] { return value; }, 0);
    else
        copyText([read = field.read] { return read(mostCopied).value; }, field.shown.bytes);
}

void SpanFieldList::copyPair(int row)
{
    if (row < 0)
        return;
    const SpanField& field = m_rows[static_cast<std::size_t>(row)].field;
    if (!field.shown.isCut || !field.read)
        copyText([shown = field.shown] { return pairText(shown); }, 0);
    else
        copyText([read = field.read] { return pairText(read(mostCopied)); }, field.shown.bytes);
}

void SpanFieldList::copyAll()
{
    std::vector<SpanField> fields;
    std::uint64_t bytes = 0;
    for (const SpanFieldRow& row : m_rows) {
        fields.push_back(row.field);
        bytes += row.field.shown.bytes;
    }
    copyText(
        [fields = std::move(fields)] {
            QStringList lines;
            for (const SpanField& field : fields)
                lines << pairText(field.shown.isCut && field.read ? field.read(mostShown) : field.shown);
            return lines.join(u'\n');
        },
        bytes);
}

} // namespace gatehouse
