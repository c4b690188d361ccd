#include "transcriptpane.h"

#include "chattext.h"
#include "chip.h"
#include "elidedlabel.h"
#include "statepanel.h"
#include "theme.h"
#include "transcriptmodel.h"
#include "transcriptview.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr int headHeight = 68;

/// "1 Mar 2026 07:02 – 07:06", with the second day where there are two.
QString spanText(const ChatTime& from, const ChatTime& to)
{
    const QDateTime first = toDateTime(from).toLocalTime();
    const QDateTime last = toDateTime(to).toLocalTime();
    if (!first.isValid() || !last.isValid())
        return localTime(from) + u" – "_s + localTime(to);
    const QLocale locale;
    const QString begin = locale.toString(first, u"d MMM yyyy HH:mm"_s);
    if (first.date() == last.date())
        return begin + u" – "_s + locale.toString(last, u"HH:mm"_s);
    return begin + u" – "_s + locale.toString(last, u"d MMM yyyy HH:mm"_s);
}

class HeadBar : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        painter.fillRect(rect(), theme.color(Tone::Surface));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Tone::Border));
    }
};

} // namespace

TranscriptPane::TranscriptPane(TranscriptModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_conversation(new QWidget(this))
    , m_view(new TranscriptView(m_conversation))
    , m_state(new StatePanel(this))
    , m_stack(new QStackedLayout(this))
{
    auto* column = new QVBoxLayout(m_conversation);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_view, 1);
    m_view->setObjectName(u"transcript"_s);
    m_view->setModel(&model);
    m_state->setObjectName(u"transcriptState"_s);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_conversation);
}

QWidget* TranscriptPane::makeHead()
{
    auto* head = new HeadBar(m_conversation);
    head->setFixedHeight(headHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(24, 10, 24, 10);
    row->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_title = new ElidedLabel({}, head);
    m_title->setObjectName(u"sessionTitle"_s);
    m_title->setFont(Theme::of(this).title());
    m_facts = new ElidedLabel({}, head);
    m_facts->setObjectName(u"sessionFacts"_s);
    m_facts->setFont(Theme::of(this).secondary());
    m_facts->setTone(Tone::Muted);
    texts->addWidget(m_title);
    texts->addWidget(m_facts);
    row->addLayout(texts, 1);
    m_conversationOnly = new QPushButton(head);
    m_conversationOnly->setObjectName(u"conversationOnly"_s);
    m_conversationOnly->setText(tr("Conversation only"));
    m_conversationOnly->setToolTip(tr("Hide tool calls and their results (C)"));
    m_conversationOnly->setCheckable(true);
    m_conversationOnly->setMinimumHeight(32);
    connect(m_conversationOnly, &QAbstractButton::toggled, m_view, &TranscriptView::setConversationOnly);
    row->addWidget(m_conversationOnly);
    m_masked = new Chip(tr("redacted"), head);
    m_masked->setToolTip(
        tr("E-mail addresses, phone numbers, cards, tokens and the like are masked, also when copied."));
    m_masked->setAccessibleName(tr("Personal data is masked"));
    row->addWidget(m_masked);
    return head;
}

void TranscriptPane::toggleConversationOnly()
{
    m_conversationOnly->toggle();
}

void TranscriptPane::showConversation()
{
    m_stack->setCurrentWidget(m_conversation);
}

void TranscriptPane::showState()
{
    m_stack->setCurrentWidget(m_state);
}

bool TranscriptPane::showsConversation() const
{
    return m_stack->currentWidget() == m_conversation;
}

void TranscriptPane::updateHead()
{
    const auto& session = m_model.session();
    if (!session)
        return;
    m_title->setText(sessionTitle(*session));
    const auto& heads = m_model.heads();
    QStringList facts{visibleText(QString::fromStdString(session->userId)),
                      visibleText(QString::fromStdString(session->persona)),
                      messageCountText(static_cast<std::int64_t>(heads.size()))};
    facts << (heads.empty() ? localTime(session->createdAt)
                            : spanText(heads.front().createdAt, heads.back().createdAt));
    m_facts->setText(facts.join(u" · "_s));
}

void TranscriptPane::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Tone::Background));
}

} // namespace gatehouse
