#include "sessioninspector.h"

#include "chattext.h"
#include "elidedlabel.h"
#include "jsontree.h"
#include "linkcard.h"
#include "theme.h"
#include "transcriptmodel.h"
#include "turnschart.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto askAgainEvery = 5s;
/// Cards of services; more would push the rest out of sight.
constexpr int mostServiceCards = 4;

/// `metadata.services`, or `metadata.service`, as the demo and the data write it.
QStringList servicesIn(const std::optional<std::string>& metadata)
{
    const auto tree = metadata ? json::parse(*metadata, {}, json::Strictness::lenient())
                               : Outcome<json::Tree>(json::parse("{}"));
    if (!tree)
        return {};
    QStringList names;
    for (const char* member : {"services", "service"}) {
        const auto node = tree->root().find(member);
        if (!node)
            continue;
        if (node->isString())
            names << visibleText(QString::fromStdString(node->string())).simplified();
        for (const json::Node item : node->children())
            if (item.isString() && names.size() < 20)
                names << visibleText(QString::fromStdString(item.string())).simplified();
    }
    return names;
}

class ValueRow : public QWidget
{
public:
    explicit ValueRow(QWidget* parent) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).color(Tone::Border));
    }
};

} // namespace

SessionInspector::SessionInspector(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Session details"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 14, 16, 16);
    m_layout->setSpacing(0);
    addHeading(tr("Session"));
    m_id = addValue(tr("id"), u"inspectorId"_s);
    m_id->setElideMode(Qt::ElideMiddle);
    m_user = addValue(tr("user"), u"inspectorUser"_s);
    m_persona = addValue(tr("persona"), u"inspectorPersona"_s);
    m_created = addValue(tr("created"), u"inspectorCreated"_s);
    m_updated = addValue(tr("updated"), u"inspectorUpdated"_s);
    m_services = addValue(tr("services"), u"inspectorServices"_s);
    m_layout->addSpacing(22);
    addHeading(tr("Turns"));
    m_turns = new TurnsChart(this);
    m_turns->setObjectName(u"turnsChart"_s);
    m_layout->addWidget(m_turns);
    auto* caption = new QLabel(tr("time until it was said; a triangle marks a failed call"), this);
    caption->setFont(Theme::of(this).secondary());
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setWordWrap(true);
    m_layout->addSpacing(4);
    m_layout->addWidget(caption);
    m_layout->addSpacing(22);
    setupLinks();
    m_layout->addStretch(1);
    m_again.setInterval(askAgainEvery);
    connect(&m_again, &QTimer::timeout, this, &SessionInspector::askForLinks);
    connect(&m_lookup, &LinkLookup::answered, this, &SessionInspector::onAnswered);
    connect(m_turns, &TurnsChart::rowChosen, this, &SessionInspector::rowChosen);
}

void SessionInspector::setupLinks()
{
    addHeading(tr("Linked"));
    m_layout->addSpacing(4);
    m_traceLink = new LinkCard(this);
    m_traceLink->setObjectName(u"traceLink"_s);
    m_layout->addWidget(m_traceLink);
    m_traceLine = new QLabel(this);
    m_traceLine->setObjectName(u"traceLine"_s);
    m_traceLine->setFont(Theme::of(this).secondary());
    m_traceLine->setWordWrap(true);
    m_traceLine->setTextFormat(Qt::PlainText);
    m_traceLine->setForegroundRole(QPalette::PlaceholderText);
    m_traceLine->setContentsMargins(0, 4, 0, 0);
    m_traceLine->hide();
    m_layout->addWidget(m_traceLine);
    m_noTrace = new QLabel(this);
    m_noTrace->setObjectName(u"noTrace"_s);
    m_noTrace->setWordWrap(true);
    m_noTrace->setTextFormat(Qt::PlainText);
    m_noTrace->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_noTrace);
    m_request = addValue(tr("request"), u"inspectorRequest"_s);
    m_request->parentWidget()->hide();
    connect(m_traceLink, &QAbstractButton::clicked, this, [this] {
        if (m_trace)
            emit traceRequested(*m_trace);
    });
}

QLabel* SessionInspector::addHeading(const QString& text)
{
    auto* heading = new QLabel(text, this);
    QFont font = Theme::of(this).body();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    m_layout->addWidget(heading);
    m_layout->addSpacing(4);
    return heading;
}

ElidedLabel* SessionInspector::addValue(const QString& label, const QString& name)
{
    auto* row = new ValueRow(this);
    row->setFixedHeight(32);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* title = new QLabel(label, row);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto* value = new ElidedLabel({}, row);
    value->setObjectName(name);
    value->setAccessibleName(label);
    value->setFont(Theme::of(this).mono());
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(title);
    layout->addWidget(value, 1);
    m_layout->addWidget(row);
    return value;
}

