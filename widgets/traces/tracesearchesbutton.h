#pragma once

#include "settings.h"
#include "tracesearches.h"

#include <QPushButton>

#include <functional>

class QMenu;

namespace gatehouse
{

/// The menu of searches that were saved by name and of those made since the console began.
class TraceSearchesButton : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceSearchesButton)

public:
    /// `query` gives the search that is shown at present, as one line.
    explicit TraceSearchesButton(std::function<QString()> query, QWidget* parent = nullptr);

    /// The one that is shown led somewhere.
    void remember() { m_searches.remember(m_query()); }

signals:
    void queryChosen(const QString& query);
    void warned(const QString& sentence);

private:
    void fill(QMenu& menu);
    void offer(QMenu& menu, const QString& text, const QString& query);
    void askForName();

    std::function<QString()> m_query;
    Settings m_settings;
    TraceSearches m_searches;
};

} // namespace gatehouse
