#pragma once

#include "spanfieldlist.h"

#include <QHash>
#include <QString>

class QScrollArea;

namespace gatehouse
{

/// What somebody did to the fields of a span: unfolded, selected, scrolled to. Taken before the fields are
/// laid out anew, it is restored by what the rows are about, not by their numbers.
class InspectorPlace
{
public:
    /// Of nothing: restores the beginning.
    InspectorPlace() = default;
    static InspectorPlace of(const QScrollArea& area);

    void restore(QScrollArea& area) const;

private:
    struct Selected {
        int from = 0;
        QString text = {};
    };

    void takeAnchor(const QScrollArea& area);
    int scrollValue(const QScrollArea& area) const;

    QHash<QString, SpanFieldPlace> m_lists;
    QHash<QString, Selected> m_labels;
    QString m_focused;
    int m_scrolled = 0;
    QString m_anchorList; ///< the first row in sight: its list, its key, and how far from the top it is
    QString m_anchorRow;
    int m_anchorOffset = 0;
};

} // namespace gatehouse
