#pragma once

#include <QWidget>

class QMenu;

namespace gatehouse
{

class Chip;
class TraceView;
class WaterfallView;

/// What of the waterfall can be switched: the part that is shown, the critical path, clocks, folds, levels.
class WaterfallChips : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallChips)

public:
    /// Both outlive this.
    WaterfallChips(TraceView& view, WaterfallView& waterfall, QWidget* parent = nullptr);

private:
    Chip* addChip(const QString& name, const QString& text, const QString& tip);
    void showState();
    void fillClocks();
    void fillLevels();

    TraceView& m_view;
    WaterfallView& m_waterfall;
    Chip* m_part = nullptr;
    Chip* m_criticalPath = nullptr;
    Chip* m_clocks = nullptr;
    Chip* m_folding = nullptr;
    Chip* m_levels = nullptr;
    QMenu* m_clockMenu = nullptr;
    QMenu* m_levelMenu = nullptr;
};

} // namespace gatehouse
