#include "attributeedit.h"

#include "searchtext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

AttributeEdit::AttributeEdit(QWidget* parent) : QLineEdit(parent), m_completer(new QCompleter(this))
{
    m_completer->setModel(&m_offers);
    // Filtered here: what is offered has quotes that nobody has typed.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    // Not setCompleter(), which would replace the whole line.
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &AttributeEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
}

void AttributeEdit::setNames(const QStringList& keys, Values values)
{
    m_keys = keys;
    m_values = std::move(values);
}

AttributeEdit::Part AttributeEdit::partAtCursor() const
{
    Part part;
    bool isQuoted = false;
    const QString line = text();
    for (int at = 0; at < cursorPosition(); ++at) {
        const QChar c = line.at(at);
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c.isSpace())
            part.begin = at + 1;
    }
    part.text = line.mid(part.begin, cursorPosition() - part.begin);
    return part;
}

void AttributeEdit::offer(bool isAsked)
{
    const Part part = partAtCursor();
    const qsizetype equals = part.text.indexOf(u'=');
    QStringList offers;
    if (equals < 0) {
        offers = m_keys.filter(part.text, Qt::CaseInsensitive);
    } else if (m_values) {
        const QString key = part.text.left(equals);
        QString typed = part.text.mid(equals + 1);
        if (typed.startsWith(u'"'))
            typed.remove(0, 1);
        for (const QString& value : m_values(key).filter(typed, Qt::CaseInsensitive)) {
            const std::vector<AttributeCondition> one{
                {key.toStdString(), TextPattern{value.toStdString(), false}}};
            offers << QString::fromStdString(attributesText(one));
        }
    }
    m_offers.setStringList(offers);
    if (offers.isEmpty() || (part.text.isEmpty() && !isAsked))
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void AttributeEdit::take(const QString& offered)
{
    const Part part = partAtCursor();
    const bool isKey = !part.text.contains(u'=');
    const int end = part.begin + static_cast<int>(part.text.size());
    setText(text().left(part.begin) + offered + (isKey ? u"="_s : QString()) + text().mid(end));
    setCursorPosition(part.begin + static_cast<int>(offered.size()) + (isKey ? 1 : 0));
    emit textEdited(text());
}

void AttributeEdit::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isForPopup =
        key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab;
    if (m_completer->popup()->isVisible() && isForPopup) {
        event->ignore(); // the popup takes it
        return;
    }
    if (key == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer(true);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace gatehouse
