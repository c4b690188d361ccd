#include "ruleshistorypane.h"

#include "card.h"
#include "rulescalltext.h"
#include "rulesdiffview.h"
#include "rulesloader.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RulesHistoryPane::RulesHistoryPane(RulesLoader& loader, QWidget* parent)
    : QWidget(parent)
    , m_loader(loader)
    , m_table(new QTableView(this))
    , m_words(new QLabel(this))
    , m_diff(new RulesDiffView(this))
    , m_more(new QPushButton(tr("Older versions"), this))
    , m_rollback(new QPushButton(this))
{
    setupTable();
    m_words->setObjectName(u"historyWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_more->setObjectName(u"historyMore"_s);
    m_rollback->setObjectName(u"rollback"_s);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_words, 1);
    tools->addWidget(m_more);
    tools->addWidget(m_rollback);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 14);
    column->setSpacing(10);
    auto* card = new Card({}, this);
    card->body()->setContentsMargins(10, 4, 10, 4);
    card->body()->addWidget(m_table);
    column->addWidget(card, 2);
    column->addLayout(tools);
    column->addWidget(m_diff, 3);
    connect(m_more, &QPushButton::clicked, this, [this] { m_loader.loadHistory(m_versions.nextCursor()); });
    connect(m_rollback, &QPushButton::clicked, this, [this] {
        if (m_chosen)
            emit rollbackRequested(*m_chosen);
    });
    connect(&loader, &RulesLoader::historyLoaded, this, [this](const RulesHistoryPage& page, bool isFirst) {
        if (isFirst)
            m_versions.setFirstPage(page);
        else
            m_versions.append(page);
        m_more->setVisible(!m_versions.nextCursor().isEmpty());
        if (m_versions.rowCount() == 0)
            say(tr("Nothing has been stored yet, so there is no history."));
        else if (isFirst && !m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_versions.index(0, 0));
    });
    connect(&loader, &RulesLoader::historyFailed, this,
            [this](const Problem& problem) { say(rulesCallProblemText(problem)); });
    connect(&loader, &RulesLoader::versionLoaded, this, &RulesHistoryPane::take);
    connect(&loader, &RulesLoader::applied, this, [this] {
        if (isVisible())
            reload();
    });
    say(tr("Reading the history…"));
}

void RulesHistoryPane::setupTable()
{
    m_table->setObjectName(u"versionTable"_s);
    m_table->setAccessibleName(tr("Versions of the rules, newest first"));
    m_table->setModel(&m_versions);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(VersionModel::ReasonColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { choose(current.row()); });
}

void RulesHistoryPane::say(const QString& words)
{
    m_words->setText(words);
    m_rollback->hide();
    m_diff->hide();
    m_chosen.reset();
}

void RulesHistoryPane::reload()
{
    m_loader.loadHistory();
}

void RulesHistoryPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void RulesHistoryPane::choose(int row)
{
    if (row < 0)
        return;
    say(tr("Reading v%1…").arg(m_versions.version(row).version));
    m_loader.loadVersion(m_versions.version(row).version);
}

void RulesHistoryPane::take(const RulesVersion& version)
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_versions.version(row).version != version.version)
        return;
    const auto& live = m_loader.live();
    const bool isLive = live && live->version == version.version;
    say(isLive ? tr("v%1 is what is stored.").arg(version.version)
               : tr("From v%1 to what is stored.").arg(version.version));
    m_chosen = version;
    m_diff->setVisible(!isLive);
    m_diff->setTexts(version.text, live ? live->text : std::string());
    m_rollback->setText(tr("Roll back to v%1…").arg(version.version));
    m_rollback->setVisible(!isLive);
}

} // namespace gatehouse
