#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QMenu;

namespace gatehouse
{

class Chip;

/// One name of the legend with its colour.
class LegendItem : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LegendItem)

public:
    explicit LegendItem(const QString& name, QWidget* parent = nullptr);
    QSize sizeHint() const override;

signals:
    void soloRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// Which lines of the chart are shown. A click hides or shows one; a double click, or S, shows it
/// alone, and once more all again. Names that do not fit are in a menu at the end.
class LatencyLegend : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatencyLegend)

public:
    explicit LatencyLegend(QWidget* parent = nullptr);

    void setNames(const QStringList& names);
    bool isShown(const QString& name) const { return !m_hidden.contains(name); }
    /// Shows one alone; empty: all.
    void solo(const QString& name);
    QString soloed() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, 24}; }

signals:
    void shownChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setHidden(const QString& name, bool isHidden);
    void arrange();
    void fillMenu(int firstLeftOut);

    QStringList m_names;
    QSet<QString> m_hidden;
    QList<LegendItem*> m_items;
    Chip* m_more = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace gatehouse
