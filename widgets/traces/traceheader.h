#pragma once

#include "spanrepair.h"
#include "traceview.h"

#include <QFutureWatcher>
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace gatehouse
{

class Chip;
class ElidedLabel;

/// What trace this is, in two lines: name, id, errors; when it was, how long it took, how much there is of it
/// and what had to be repaired. Its figures are counted elsewhere and join when they are known.
class TraceHeader : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceHeader)

public:
    /// The view outlives this.
    explicit TraceHeader(TraceView& view, QWidget* parent = nullptr);
    ~TraceHeader() override;

    /// What leads back: "34 traces"; empty: nothing does.
    void setWayBack(const QString& text);
    /// For buttons of the page, at the right end of the first line.
    void addTool(QWidget* tool);
    /// The facts as they stand: "5.012 s · 37 spans · …".
    QString facts() const;

signals:
    void backRequested();
    /// The next span that this was done to.
    void repairRequested(gatehouse::SpanRepair repair);

private:
    struct Figures {
        std::shared_ptr<const Trace> trace = {};
        std::uint64_t spans = 0;
        std::uint64_t errors = 0;
        std::uint32_t services = 0;
        std::uint32_t depth = 0;
        SpanIndex root = noSpan;
    };

    QWidget* makeFirstLine();
    QWidget* makeSecondLine();
    void count();
    void showTrace();
    void showFigures();
    void fillRepairs();
    void copyId();

    TraceView& m_view;
    QFutureWatcher<Figures> m_watcher;
    QHBoxLayout* m_firstLine = nullptr;
    QToolButton* m_back = nullptr;
    ElidedLabel* m_name = nullptr;
    QToolButton* m_id = nullptr;
    Chip* m_errors = nullptr;
    ElidedLabel* m_facts = nullptr;
    QToolButton* m_repairs = nullptr;
    QMenu* m_repairMenu = nullptr;
};

} // namespace gatehouse
