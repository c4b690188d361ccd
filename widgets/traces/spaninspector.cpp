#include "spaninspector.h"

#include "inspectorplace.h"
#include "linkcard.h"
#include "openprofile.h"
#include "spanfieldlist.h"
#include "spanraw.h"
#include "spantext.h"
#include "spantimes.h"
#include "statepanel.h"
#include "theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whoever walks through a trace with the arrow keys asks nobody about the spans he passes.
constexpr auto linkPause = 200ms;
/// Around a span, for the health of a component at that moment.
constexpr std::uint64_t healthAround = 300ULL * 1000000000;
/// What "show all" reads.
constexpr SpanSheetLimits allOfIt{2000, 1000, 1000, 1500};

/// A bar in the colour of the service.
class ServiceBar : public QWidget
{
public:
    explicit ServiceBar(QWidget* parent) : QWidget(parent) { setFixedWidth(4); }
    void setService(const QString& service)
    {
        m_service = service;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::of(this).series(m_service));
        painter.drawRoundedRect(QRectF(rect()), 2, 2);
    }

private:
    QString m_service;
};

/// Of text that takes the width it gets, however long its words are.
QSizePolicy wrappedPolicy()
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    return policy;
}

/// A box that says what went wrong, or what was repaired.
class NoteBox : public QLabel
{
public:
    NoteBox(const QString& text, Tone tone, QWidget* parent) : QLabel(text, parent), m_tone(tone)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setContentsMargins(12, 8, 12, 8);
        setSizePolicy(wrappedPolicy());
        QPalette palette = this->palette();
        palette.setColor(QPalette::WindowText, Theme::of(this).color(tone));
        setPalette(palette);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            const QColor color = Theme::of(this).color(m_tone);
            QColor ground = color;
            ground.setAlphaF(0.08F);
            painter.setPen(color);
            painter.setBrush(ground);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        QLabel::paintEvent(event);
    }

private:
    Tone m_tone;
};

QLabel* wrappedLabel(QWidget* parent, const QFont& font)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setSizePolicy(wrappedPolicy());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

UtcTime utcTime(std::uint64_t unixNano)
{
    return UtcTime(std::chrono::microseconds(unixNano / 1000));
}

/// What was selected of it stays so where the text is still the same.
void setKeptText(QLabel& label, const QString& text)
{
    const QString selected = label.selectedText();
    const int from = label.selectionStart();
    label.setText(text);
    if (from >= 0 && text.mid(from, selected.size()) == selected)
        label.setSelection(from, static_cast<int>(selected.size()));
}

SpanFieldRow eventRow(const SpanEventLines& event)
{
    SpanFieldRow row;
    row.field.shown.key = spanOffsetText(event.afterStartNano);
    row.field.shown.value = event.name;
    row.field.shown.bytes = static_cast<std::uint64_t>(event.name.size());
    row.toolTip = exactInstantText(event.timeUnixNano);
    return row;
}

void addIndented(std::vector<SpanFieldRow>& rows, const SpanFields& fields)
{
    for (const SpanField& field : fields.fields)
        rows.push_back({field, {}, 1, false});
}

std::vector<SpanFieldRow> fieldRows(const SpanFields& fields)
{
    std::vector<SpanFieldRow> rows;
    for (const SpanField& field : fields.fields)
        rows.push_back({field, {}, 0, false});
    return rows;
}

} // namespace