void SessionInspector::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Tone::Surface));
}

void SessionInspector::show(const TranscriptModel& model, int row)
{
    const auto& session = model.session();
    setVisible(session.has_value());
    if (!session)
        return;
    m_id->setText(visibleText(QString::fromStdString(session->id.text())));
    m_user->setText(visibleText(QString::fromStdString(session->userId)));
    m_persona->setText(visibleText(QString::fromStdString(session->persona)));
    m_created->setText(localTime(session->createdAt));
    m_created->setToolTip(exactTime(session->createdAt));
    m_updated->setText(localTime(session->updatedAt));
    m_updated->setToolTip(exactTime(session->updatedAt));
    const QStringList services = servicesIn(session->metadata);
    m_services->setText(services.isEmpty() ? tr("none named") : services.join(u", "_s));
    m_turns->setTurns(model);
    showTrace(model, row);
    showServices(services);
}

void SessionInspector::setResolver(LinkResolver* resolver)
{
    m_lookup.setResolver(resolver);
}

/// The trace of the current message, or of the last one that has one.
void SessionInspector::showTrace(const TranscriptModel& model, int row)
{
    const auto before = m_trace;
    std::optional<RequestId> request;
    const auto take = [&](int at) {
        if (!model.isLoaded(at))
            return;
        m_trace = model.shown(at).trace;
        request = model.shown(at).request;
    };
    m_trace.reset();
    const QString of = row < 0 ? tr("of the last answer") : tr("of the chosen message");
    if (row >= 0)
        take(row);
    else
        for (int at = model.rowCount() - 1; at >= 0 && at > model.rowCount() - 20 && !m_trace; --at)
            take(at);
    m_traceLink->setVisible(m_trace.has_value());
    m_noTrace->setVisible(!m_trace);
    m_request->parentWidget()->setVisible(request.has_value());
    if (request)
        m_request->setText(visibleText(QString::fromStdString(request->text())).simplified());
    if (m_trace != before)
        m_traceLine->hide();
    if (m_trace)
        m_traceLink->setTexts(tr("Trace %1").arg(QString::fromStdString(m_trace->text().substr(0, 8))), of);
    else
        m_noTrace->setText(row >= 0 ? tr("This message names no trace: its metadata has no trace_id.")
                                    : tr("No message here names a trace."));
    if (m_trace != before)
        askForLinks();
}

/// A card for each service, shown once it is known how it is.
void SessionInspector::showServices(const QStringList& names)
{
    const QStringList shown = names.mid(0, mostServiceCards);
    QStringList before;
    for (const ServiceCard& service : std::as_const(m_serviceCards))
        before << service.name;
    if (shown == before)
        return;
    for (const ServiceCard& service : std::as_const(m_serviceCards))
        service.card->deleteLater();
    m_serviceCards.clear();
    for (const QString& name : shown) {
        auto* card = new LinkCard(this);
        card->setObjectName(u"serviceLink"_s);
        card->hide();
        m_layout->insertWidget(m_layout->count() - 1, card);
        const auto index = m_serviceCards.size();
        connect(card, &QAbstractButton::clicked, this,
                [this, index] { emit openRequested(m_serviceCards.at(index).location); });
        m_serviceCards.append({card, name, {}});
    }
    askForLinks();
}

void SessionInspector::askForLinks()
{
    QList<LinkId> links;
    if (m_trace)
        links.append({u"trace"_s, QString::fromStdString(m_trace->text())});
    for (const ServiceCard& service : std::as_const(m_serviceCards))
        links.append({u"component"_s, service.name});
    m_lookup.ask(links);
}

void SessionInspector::onAnswered(const LinkId& link, const LinkAnswer& answer)
{
    const bool isFound = answer.kind == LinkAnswer::Kind::Found;
    if (m_trace && link.kind == u"trace" && link.id == QString::fromStdString(m_trace->text())) {
        m_traceLine->setText(answer.text);
        m_traceLine->setVisible(!answer.text.isEmpty());
    }
    for (ServiceCard& service : m_serviceCards) {
        if (link.kind != u"component" || link.id != service.name)
            continue;
        service.location = answer.location;
        service.card->setTexts(service.name, answer.text);
        service.card->setVisible(isFound);
    }
}

void SessionInspector::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_again.start();
    askForLinks();
}

void SessionInspector::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_again.stop();
    m_lookup.cancel();
}

} // namespace gatehouse
