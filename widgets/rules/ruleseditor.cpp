#include "ruleseditor.h"

#include "endpointform.h"
#include "endpointmodel.h"
#include "icons.h"
#include "rulesdraft.h"
#include "ruleshistorypane.h"
#include "ruleslinter.h"
#include "rulesloader.h"
#include "rulestextedit.h"
#include "stateshape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int findingHeight = 26;
constexpr int mostFindingRows = 4;

class FindingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.widget);
        QStyleOptionViewItem text(option);
        text.rect.adjust(26, 0, -90, 0);
        QStyleOptionViewItem ground(option);
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const bool isError = index.data(RulesFindingModel::SeverityRole).toInt() ==
                             static_cast<int>(RulesFinding::Severity::Error);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintStateShape(*painter, QRectF(option.rect.left() + 10, option.rect.center().y() - 5, 11, 11),
                        isError ? StateShape::Down : StateShape::Slow, theme);
        painter->setPen(theme.color(Tone::Text));
        painter->drawText(
            text.rect, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.rect.width()));
        painter->setPen(theme.color(Tone::Muted));
        painter->drawText(option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(RulesFindingModel::PlaceRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override
    {
        return {200, findingHeight};
    }
};

} // namespace

RulesEditor::RulesEditor(RulesDraft& draft, RulesLinter& linter, EndpointModel& endpoints,
                         RulesLoader& loader, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_linter(linter)
    , m_fields(draft)
    , m_header(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, m_stack))
    , m_form(new EndpointForm(draft, endpoints, m_fields, m_splitter))
    , m_text(new RulesTextEdit(draft))
    , m_history(new RulesHistoryPane(loader, m_stack))
{
    setupHeader();
    m_splitter->addWidget(makeTextBox());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({460, 300});
    m_form->setMinimumHeight(160);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_history);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(&linter, &RulesLinter::linted, this, &RulesEditor::takeFindings);
    connect(m_text, &RulesTextEdit::pointerChanged, this, [this](const json::JsonPointer& pointer) {
        emit endpointChosen(pointer);
        m_form->showPointer(pointer, false);
    });
    connect(m_form, &EndpointForm::pointerChosen, m_text, &RulesTextEdit::showPointer);
    connect(m_form, &EndpointForm::textRequested, this, [this](const json::JsonPointer& pointer) {
        const auto node = m_draft.tree() ? m_draft.tree()->root().resolve(pointer) : std::nullopt;
        if (node)
            m_text->goTo(node->hasName() ? node->nameOffset() : node->offset());
    });
    takeFindings();
}

void RulesEditor::setupHeader()
{
    m_tabs = new QTabBar(m_header);
    m_tabs->setObjectName(u"rulesTabs"_s);
    m_tabs->setAccessibleName(tr("Views of the rules"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    for (const QString& title : {tr("Form"), tr("JSON"), tr("History")})
        m_tabs->addTab(title);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(16, 8, 16, 6);
    row->setSpacing(8);
    row->addWidget(m_tabs);
    row->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentWidget(tab == HistoryView ? static_cast<QWidget*>(m_history) : m_splitter);
        m_form->setVisible(tab == FormView);
        emit viewChanged();
    });
}

QWidget* RulesEditor::makeTextBox()
{
    auto* box = new QWidget(m_splitter);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFindBar());
    column->addWidget(m_text, 1);
    column->addWidget(makeFindings());
    return box;
}

QWidget* RulesEditor::makeFindBar()
{
    m_findBar = new QWidget(m_splitter);
    m_findText = new QLineEdit(m_findBar);
    m_findText->setObjectName(u"findText"_s);
    m_findText->setAccessibleName(tr("Find in the text"));
    m_findText->setPlaceholderText(tr("Find in the text"));
    m_findWords = new QLabel(m_findBar);
    m_findWords->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(16, 6, 16, 6);
    row->addWidget(m_findText, 1);
    row->addWidget(m_findWords);
    const auto addButton = [this, row](QStringView iconName, const QString& words, auto act) {
        auto* button = new QToolButton(m_findBar);
        button->setIcon(icon(iconName));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    addButton(u"chevron-up", tr("Previous"), [this] { search(true); });
    addButton(u"chevron-down", tr("Next"), [this] { search(false); });
    addButton(u"close", tr("Close"), [this] { closeFind(); });
    connect(m_findText, &QLineEdit::returnPressed, this, [this] { search(false); });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_findBar);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RulesEditor::closeFind);
    m_findBar->hide();
    return m_findBar;
}