SpanInspector::SpanInspector(TraceView& view, OpenProfile* profile, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_profile(profile)
{
    setObjectName(u"spanInspector"_s);
    setAccessibleName(tr("Details of the span"));
    setMinimumWidth(240);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setupHeader(*layout);
    m_stack = new QStackedWidget(this);
    m_empty = new StatePanel(m_stack);
    m_empty->showEmpty(u"traces"_s, tr("No span is chosen"),
                       tr("Choose a span to see its attributes, events and links."));
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setObjectName(u"spanFields"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_rawText = new QPlainTextEdit(m_stack);
    m_rawText->setObjectName(u"spanRaw"_s);
    m_rawText->setAccessibleName(tr("The span as OTLP JSON"));
    m_rawText->setReadOnly(true);
    m_rawText->setFrameShape(QFrame::NoFrame);
    m_rawText->setFont(Theme::of(this).mono());
    m_rawText->setWordWrapMode(QTextOption::WrapAnywhere);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_rawText);
    layout->addWidget(m_stack, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &SpanInspector::takeSpan);
    connect(&view, &TraceView::traceChanged, this, &SpanInspector::takeTrace);
    connect(&view, &TraceView::currentChanged, this, [this] {
        m_limits = {};
        m_refresh.start();
    });
    connect(&view, &TraceView::timesChanged, this, [this] { m_refresh.start(); });
    connect(&m_linkReading, &QFutureWatcherBase::finished, this, [this] {
        if (m_linkReading.isCanceled() || m_linkReading.future().resultCount() == 0)
            return;
        m_links = m_linkReading.result();
        if (m_links)
            m_refresh.start();
    });
    connect(&view, &TraceView::figuresChanged, this, [this] { m_refresh.start(); });
    connect(&m_lookup, &LinkLookup::answered, this, &SpanInspector::onAnswered);
    if (profile)
        m_lookup.setResolver(&profile->links());
    takeTrace();
}

SpanInspector::~SpanInspector()
{
    m_stop.request_stop();
    m_linkReading.cancel();
}

void SpanInspector::setupHeader(QVBoxLayout& layout)
{
    const Theme& theme = Theme::of(this);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(16, 14, 12, 4);
    header->setSpacing(8);
    m_serviceBar = new ServiceBar(this);
    header->addWidget(m_serviceBar);
    QFont bold = theme.body();
    bold.setWeight(QFont::DemiBold);
    m_name = wrappedLabel(this, bold);
    m_name->setObjectName(u"spanName"_s);
    header->addWidget(m_name, 1);
    m_raw = new QToolButton(this);
    m_raw->setObjectName(u"rawButton"_s);
    m_raw->setText(tr("Raw"));
    m_raw->setCheckable(true);
    m_raw->setToolTip(tr("The span as OTLP JSON, as it was sent"));
    m_copy = new QToolButton(this);
    m_copy->setObjectName(u"copyButton"_s);
    m_copy->setText(tr("Copy ▾"));
    header->addWidget(m_raw, 0, Qt::AlignTop);
    header->addWidget(m_copy, 0, Qt::AlignTop);
    layout.addLayout(header);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(16, 0, 16, 10);
    m_facts = wrappedLabel(this, theme.secondary());
    m_facts->setObjectName(u"spanFacts"_s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    below->addWidget(m_facts);
    layout.addLayout(below);
    setupCopyMenu();
    connect(m_raw, &QToolButton::toggled, this, [this] { m_refresh.start(); });
}

void SpanInspector::setupCopyMenu()
{
    auto* menu = new QMenu(m_copy);
    const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    menu->addAction(tr("Copy span id"), this, [this, copy] { copy(m_sheet.spanId); });
    menu->addAction(tr("Copy name"), this, [this, copy] { copy(m_sheet.name); });
    menu->addAction(tr("Copy all details"), this, [this, copy] { copy(copyAllText()); });
    menu->addAction(tr("Copy as OTLP JSON"), this, [this, copy] {
        if (m_sheet.span != noSpan && !m_view.isEmpty())
            copy(spanRawText(m_view.trace(), m_sheet.span));
    });
    m_copyMenu = menu;
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { m_copyMenu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height() + 2))); });
}

bool SpanInspector::isRaw() const
{
    return m_raw->isChecked();
}

void SpanInspector::setRaw(bool isRaw)
{
    m_raw->setChecked(isRaw);
}

void SpanInspector::takeTrace()
{
    m_stop.request_stop();
    m_stop = {};
    m_links.reset();
    m_linkReading.cancel();
    followSpan();
    readLinks();
    takeSpan();
}

