#pragma once

#include "rulesmerge.h"
#include "storedrules.h"

#include <QDialog>

#include <cstdint>
#include <optional>
#include <string>

class QBoxLayout;

namespace gatehouse
{

/// Somebody else has stored another version while one worked: what they changed beside what oneself changed,
/// and what to do. None of it stores anything.
class RulesConflictDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesConflictDialog)

public:
    enum class Choice : std::uint8_t { KeepEditing, TakeTheirs, Merge };

    /// `theirs` is nothing where nothing is stored any more.
    RulesConflictDialog(const std::optional<StoredRules>& base, const std::string& mine,
                        const std::optional<StoredRules>& theirs, QWidget* parent = nullptr);

    Choice choice() const { return m_choice; }
    const RulesMerge& merge() const { return m_merge; }

private:
    QString storyOf(const std::optional<StoredRules>& base, const std::optional<StoredRules>& theirs) const;
    QString mergeWords() const;
    void addButtons(QBoxLayout& column, bool hasTheirs);
    void choose(Choice choice);

    RulesMerge m_merge;
    Choice m_choice = Choice::KeepEditing;
};

} // namespace gatehouse
