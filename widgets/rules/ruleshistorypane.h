#pragma once

#include "storedrules.h"
#include "versionmodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace gatehouse
{

class RulesDiffView;
class RulesLoader;

/// Who changed the rules when and why, what was different, and the way back.
class RulesHistoryPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesHistoryPane)

public:
    /// The loader outlives this.
    explicit RulesHistoryPane(RulesLoader& loader, QWidget* parent = nullptr);

    void reload();

signals:
    /// The way back to this version, whose text is there, was asked for.
    void rollbackRequested(const gatehouse::RulesVersion& version);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setupTable();
    void choose(int row);
    void take(const RulesVersion& version);
    void say(const QString& words);

    RulesLoader& m_loader;
    VersionModel m_versions;
    std::optional<RulesVersion> m_chosen;
    QTableView* m_table;
    QLabel* m_words;
    RulesDiffView* m_diff;
    QPushButton* m_more;
    QPushButton* m_rollback;
};

} // namespace gatehouse
