#pragma once

#include "spangroupmodel.h"

#include <QTreeView>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gatehouse
{

/// What somebody did to the tree of a SpanGroupModel: opened, selected, scrolled to. Taken before the model
/// gets the groups of a newer picture of the trace, it is restored by what the rows are about.
class StatisticsPlace
{
public:
    /// So many groups are seen with all that is in them.
    static constexpr int fewGroups = 12;

    /// Of nothing.
    StatisticsPlace() = default;
    static StatisticsPlace of(const QTreeView& tree, const SpanGroupModel& model);

    void restore(QTreeView& tree, const SpanGroupModel& model) const;

private:
    void restoreOpen(QTreeView& tree, const SpanGroupModel& model) const;
    void restoreSelected(QTreeView& tree, const SpanGroupModel& model) const;

    std::set<std::string> m_known;
    std::set<std::string> m_open;
    std::optional<SpanGroupKey> m_current;
    std::vector<SpanGroupKey> m_selected;
    std::optional<SpanGroupKey> m_anchor; ///< stays where it is on the screen; nothing: the beginning does
    int m_anchorTop = 0;
    bool m_isCurrentSeen = false;
};

} // namespace gatehouse
