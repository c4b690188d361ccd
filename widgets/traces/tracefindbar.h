#pragma once

#include "trace.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace gatehouse
{

class Chip;
class TraceView;

/// Finds spans of the trace that is shown: by text, service, duration and errors; goes from match to match
/// and hides the rest.
class TraceFindBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceFindBar)

public:
    /// The view outlives this.
    explicit TraceFindBar(TraceView& view, QWidget* parent = nullptr);

    void focusText();
    void toggleErrors();
    void toggleHidesRest();

signals:
    /// Escape in an empty field, or Down: the rows are wanted.
    void leaveRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupText();
    void setupChips();
    void setupWay();
    void connectView();
    void fillServices();
    void fillDurations();
    void search();
    void resetFields();
    void showFound();
    QString countText() const;

    TraceView& m_view;
    QTimer m_pause;
    QLineEdit* m_text = nullptr;
    Chip* m_service = nullptr;
    Chip* m_duration = nullptr;
    Chip* m_errors = nullptr;
    Chip* m_hidesRest = nullptr;
    QMenu* m_serviceMenu = nullptr;
    QMenu* m_durationMenu = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    std::optional<StringId> m_chosenService;
    std::uint64_t m_minDuration = 0;
    bool m_goesOn = false; ///< to the first match, when it is known: Enter was pressed before
};

} // namespace gatehouse