/// The span of the sheet, where it is in a newer picture of the trace.
void SpanInspector::followSpan()
{
    const SpanIndex now = m_view.isEmpty() ? noSpan : m_view.nowAt(m_sheet.span);
    if (now == noSpan || now != m_view.current()) {
        m_sheet = {};
        m_limits = {};
        return;
    }
    m_sheet.span = now;
    for (SpanLinkLine& link : m_sheet.links)
        link.span = m_view.nowAt(link.span);
}

void SpanInspector::readLinks()
{
    if (m_view.isEmpty())
        return;
    m_linkReading.setFuture(QtConcurrent::run(
        [trace = m_view.sharedTrace(), stop = m_stop.get_token()]() -> std::shared_ptr<const SpanLinkIndex> {
            auto links = std::make_shared<const SpanLinkIndex>(*trace, stop);
            return stop.stop_requested() ? nullptr : links;
        }));
}

void SpanInspector::takeSpan()
{
    m_refresh.stop();
    const SpanIndex span = m_view.isEmpty() ? noSpan : m_view.current();
    const bool isThere = span != noSpan && span < m_view.trace().size();
    for (QWidget* part : std::initializer_list<QWidget*>{m_serviceBar, m_name, m_facts, m_raw, m_copy})
        part->setVisible(isThere);
    if (!isThere) {
        m_sheet = {};
        m_isSpanShown = false;
        m_linked.clear();
        m_lookup.cancel();
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    SpanSheet sheet = spanSheet(m_view, span, m_links.get(), m_limits);
    SpanSheet before = m_sheet;
    before.afterTraceNano = sheet.afterTraceNano; // stands in the header only
    if (before.span == span && !m_links && m_limits == m_sheetLimits) {
        sheet.links = before.links; // until those of the newer picture are known
        sheet.allLinks = before.allLinks;
    }
    m_isSpanShown = m_isSpanShown && before.span == span;
    m_isStale = m_isStale || !m_isSpanShown || before != sheet || m_limits != m_sheetLimits;
    m_sheet = std::move(sheet);
    m_sheetLimits = m_limits;
    showHeader();
    if (isRaw())
        showRaw();
    else if (m_isStale)
        showSheet();
    else
        renewRows();
    m_stack->setCurrentWidget(isRaw() ? static_cast<QWidget*>(m_rawText) : m_scroll);
}

void SpanInspector::showRaw()
{
    const QString text = spanRawText(m_view.trace(), m_sheet.span);
    if (text == m_shownRaw)
        return;
    m_shownRaw = text;
    m_rawText->setPlainText(text);
}

void SpanInspector::showHeader()
{
    static_cast<ServiceBar*>(m_serviceBar)->setService(m_sheet.service);
    m_name->setText(m_sheet.name.isEmpty() ? tr("(without a name)") : m_sheet.name);
    m_name->setToolTip({});
    m_facts->setToolTip(exactInstantText(m_sheet.startUnixNano) + u'\n' +
                        exactDurationText(m_sheet.durationNano));
    showFacts();
}

void SpanInspector::showFacts()
{
    QStringList facts;
    for (const QString& fact : {m_sheet.service, m_sheet.kind})
        if (!fact.isEmpty())
            facts << fact;
    facts << tr("starts %1").arg(spanOffsetText(static_cast<std::int64_t>(m_sheet.afterTraceNano)));
    facts << tr("takes %1").arg(spanDurationText(m_sheet.durationNano));
    if (m_view.figures()->isComplete())
        facts << tr("self %1").arg(spanDurationText(m_view.figures()->selfNano(m_sheet.span)));
    setKeptText(*m_facts, facts.join(u" · "_s));
}

void SpanInspector::showSheet()
{
    const InspectorPlace place = m_isSpanShown ? InspectorPlace::of(*m_scroll) : InspectorPlace();
    const QList<Linked> linkedBefore = m_isSpanShown ? m_linked : QList<Linked>();
    m_linked.clear();
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 0, 16, 16);
    layout->setSpacing(0);
    addError(*layout);
    addRepairs(*layout);
    addFields(*layout, tr("AI call"), u"genAiFields"_s, m_sheet.genAi);
    addFields(*layout, tr("Attributes"), u"attributeFields"_s, m_sheet.attributes);
    addEvents(*layout);
    addLinks(*layout);
    addFields(*layout, tr("Resource"), u"resourceFields"_s, m_sheet.resource);
    addFields(*layout, tr("Scope"), u"scopeFields"_s, m_sheet.scope);
    for (const QString& sentence : std::as_const(m_sheet.left))
        addMore(*layout, sentence);
    addLinked(*layout);
    layout->addStretch(1);
    // What is known of them is not asked for before it is shown.
    for (const Linked& linked : linkedBefore)
        if (linked.answer)
            onAnswered(linked.id, *linked.answer);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the pane's own ground is behind it
    m_scroll->viewport()->setAutoFillBackground(false);
    place.restore(*m_scroll);
    m_isStale = false;
    m_isSpanShown = true;
}

