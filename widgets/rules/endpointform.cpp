#include "endpointform.h"

#include "card.h"
#include "chip.h"
#include "endpointmodel.h"
#include "icons.h"
#include "jsontext.h"
#include "rulebytesedit.h"
#include "rulefieldlimits.h"
#include "rulefieldmodel.h"
#include "rulefieldtable.h"
#include "rulesdraft.h"
#include "rulewords.h"
#include "segmentedchoice.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// What the form has an input for; the rest is "also in JSON".
constexpr std::array<std::string_view, 9> endpointMembers = {
    "id",    "path", "match", "methods", "mode", "max_body_bytes", "content_types", "required_headers",
    "fields"};
constexpr std::array<std::string_view, 6> documentMembers = {
    "version", "default_max_body_bytes", "content_types", "required_headers", "skip_paths", "endpoints"};

} // namespace

EndpointForm::EndpointForm(RulesDraft& draft, EndpointModel& endpoints, RuleFieldModel& fields,
                           QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_endpoints(endpoints)
    , m_fields(fields)
{
    setObjectName(u"endpointForm"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_fault = new QLabel(this);
    m_fault->setObjectName(u"formFault"_s);
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setContentsMargins(16, 12, 16, 4);
    m_fault->hide();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_body = new QWidget(scroll);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(16, 14, 16, 14);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    scroll->setWidget(m_body);
    column->addWidget(m_fault);
    column->addWidget(scroll, 1);
    setupLines();
    takeTones();
    connect(&draft, &RulesDraft::changed, this, &EndpointForm::refresh);
    connect(&draft, &RulesDraft::baseChanged, this, &EndpointForm::refresh);
    refresh();
}

void EndpointForm::addRow(const QString& label, QWidget* editor)
{
    const int row = m_grid->rowCount();
    auto* name = new QLabel(label, m_body);
    name->setBuddy(editor);
    name->setForegroundRole(QPalette::PlaceholderText);
    m_grid->addWidget(name, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(editor, row, 1);
}

RuleMemberLine* EndpointForm::addLine(const char* member, const QString& label, int kind, bool isNeeded)
{
    const auto presence = isNeeded ? RuleMemberLine::Presence::Needed : RuleMemberLine::Presence::MayBeAbsent;
    auto* line = new RuleMemberLine(m_draft, member, static_cast<RuleMemberLine::Kind>(kind), presence,
                                    //: A step of undo; %1 is the name of an input
                                    tr("Change \"%1\"").arg(label), m_body);
    line->setAccessibleName(label);
    addRow(label, line);
    return line;
}

void EndpointForm::setupLines()
{
    const auto text = static_cast<int>(RuleMemberLine::Kind::Text);
    const auto list = static_cast<int>(RuleMemberLine::Kind::List);
    const auto headers = static_cast<int>(RuleMemberLine::Kind::Headers);
    m_endpointLines.push_back(addLine("path", tr("Path"), text, true));
    m_match = new QComboBox(m_body);
    m_match->setObjectName(u"rule-match"_s);
    m_match->addItem(tr("this path and all below it"), u"prefix"_s);
    m_match->addItem(tr("this path only"), u"exact"_s);
    addRow(tr("Applies to"), m_match);
    addRow(tr("Methods"), makeMethods());
    m_mode = new SegmentedChoice(ruleModes(), m_body);
    m_mode->setObjectName(u"rule-mode"_s);
    m_mode->setAccessibleName(tr("Mode"));
    addRow(tr("Mode"), m_mode);
    m_bytes = new RuleBytesEdit(m_draft, "max_body_bytes", m_body);
    addRow(tr("Body limit"), m_bytes);
    m_bytes->line().setAccessibleName(tr("Body limit"));
    m_endpointLines.push_back(addLine("content_types", tr("Content types"), list, false));
    m_endpointLines.push_back(addLine("required_headers", tr("Needed headers"), headers, false));
    m_endpointLines.back()->setPlaceholderText(u"x-tenant, user-agent = report"_s);
    m_endpointLines.push_back(addLine("id", tr("Rule id"), text, true));
    m_documentLines.push_back(addLine("skip_paths", tr("Never judged"), list, false));
    m_documentLines.back()->setPlaceholderText(
        u"/health, /healthz, /ready, /metrics, /docs, /openapi.json"_s);
    m_fieldsBox = makeFieldsBox();
    m_grid->addWidget(m_fieldsBox, m_grid->rowCount(), 0, 1, 2);
    m_said = new QLabel(m_body);
    m_said->setObjectName(u"formFindings"_s);
    m_rest = new QLabel(m_body);
    m_rest->setObjectName(u"alsoInJson"_s);
    for (QLabel* label : {m_said, m_rest}) {
        label->setWordWrap(true);
        m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
    }
    m_said->setTextFormat(Qt::PlainText);
    m_rest->setTextFormat(Qt::RichText);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    setupChoices();
}

void EndpointForm::setupChoices()
{
    connect(m_match, &QComboBox::activated, this, [this] {
        setMemberWord("match", m_match->currentData().toString(), u"prefix"_s, tr("Change where it applies"));
    });
    connect(m_mode, &SegmentedChoice::chosenByUser, this, [this](const QString& mode) {
        setMemberWord("mode", mode, u"enforce"_s, tr("Change the mode"));
    });
    connect(m_rest, &QLabel::linkActivated, this,
            [this](const QString& name) { emit textRequested(m_endpoint.child(name.toStdString())); });
    for (const auto& lines : {m_endpointLines, m_documentLines}) {
        for (RuleMemberLine* line : lines)
            connect(line, &QLineEdit::cursorPositionChanged, this, [this, line] {
                if (line->hasFocus())
                    emit pointerChosen(line->pointer());
            });
    }
}

QWidget* EndpointForm::makeMethods()
{
    auto* box = new QWidget(m_body);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const QString& method : ruleMethods()) {
        auto* chip = new Chip(method, box);
        chip->setObjectName(u"method-"_s + method);
        chip->setClickable(true);
        chip->setCheckable(true);
        connect(chip, &QAbstractButton::toggled, chip, [chip](bool isOn) {
            chip->setFilled(isOn);
            chip->setTone(isOn ? Tone::Accent : Tone::Muted);
        });
        connect(chip, &QAbstractButton::clicked, this, &EndpointForm::takeMethod);
        row->addWidget(chip);
        m_methods.push_back(chip);
    }
    row->addStretch(1);
    return box;
}

QWidget* EndpointForm::makeFieldsBox()
{
    auto* card = new Card({}, m_body);
    card->body()->setContentsMargins(10, 2, 10, 2);
    card->body()->setSpacing(0);
    m_table = new RuleFieldTable(m_fields, card);
    m_limits = new RuleFieldLimits(m_draft, card);
    auto* add = new QPushButton(tr("Add a field"), card);
    add->setObjectName(u"addField"_s);
    add->setIcon(icon(u"plus"));
    add->setFlat(true);
    m_removeField = new QToolButton(card);
    m_removeField->setObjectName(u"removeField"_s);
    m_removeField->setIcon(icon(u"trash"));
    m_removeField->setAutoRaise(true);
    m_removeField->setToolTip(tr("Delete the chosen field (Del)"));
    m_removeField->setAccessibleName(tr("Delete the chosen field"));
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(0, 2, 0, 2);
    tools->addWidget(add);
    tools->addStretch(1);
    tools->addWidget(m_removeField);
    card->body()->addWidget(m_table);
    card->body()->addWidget(m_limits);
    card->body()->addLayout(tools);
    connect(add, &QPushButton::clicked, this, &EndpointForm::addField);
    connect(m_removeField, &QToolButton::clicked, this,
            [this] { m_fields.removeField(m_table->currentIndex().row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EndpointForm::takeFieldRow);
    connect(&m_fields, &QAbstractItemModel::modelReset, this, &EndpointForm::takeFieldRow);
    connect(&m_fields, &QAbstractItemModel::rowsRemoved, this, &EndpointForm::takeFieldRow,
            Qt::QueuedConnection);
    takeFieldRow();
    return card;
}

void EndpointForm::addField()
{
    const int row = m_fields.addField();
    if (row < 0)
        return;
    const QModelIndex made = m_fields.index(row, RuleFieldModel::PathColumn);
    m_table->setCurrentIndex(made);
    m_table->setFocus();
    m_table->edit(made);
}

void EndpointForm::takeFieldRow()
{
    const QModelIndex current = m_table->currentIndex();
    m_removeField->setEnabled(current.isValid());
    m_limits->setField(current.isValid() ? m_fields.pointerOf(current.row()) : json::JsonPointer());
    m_limits->setFindings(m_findings);
    if (current.isValid() && m_table->hasFocus())
        emit pointerChosen(m_fields.pointerOf(current.row()));
}

void EndpointForm::setMemberWord(const char* member, const QString& word, const QString& usual,
                                 const QString& step)
{
    const auto node = m_draft.tree() ? m_draft.tree()->root().resolve(m_endpoint) : std::nullopt;
    // What is usual is not written, unless it is written already.
    const bool isAbsent = node && !node->find(member) && word == usual;
    if (!isAbsent)
        (void)m_draft.setMember(m_endpoint, member, quotedJson(word), step);
}

void EndpointForm::takeMethod()
{
    QStringList methods;
    for (const Chip* chip : m_methods) {
        if (chip->isChecked())
            methods << chip->text();
    }
    // None and all are the same: any method.
    std::optional<std::string> value;
    if (!methods.isEmpty() && methods.size() < static_cast<qsizetype>(m_methods.size()))
        value = listJson(methods.join(u','));
    (void)m_draft.setMember(m_endpoint, "methods", value, tr("Change the methods"));
}

void EndpointForm::setEndpoint(const json::JsonPointer& endpoint)
{
    m_endpoint = endpoint;
    m_fields.setEndpoint(endpoint);
    refresh();
    setFindings(m_findings);
}

void EndpointForm::refresh()
{
    const bool isJson = m_draft.tree().has_value() || m_draft.text().empty();
    m_body->setEnabled(isJson && m_draft.tree().has_value());
    m_fault->setVisible(!isJson);
    if (!isJson) {
        m_fault->setText(tr("The text is no JSON at the moment, so the form waits. %1")
                             .arg(jsonProblemText(*m_draft.fault())));
        return;
    }
    if (!m_draft.tree())
        return;
    refreshChoices();
    refreshBytes();
    refreshRest();
}

void EndpointForm::refreshChoices()
{
    const bool isEndpoint = !isOthers();
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        const QLayoutItem* item = m_grid->itemAtPosition(row, 1);
        QWidget* editor = item != nullptr ? item->widget() : nullptr;
        if (editor == nullptr || editor == m_said || editor == m_rest)
            continue;
        const auto* line = qobject_cast<RuleMemberLine*>(editor);
        const bool isShared =
            editor == m_bytes ||
            (line != nullptr && (line->member() == "content_types" || line->member() == "required_headers"));
        const bool isOfDocument = line != nullptr && line->member() == "skip_paths";
        const bool isShown = isShared || (isEndpoint ? !isOfDocument : isOfDocument);
        editor->setVisible(isShown);
        if (QWidget* label = m_grid->itemAtPosition(row, 0)->widget(); label != editor)
            label->setVisible(isShown);
    }
    for (RuleMemberLine* line : m_endpointLines)
        line->setObject(m_endpoint);
    for (RuleMemberLine* line : m_documentLines)
        line->setObject({});
    const EndpointRow* row = m_endpoints.rowAt(m_endpoints.rowOf(m_endpoint));
    if (row == nullptr)
        return;
    m_match->setCurrentIndex(m_match->findData(row->match));
    m_mode->setChosen(row->mode);
    for (Chip* chip : m_methods)
        chip->setChecked(row->methods.contains(chip->text()));
    for (RuleMemberLine* line : m_endpointLines) {
        if (line->member() == "content_types")
            line->setPlaceholderText(row->contentTypes.join(u", "_s));
    }
}

void EndpointForm::refreshBytes()
{
    m_bytes->setObject(m_endpoint, isOthers() ? "default_max_body_bytes" : "max_body_bytes");
    const EndpointRow* others = m_endpoints.rowAt(m_endpoints.rowCount() - 1);
    const quint64 inherited = isOthers() || others == nullptr ? usualMaxBody : others->maxBody;
    const EndpointRow* row = m_endpoints.rowAt(m_endpoints.rowOf(m_endpoint));
    m_bytes->setHints(inherited, row != nullptr ? m_endpoints.storedMaxBody(*row) : std::nullopt);
}

void EndpointForm::refreshRest()
{
    const auto node = m_draft.tree()->root().resolve(m_endpoint);
    QStringList links;
    if (node && node->isObject()) {
        for (const json::Node member : node->children()) {
            const auto isShown = [&member](std::string_view name) { return member.nameIs(name); };
            const bool hasInput = isOthers()
                                      ? std::any_of(documentMembers.begin(), documentMembers.end(), isShown)
                                      : std::any_of(endpointMembers.begin(), endpointMembers.end(), isShown);
            const QString name = QString::fromStdString(member.name()).toHtmlEscaped();
            if (!hasInput && links.size() < 20)
                links << u"<a href=\"%1\">%1</a>"_s.arg(name);
        }
    }
    m_rest->setVisible(!links.isEmpty());
    m_rest->setText(tr("Also in JSON: %1").arg(links.join(u", "_s)));
}

void EndpointForm::setFindings(const std::vector<RulesFinding>& findings)
{
    m_findings = findings;
    for (const auto& lines : {m_endpointLines, m_documentLines}) {
        for (RuleMemberLine* line : lines)
            line->setFindings(findings);
    }
    m_bytes->line().setFindings(findings);
    m_fields.setFindings(findings);
    m_limits->setFindings(findings);
    QStringList said;
    for (const RulesFinding& finding : findings) {
        const bool isMine = !isOthers() && (finding.pointer + '/').starts_with(m_endpoint.text() + '/');
        if (isMine && said.size() < 5)
            said << tr("Line %1: %2").arg(finding.line).arg(QString::fromStdString(finding.message));
    }
    m_said->setVisible(!said.isEmpty());
    m_said->setText(said.join(u'\n'));
}

void EndpointForm::takeTones()
{
    const QColor wanted = Theme::of(this).color(Tone::DownText);
    for (QLabel* label : {m_said, m_fault}) {
        QPalette palette = label->palette();
        if (palette.color(QPalette::WindowText) == wanted)
            continue;
        palette.setColor(QPalette::WindowText, wanted);
        label->setPalette(palette);
    }
}

void EndpointForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_said != nullptr)
        takeTones();
}

void EndpointForm::showPointer(const json::JsonPointer& pointer, bool takesFocus)
{
    QWidget* input = nullptr;
    for (const auto& lines : {m_endpointLines, m_documentLines}) {
        for (RuleMemberLine* line : lines) {
            if (line->isVisibleTo(this) && (pointer.text() + '/').starts_with(line->pointer().text() + '/'))
                input = line;
        }
    }
    if (const int row = m_fields.rowOf(pointer); row >= 0) {
        m_table->setCurrentIndex(m_fields.index(row, RuleFieldModel::PathColumn));
        input = m_limits->lineOf(pointer);
        if (input == nullptr)
            input = m_table;
    }
    if (m_bytes->line().pointer() == pointer)
        input = m_bytes;
    if (input == nullptr)
        return;
    if (auto* scroll = qobject_cast<QScrollArea*>(m_body->parentWidget()->parentWidget()))
        scroll->ensureWidgetVisible(input);
    if (takesFocus)
        input->setFocus(Qt::OtherFocusReason);
}

} // namespace gatehouse
