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

/// `metadata.services`, or `metadata.service`, as the demo and the data write it.
QString servicesIn(const std::optional<std::string>& metadata)
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
            names << QString::fromStdString(node->string());
        for (const json::Node item : node->children())
            if (item.isString() && names.size() < 20)
                names << QString::fromStdString(item.string());
    }
    return visibleText(names.join(u", "_s)).simplified();
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
    addHeading(tr("Linked"));
    m_layout->addSpacing(4);
    auto* link = new LinkCard(this);
    link->setObjectName(u"traceLink"_s);
    m_traceLink = link;
    m_layout->addWidget(link);
    m_noTrace = new QLabel(this);
    m_noTrace->setObjectName(u"noTrace"_s);
    m_noTrace->setWordWrap(true);
    m_noTrace->setTextFormat(Qt::PlainText);
    m_noTrace->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_noTrace);
    m_layout->addStretch(1);
    connect(m_turns, &TurnsChart::rowChosen, this, &SessionInspector::rowChosen);
    connect(link, &QAbstractButton::clicked, this, [this] {
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
    const QString services = servicesIn(session->metadata);
    m_services->setText(services.isEmpty() ? tr("none named") : services);
    m_turns->setTurns(model);
    showTrace(model, row);
}

/// The trace of the current message, or of the last one that has one.
void SessionInspector::showTrace(const TranscriptModel& model, int row)
{
    m_trace.reset();
    QString of = tr("of the chosen message");
    if (row >= 0 && model.isLoaded(row))
        m_trace = model.shown(row).trace;
    if (row < 0) {
        of = tr("of the last answer");
        for (int at = model.rowCount() - 1; at >= 0 && at > model.rowCount() - 20 && !m_trace; --at)
            if (model.isLoaded(at))
                m_trace = model.shown(at).trace;
    }
    auto* link = static_cast<LinkCard*>(m_traceLink);
    link->setVisible(m_trace.has_value());
    m_noTrace->setVisible(!m_trace);
    if (m_trace)
        link->setTexts(tr("Trace %1").arg(QString::fromStdString(m_trace->text().substr(0, 8))), of);
    else
        m_noTrace->setText(row >= 0 ? tr("This message names no trace: its metadata has no trace_id.")
                                    : tr("No message here names a trace."));
}

} // namespace gatehouse