/// Nothing that is shown has changed; what is still to be read is read of the newest picture of the trace, so
/// that none before is kept.
void SpanInspector::renewRows()
{
    const auto renew = [this](const QString& name, std::vector<SpanFieldRow> rows) {
        if (auto* list = m_scroll->widget()->findChild<SpanFieldList*>(name))
            list->renewRows(std::move(rows));
    };
    renew(u"genAiFields"_s, fieldRows(m_sheet.genAi));
    renew(u"attributeFields"_s, fieldRows(m_sheet.attributes));
    renew(u"eventFields"_s, eventRows());
    renew(u"linkFields"_s, linkRows());
    renew(u"resourceFields"_s, fieldRows(m_sheet.resource));
    renew(u"scopeFields"_s, fieldRows(m_sheet.scope));
}

void SpanInspector::addHeading(QVBoxLayout& layout, const QString& text)
{
    auto* heading = new QLabel(text);
    QFont font = Theme::of(this).body();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    layout.addSpacing(layout.isEmpty() ? 0 : 16);
    layout.addWidget(heading);
    layout.addSpacing(2);
}

void SpanInspector::addError(QVBoxLayout& layout)
{
    if (!m_sheet.hasError && m_sheet.statusMessage.isEmpty()) {
        if (!m_sheet.hasErrorBelow)
            return;
        auto* below = new QLabel(tr("△ An error below this span"));
        below->setObjectName(u"errorBelow"_s);
        below->setFont(Theme::of(this).secondary());
        below->setForegroundRole(QPalette::PlaceholderText);
        layout.addWidget(below);
        return;
    }
    const QString text =
        m_sheet.statusMessage.isEmpty() ? tr("This span says that it failed.") : m_sheet.statusMessage;
    auto* box = new NoteBox(m_sheet.hasError ? u"▲ "_s + text : text,
                            m_sheet.hasError ? Tone::DownText : Tone::Muted, this);
    box->setObjectName(u"errorBox"_s);
    layout.addWidget(box);
}

void SpanInspector::addRepairs(QVBoxLayout& layout)
{
    if (m_sheet.repairs.isEmpty())
        return;
    layout.addSpacing(layout.isEmpty() ? 0 : 8);
    auto* box = new NoteBox(m_sheet.repairs.join(u'\n'), Tone::SlowText, this);
    box->setObjectName(u"repairBox"_s);
    box->setAccessibleName(tr("Repaired"));
    box->setFont(Theme::of(this).secondary());
    layout.addWidget(box);
}

SpanFieldList* SpanInspector::addList(QVBoxLayout& layout, const QString& title, const QString& name)
{
    addHeading(layout, title);
    auto* list = new SpanFieldList;
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->addActions(m_copyMenu->actions());
    connect(list, &SpanFieldList::rowFocused, this, [this, list](const QRect& place) {
        const QPoint at = list->mapTo(m_scroll->widget(), place.center());
        m_scroll->ensureVisible(at.x(), at.y(), 0, place.height() / 2 + 24);
    });
    layout.addWidget(list);
    return list;
}

void SpanInspector::addFields(QVBoxLayout& layout, const QString& title, const QString& name,
                              const SpanFields& fields)
{
    if (fields.fields.isEmpty())
        return;
    addList(layout, title, name)->setRows(fieldRows(fields));
    if (fields.all > fields.fields.size())
        addMore(layout, tr("%1 of %2 are shown").arg(fields.fields.size()).arg(fields.all));
}