QWidget* RulesEditor::makeFindings()
{
    auto* box = new QWidget(m_splitter);
    box->setAutoFillBackground(true);
    box->setBackgroundRole(QPalette::Base);
    m_lintWords = new QLabel(box);
    m_lintWords->setObjectName(u"lintWords"_s);
    m_lintWords->setContentsMargins(10, 4, 10, 4);
    m_list = new QListView(box);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("What lint says"));
    m_list->setModel(&m_findings);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lintWords);
    column->addWidget(m_list);
    const auto choose = [this](const QModelIndex& index) { goTo(m_findings.finding(index.row())); };
    connect(m_list, &QAbstractItemView::clicked, this, choose);
    connect(m_list, &QAbstractItemView::activated, this, choose);
    return box;
}

void RulesEditor::takeFindings()
{
    m_findings.setFindings(m_linter.findings());
    m_text->setFindings(m_linter.findings());
    m_form->setFindings(m_linter.findings());
    const int rows = m_findings.rowCount();
    const int errors = m_findings.errors();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::min(rows, mostFindingRows) * findingHeight + 2);
    QStringList words;
    if (errors > 0)
        words << tr("%n errors: the gateway refuses these rules", nullptr, errors);
    if (rows > errors)
        words << tr("%n warnings", nullptr, rows - errors);
    m_lintWords->setText(words.isEmpty() ? tr("Lint finds nothing.") : words.join(u" · "_s));
    m_lastFinding = -1;
}

void RulesEditor::goTo(const RulesFinding& finding)
{
    const auto pointer = json::JsonPointer::parse(finding.pointer);
    if (pointer && m_draft.tree()) {
        emit endpointChosen(*pointer);
        m_form->showPointer(*pointer, false);
    }
    m_text->goTo(finding);
}

void RulesEditor::nextFinding()
{
    if (m_findings.rowCount() == 0)
        return;
    m_lastFinding = (m_lastFinding + 1) % m_findings.rowCount();
    if (view() == HistoryView)
        setView(FormView);
    m_list->setCurrentIndex(m_findings.index(m_lastFinding));
    goTo(m_findings.finding(m_lastFinding));
}

RulesEditor::View RulesEditor::view() const
{
    return static_cast<View>(m_tabs->currentIndex());
}

void RulesEditor::setView(View view)
{
    m_tabs->setCurrentIndex(view);
}

void RulesEditor::setEndpoint(const json::JsonPointer& endpoint)
{
    m_form->setEndpoint(endpoint);
    m_text->showPointer(endpoint);
}

const json::JsonPointer& RulesEditor::endpoint() const
{
    return m_form->endpoint();
}

void RulesEditor::addField()
{
    setView(FormView);
    m_form->addField();
}

void RulesEditor::find()
{
    if (view() == HistoryView)
        setView(TextView);
    m_findBar->show();
    m_findText->setFocus(Qt::ShortcutFocusReason);
    m_findText->selectAll();
}

void RulesEditor::findAgain()
{
    search(false);
}

void RulesEditor::search(bool isBackward)
{
    const auto flags =
        isBackward ? QTextDocument::FindFlags(QTextDocument::FindBackward) : QTextDocument::FindFlags();
    const bool isFound = m_text->findNext(m_findText->text(), flags);
    m_findWords->setText(isFound || m_findText->text().isEmpty() ? QString() : tr("not found"));
}

void RulesEditor::closeFind()
{
    m_findBar->hide();
    m_text->setFocus();
}

} // namespace gatehouse
