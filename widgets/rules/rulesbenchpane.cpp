#include "rulesbenchpane.h"

#include "card.h"
#include "elidedlabel.h"
#include "requesttext.h"
#include "rulesdraft.h"
#include "rulesloader.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString fromBytes(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QPlainTextEdit* makeText(QWidget* parent, const QString& name, const QString& words)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setFont(Theme::of(parent).mono());
    edit->setTabChangesFocus(true);
    edit->setFrameShape(QFrame::NoFrame);
    return edit;
}

Card* cardAround(QWidget* content, QWidget* parent)
{
    auto* card = new Card({}, parent);
    card->body()->setContentsMargins(6, 6, 6, 6);
    card->body()->addWidget(content);
    return card;
}

} // namespace

RulesBenchPane::RulesBenchPane(const RulesDraft& draft, const RulesLoader& loader, QWidget* parent)
    : QWidget(parent)
    , m_loader(loader)
    , m_request(makeText(this, u"benchRequest"_s, tr("Request to try")))
    , m_answer(makeText(this, u"benchAnswer"_s, tr("Answer under the draft")))
    , m_decided(new QLabel(this))
{
    auto* title = new QLabel(tr("Test bench"), this);
    title->setFont(Theme::of(this).title());
    m_request->setPlaceholderText(tr("A request as it goes over the wire: method and path, headers, an empty "
                                     "line, the body."));
    m_answer->setReadOnly(true);
    m_decided->setObjectName(u"benchDecided"_s);
    m_decided->setTextFormat(Qt::PlainText);
    m_decided->setWordWrap(true);
    m_decided->setForegroundRole(QPalette::PlaceholderText);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(10);
    figures->addWidget(makeFigure(tr("stored"), m_stored, u"benchStored"_s));
    figures->addWidget(makeFigure(tr("draft"), m_draft, u"benchDraft"_s));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(cardAround(m_request, this), 2);
    column->addLayout(figures);
    column->addWidget(cardAround(m_answer, this), 2);
    column->addWidget(m_decided);
    connect(m_request, &QPlainTextEdit::textChanged, this,
            [this] { m_bench.setRequest(rawRequestOf(m_request->toPlainText())); });
    const auto takeStored = [this] {
        m_bench.setStored(m_loader.live() ? m_loader.live()->text : std::string());
    };
    connect(&loader, &RulesLoader::loaded, this, takeStored);
    connect(&loader, &RulesLoader::applied, this, takeStored);
    connect(&draft, &RulesDraft::changed, this, [this, &draft] { m_bench.setDraft(draft.text()); });
    connect(&m_bench, &RulesBench::judged, this, &RulesBenchPane::showAnswers);
    takeStored();
    m_bench.setDraft(draft.text());
}

QWidget* RulesBenchPane::makeFigure(const QString& title, ElidedLabel*& figure, const QString& name)
{
    auto* card = new Card({}, this);
    card->body()->setContentsMargins(12, 8, 12, 8);
    card->body()->setSpacing(0);
    auto* words = new QLabel(title, card);
    words->setForegroundRole(QPalette::PlaceholderText);
    figure = new ElidedLabel(u"–"_s, card);
    figure->setObjectName(name);
    figure->setFont(Theme::of(this).figure());
    card->body()->addWidget(words);
    card->body()->addWidget(figure);
    return card;
}

void RulesBenchPane::offerRequest(const QString& path, const QStringList& methods)
{
    const QString method = methods.isEmpty() ? u"POST"_s : methods.first();
    const QString shown = path.isEmpty() ? u"/api/v1/other"_s : path;
    const QString offered = method + u' ' + shown + u"\nContent-Type: application/json\n\n{}"_s;
    if (m_request->toPlainText() != m_offered)
        return;
    m_offered = offered;
    m_request->setPlainText(offered);
}

void RulesBenchPane::showFigure(ElidedLabel& label, const RulesBench::Answer& answer)
{
    Tone tone = Tone::Muted;
    QString words = u"–"_s;
    if (answer.verdict) {
        const bool isWarned = !answer.verdict->reported.empty();
        words = answer.verdict->reject ? QString::number(answer.verdict->status) : tr("passes");
        tone = answer.verdict->reject ? Tone::DownText : isWarned ? Tone::SlowText : Tone::UpText;
    }
    label.setText(words);
    label.setToolTip(answer.reason);
    label.setTone(tone);
}

void RulesBenchPane::showAnswers()
{
    showFigure(*m_stored, m_bench.stored());
    showFigure(*m_draft, m_bench.draft());
    const RulesBench::Answer& answer = m_bench.draft();
    if (!answer.verdict) {
        m_answer->clear();
        m_decided->setText(answer.reason);
        return;
    }
    const Verdict& verdict = *answer.verdict;
    m_answer->setPlainText(verdict.reject ? fromBytes(verdict.body) : QString());
    QStringList words;
    if (verdict.rule)
        words << tr("decided by %1").arg(fromBytes(*verdict.rule));
    if (verdict.check)
        words << tr("check: %1").arg(fromBytes(nameOf(*verdict.check)));
    for (const ReportedCheck& reported : verdict.reported)
        //: %1 is a mode (warn, report), %2 a status
        words << tr("%1: would be %2").arg(fromBytes(nameOf(reported.mode))).arg(reported.status);
    m_decided->setText(words.isEmpty() ? tr("no rule decides") : words.join(u" · "_s));
    if (!verdict.reject && !verdict.reported.empty())
        m_answer->setPlainText(fromBytes(verdict.reported.front().body));
}

void RulesBenchPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_decided != nullptr)
        showAnswers();
}

} // namespace gatehouse