/// What is not shown, with a way to show it where there is one.
void SpanInspector::addMore(QVBoxLayout& layout, const QString& text)
{
    auto* line = wrappedLabel(this, Theme::of(this).secondary());
    line->setText(text);
    line->setForegroundRole(QPalette::PlaceholderText);
    line->setContentsMargins(0, 6, 0, 0);
    layout.addWidget(line);
    if (m_limits.fields == allOfIt.fields || m_sheet.left.contains(text))
        return;
    auto* button = new QPushButton(tr("Show more"));
    button->setObjectName(u"showMore"_s);
    layout.addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this] {
        m_limits = allOfIt;
        m_refresh.start();
    });
}

std::vector<SpanFieldRow> SpanInspector::eventRows() const
{
    std::vector<SpanFieldRow> rows;
    for (const SpanEventLines& event : m_sheet.events) {
        rows.push_back(eventRow(event));
        addIndented(rows, event.attributes);
    }
    return rows;
}

void SpanInspector::addEvents(QVBoxLayout& layout)
{
    if (m_sheet.events.isEmpty())
        return;
    addList(layout, tr("Events"), u"eventFields"_s)->setRows(eventRows());
    if (m_sheet.allEvents > m_sheet.events.size())
        addMore(layout, tr("%1 of %2 are shown").arg(m_sheet.events.size()).arg(m_sheet.allEvents));
}

std::vector<SpanFieldRow> SpanInspector::linkRows()
{
    std::vector<SpanFieldRow> rows;
    m_linkOfRow.clear();
    for (int at = 0; at < m_sheet.links.size(); ++at) {
        const SpanLinkLine& link = m_sheet.links.at(at);
        SpanFieldRow row;
        row.field.shown.key = link.isInbound ? tr("linked from") : tr("links to");
        row.field.shown.value = link.text;
        row.isLink = link.span != noSpan || !link.traceId.isEmpty();
        row.toolTip = link.spanId.isEmpty() ? QString() : tr("Span %1").arg(link.spanId);
        rows.push_back(row);
        addIndented(rows, link.attributes);
        m_linkOfRow.append(at);
        m_linkOfRow.append(QList<int>(link.attributes.fields.size(), -1));
    }
    return rows;
}

void SpanInspector::addLinks(QVBoxLayout& layout)
{
    if (m_sheet.links.isEmpty())
        return;
    SpanFieldList* list = addList(layout, tr("Links"), u"linkFields"_s);
    list->setRows(linkRows());
    connect(list, &SpanFieldList::activated, this, &SpanInspector::followLink);
    if (m_sheet.allLinks > m_sheet.links.size())
        addMore(layout, tr("%1 of %2 are shown").arg(m_sheet.links.size()).arg(m_sheet.allLinks));
}

void SpanInspector::followLink(int row)
{
    const int at = m_linkOfRow.value(row, -1);
    if (at < 0)
        return;
    const SpanLinkLine link = m_sheet.links.at(at);
    if (link.span != noSpan) {
        emit spanRequested(link.span);
        return;
    }
    Location place;
    place.slug = m_profile ? m_profile->profile().slug : QString();
    place.page = u"traces"_s;
    place.id = link.traceId;
    place.subId = link.spanId;
    emit openRequested(place);
}

void SpanInspector::addLinked(QVBoxLayout& layout)
{
    if (!m_profile)
        return;
    QList<LinkId> ids;
    if (!m_sheet.sessionId.isEmpty())
        ids.append({u"session"_s, m_sheet.sessionId});
    for (const QString& component : std::as_const(m_sheet.components))
        ids.append({u"component"_s, component});
    if (!m_sheet.requestId.isEmpty())
        ids.append({u"request"_s, m_sheet.requestId});
    if (ids.isEmpty())
        return;
    auto* section = new QWidget;
    section->setObjectName(u"linked"_s);
    auto* inner = new QVBoxLayout(section);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    auto* heading = new QLabel(tr("Linked"));
    QFont font = Theme::of(this).body();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    inner->addWidget(heading);
    layout.addSpacing(16);
    layout.addWidget(section);
    section->hide(); // until there is something in it
    for (const LinkId& id : std::as_const(ids))
        addLinkCard(*inner, id);
    m_lookup.ask(ids, linkPause);
}

