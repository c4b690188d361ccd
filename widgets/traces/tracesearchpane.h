#pragma once

#include "traceresultmodel.h"
#include "tracesearchrunner.h"

#include <QWidget>

class QStackedLayout;

namespace gatehouse
{

class Chip;
class CsvExport;
class ElidedLabel;
class StatePanel;
class TraceDesk;
class TraceFileList;
class TraceJumpField;
class TraceResultTable;
class TraceScatter;
class TraceSearchesButton;
class TraceSearchForm;

/// Finds traces among those on the desk: a form, what was found as a plot over time and as a table, and where
/// traces come from. What comes while somebody looks is added without moving what is looked at. Its actions
/// (QWidget::actions) are for the page's palette.
class TraceSearchPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceSearchPane)

public:
    /// The desk outlives this.
    explicit TraceSearchPane(TraceDesk& desk, QWidget* parent = nullptr);
    ~TraceSearchPane() override;

    /// The search as one line, for a Location's query; empty for the usual one.
    QString query() const;
    /// A line that is no search looks for nothing else and says so.
    void setQuery(const QString& query);
    /// What was found, as the table shows it.
    TraceList results() const;
    /// Goes to a trace by an id that somebody has.
    void jumpTo(const QString& id);

signals:
    void traceChosen(std::shared_ptr<const gatehouse::Trace> trace);
    /// query() is another.
    void queryChanged();
    /// For the page's message bar.
    void warned(const QString& sentence);
    /// The search was answered, or there is something to look at for the first time.
    void resultsChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeMain();
    QWidget* makeHeader();
    QWidget* makeSearchesRow();
    void setupActions();
    void connectDesk();
    void connectResults();
    void take(const std::shared_ptr<const FoundTraces>& found);
    void updateStatus();
    void updateBody();
    void updateNames();
    void choose(const std::shared_ptr<const ListedTrace>& trace);
    void searchLike(const TraceSummary& line);
    void setPinned(const ListedTrace& trace, bool isPinned);
    void warnOfPins();

    TraceDesk& m_desk;
    TraceSearchesButton* m_searches = nullptr;
    TraceSearchRunner m_runner;
    TraceResultModel m_model;
    std::shared_ptr<const FoundTraces> m_found;
    TraceJumpField* m_jump = nullptr;
    TraceSearchForm* m_form = nullptr;
    TraceFileList* m_sources = nullptr;
    TraceScatter* m_scatter = nullptr;
    TraceResultTable* m_table = nullptr;
    ElidedLabel* m_status = nullptr;
    Chip* m_live = nullptr;
    CsvExport* m_export = nullptr;
    StatePanel* m_state = nullptr;
    QWidget* m_results = nullptr;
    QStackedLayout* m_body = nullptr;
    bool m_isClearing = false; ///< what the state panel's button does
};

} // namespace gatehouse
