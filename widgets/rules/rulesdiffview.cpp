#include "rulesdiffview.h"

#include "card.h"
#include "rulesdiff.h"
#include "textdiff.h"
#include "theme.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t context = 3;
constexpr std::size_t longestRun = 400; ///< lines of one run that are shown
constexpr qsizetype longestValue = 60;

QString valueText(const std::optional<std::string>& json)
{
    const QString text = json ? QString::fromStdString(*json).simplified() : QString();
    return text.size() <= longestValue ? text : text.left(longestValue) + u'…';
}

/// Where, without the endpoint's own part of the pointer.
QString placeText(const RulesChange& change, bool isOfEndpoint)
{
    const QString pointer = QString::fromStdString(change.to ? *change.to : change.from.value_or(""));
    return isOfEndpoint ? pointer.section(u'/', 3) : pointer.mid(1);
}

QString wordsOf(const RulesChange& change, const QString& place)
{
    switch (change.kind) {
    case RulesChange::Kind::Added:
        return RulesDiffView::tr("%1 is new: %2").arg(place, valueText(change.after));
    case RulesChange::Kind::Removed:
        return RulesDiffView::tr("%1 is gone, it was %2").arg(place, valueText(change.before));
    case RulesChange::Kind::Changed:
        //: %1 is what changed, from %2 to %3
        return RulesDiffView::tr("%1: %2 → %3").arg(place, valueText(change.before), valueText(change.after));
    case RulesChange::Kind::Moved:
        return RulesDiffView::tr("%1 stands elsewhere").arg(place);
    }
    return {};
}

void addWords(const EndpointChange& change, QStringList& words)
{
    const QString id = QString::fromStdString(change.id);
    switch (change.kind) {
    case RulesChange::Kind::Added:
        words << RulesDiffView::tr("Endpoint %1 is new").arg(id);
        return;
    case RulesChange::Kind::Removed:
        words << RulesDiffView::tr("Endpoint %1 is gone").arg(id);
        return;
    case RulesChange::Kind::Moved:
        words << RulesDiffView::tr("Endpoint %1 stands elsewhere, which changes nothing").arg(id);
        return;
    case RulesChange::Kind::Changed:
        for (const RulesChange& part : change.changes)
            words << id + u" · "_s + wordsOf(part, placeText(part, true));
        return;
    }
}

QColor tinted(const Theme& theme, Tone tone)
{
    QColor color = theme.color(tone);
    color.setAlpha(theme.dark() ? 60 : 40);
    return color;
}

/// The lines of the difference, each with its sign and its ground.
class LineWriter
{
public:
    LineWriter(QPlainTextEdit& edit, const Theme& theme) : m_cursor(edit.document()), m_theme(theme) {}

    void write(QChar sign, std::string_view line, std::optional<Tone> tone)
    {
        QTextBlockFormat format;
        if (tone)
            format.setBackground(tinted(m_theme, *tone));
        if (!m_isFirst)
            m_cursor.insertBlock(format);
        else
            m_cursor.setBlockFormat(format);
        m_isFirst = false;
        m_cursor.insertText(sign + u' ' +
                            QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())));
    }

private:
    QTextCursor m_cursor;
    const Theme& m_theme;
    bool m_isFirst = true;
};

} // namespace

QStringList rulesChangeWords(const std::string& before, const std::string& after, int most)
{
    const auto from = json::parse(before.empty() ? "{}" : before, {}, json::Strictness::lenient());
    const auto to = json::parse(after.empty() ? "{}" : after, {}, json::Strictness::lenient());
    if (!from || !to)
        return {};
    const RulesDiff diff = rulesDiff(*from, *to);
    QStringList words;
    for (const RulesChange& change : diff.document)
        words << wordsOf(change, placeText(change, false));
    for (const EndpointChange& change : diff.endpoints)
        addWords(change, words);
    if (words.size() > most) {
        const int more = static_cast<int>(words.size()) - most + 1;
        words = words.mid(0, most - 1);
        words << RulesDiffView::tr("and %n more", nullptr, more);
    }
    return words;
}

RulesDiffView::RulesDiffView(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_card(new Card({}, this))
    , m_lines(new QPlainTextEdit(m_card))
{
    QFont bold = Theme::of(this).body();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->hide();
    m_words->setObjectName(u"changeWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setObjectName(u"changeLines"_s);
    m_lines->setAccessibleName(tr("Lines that differ"));
    m_lines->setReadOnly(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFont(Theme::of(this).mono());
    m_lines->setFrameShape(QFrame::NoFrame);
    m_card->body()->setContentsMargins(4, 4, 4, 4);
    m_card->body()->addWidget(m_lines);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_card, 1);
    column->addStretch(0);
}

void RulesDiffView::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void RulesDiffView::setTexts(const std::string& before, const std::string& after)
{
    m_before = before;
    m_after = after;
    m_isSame = before == after;
    showWords();
    showLines();
}

void RulesDiffView::showWords()
{
    QStringList words = rulesChangeWords(m_before, m_after);
    if (m_isSame)
        words = QStringList(tr("There is no difference."));
    else if (words.isEmpty())
        words = QStringList(tr("Only blanks or the way of writing differ: the rules mean the same."));
    m_words->setText(words.join(u'\n'));
}

void RulesDiffView::showLines()
{
    m_lines->clear();
    m_card->setVisible(!m_isSame);
    const TextDiff diff = textDiff(m_before, m_after);
    const auto before = linesOf(m_before);
    const auto after = linesOf(m_after);
    LineWriter writer(*m_lines, Theme::of(this));
    for (std::size_t i = 0; i < diff.runs.size(); ++i) {
        const TextDiff::Run& run = diff.runs[i];
        const bool isSame = run.kind == TextDiff::Kind::Same;
        const std::size_t head = i == 0 ? 0 : context;
        const std::size_t tail = i + 1 == diff.runs.size() ? 0 : context;
        for (std::size_t line = 0; line < run.count; ++line) {
            const bool isNear = line < head || line + tail >= run.count;
            if (isSame ? !isNear : line >= longestRun) {
                if (line == head || !isSame)
                    writer.write(u'⋯', {}, {});
                if (!isSame)
                    break;
                continue;
            }
            if (isSame)
                writer.write(u' ', before[run.a + line], {});
            else if (run.kind == TextDiff::Kind::Removed)
                writer.write(u'−', before[run.a + line], Tone::Down);
            else
                writer.write(u'+', after[run.b + line], Tone::Up);
        }
    }
    m_lines->moveCursor(QTextCursor::Start);
}

void RulesDiffView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_lines != nullptr)
        showLines();
}

} // namespace gatehouse