void SpanInspector::addLinkCard(QVBoxLayout& layout, const LinkId& id)
{
    auto* card = new LinkCard;
    card->setObjectName(id.kind + u"Link"_s);
    card->hide();
    auto* line = wrappedLabel(this, Theme::of(this).secondary());
    line->setObjectName(id.kind + u"Line"_s);
    line->setForegroundRole(QPalette::PlaceholderText);
    line->hide();
    layout.addWidget(card);
    layout.addWidget(line);
    const auto at = m_linked.size();
    connect(card, &QAbstractButton::clicked, this, [this, at] {
        if (at < m_linked.size())
            emit openRequested(m_linked.at(at).location);
    });
    m_linked.append({id, card, line, {}});
}

Location SpanInspector::locationFor(const LinkId& id, const LinkAnswer& answer) const
{
    Location place = answer.location;
    if (id.kind != u"component" || place.isEmpty())
        return place;
    const std::uint64_t start = m_sheet.startUnixNano;
    place.from = utcTime(start - std::min(start, healthAround));
    place.to = utcTime(start + m_sheet.durationNano + healthAround);
    return place;
}

void SpanInspector::onAnswered(const LinkId& id, const LinkAnswer& answer)
{
    const bool isFound = answer.kind == LinkAnswer::Kind::Found && !answer.location.isEmpty();
    for (Linked& linked : m_linked) {
        if (!(linked.id == id))
            continue;
        linked.answer = answer;
        linked.location = locationFor(id, answer);
        const QString shownId = shownLine(id.id.toStdString(), 120);
        if (id.kind == u"session")
            linked.card->setTexts(tr("Conversation %1").arg(shownId.left(8)), answer.text);
        else if (id.kind == u"component")
            linked.card->setTexts(
                shownId,
                tr("health at %1 · now %2").arg(clockTimeText(m_sheet.startUnixNano).left(5), answer.text));
        else
            linked.card->setTexts(tr("Request %1").arg(shownId), answer.text);
        linked.card->setVisible(isFound);
        // That a service is no watched component needs no words.
        const bool saysWhy = !isFound && !answer.text.isEmpty() && id.kind == u"session";
        linked.line->setText(tr("Conversation %1: %2").arg(shownId.left(8), answer.text));
        linked.line->setVisible(saysWhy);
        if (isFound || saysWhy)
            linked.card->parentWidget()->show();
    }
}

QString SpanInspector::copyAllText() const
{
    QStringList lines{m_sheet.name, m_facts->text(), tr("span id %1").arg(m_sheet.spanId)};
    if (!m_sheet.statusMessage.isEmpty())
        lines << m_sheet.statusMessage;
    lines << m_sheet.repairs;
    const auto addAll = [&](const QString& title, const SpanFields& fields) {
        if (!fields.fields.isEmpty())
            lines << QString() << title;
        for (const SpanField& field : fields.fields)
            lines << field.shown.key + u'=' + field.shown.value;
    };
    addAll(tr("AI call"), m_sheet.genAi);
    addAll(tr("Attributes"), m_sheet.attributes);
    for (const SpanEventLines& event : m_sheet.events)
        addAll(tr("Event %1 %2").arg(spanOffsetText(event.afterStartNano), event.name), event.attributes);
    addAll(tr("Resource"), m_sheet.resource);
    addAll(tr("Scope"), m_sheet.scope);
    return lines.join(u'\n');
}

void SpanInspector::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).color(Tone::Surface));
    painter.fillRect(0, 0, 1, height(), Theme::of(this).color(Tone::Border));
}

void SpanInspector::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_stack)
        return;
    m_isStale = true; // colours are set once, when it is laid out
    m_refresh.start();
}

} // namespace gatehouse
