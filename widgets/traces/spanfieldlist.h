#pragma once

#include "spansheet.h"

#include <QFutureWatcher>
#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace gatehouse
{

/// A line of a SpanFieldList.
struct SpanFieldRow {
    SpanField field = {};
    QString toolTip = {};
    int indent = 0;      ///< steps to the right: what belongs to the row above
    bool isLink = false; ///< leads somewhere: Enter or a click
};

/// What somebody did to a list, by keys of its rows: it fits a newer list of the same span.
struct SpanFieldPlace {
    QStringList open = {};
    QString current = {};
    QString selected = {};
    QString selectedText = {};
    int anchor = 0;
    int cursor = 0;
};

/// Names and values in two columns with hairlines between the rows. Long values are folded; text can be
/// selected with the mouse, rows walked with the arrow keys, everything copied. What is shown is text and
/// never read as anything else.
class SpanFieldList : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpanFieldList)

public:
    explicit SpanFieldList(QWidget* parent = nullptr);
    ~SpanFieldList() override;

    void setRows(std::vector<SpanFieldRow> rows);
    /// The same rows, that read their values elsewhere: nothing that is seen changes.
    void renewRows(std::vector<SpanFieldRow> rows);
    /// What is unfolded, current and selected.
    SpanFieldPlace place() const;
    /// As far as it is still there.
    void restore(const SpanFieldPlace& place);
    /// What tells a row from the others, whatever comes before them.
    const QString& rowKey(int row) const { return m_keys[static_cast<std::size_t>(row)]; }
    /// -1 if there is none.
    int rowOf(const QString& key) const;
    /// -1 where there is none.
    int rowAt(const QPoint& place) const;
    QRect rowRect(int row) const;
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    const SpanFieldRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int currentRow() const { return m_current; }
    void setCurrentRow(int row);
    /// A value that has been unfolded shows at most this much of it.
    static constexpr std::size_t mostShown = std::size_t{32} << 10U;
    /// Whoever copies a value gets at most this much of it.
    static constexpr std::size_t mostCopied = std::size_t{16} << 20U;
    bool canFold(int row) const;
    bool isFolded(int row) const;
    void toggle(int row);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, heightForWidth(width())}; }

    // What the menu and Ctrl+C do. A long value is read in the background first.
    void copyValue(int row);
    void copyPair(int row);
    void copyAll();

signals:
    void activated(int row);
    /// The row has become the current one: where it is.
    void rowFocused(const QRect& place);
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Lines; ///< a row as it is laid out

    void layOut(int width) const;
    int valueColumn(int width) const;
    void layOutRow(std::size_t row, int width, int y) const;
    QString valueText(std::size_t row) const;
    QString footText(std::size_t row) const;
    int cursorAt(int row, const QPoint& place) const;
    void relayout();
    void activateRow(int row);
    void copyText(std::function<QString()> text, std::uint64_t bytes);
    QString selectedText() const;
    void paintRow(QPainter& painter, std::size_t row) const;
    QString spokenText(int row) const;

    std::vector<SpanFieldRow> m_rows;
    std::vector<QString> m_keys;
    std::vector<bool> m_isOpen;
    mutable std::vector<std::unique_ptr<Lines>> m_lines;
    mutable int m_width = -1; ///< that m_lines was laid out for
    mutable int m_height = 0;
    mutable int m_valueX = 0;
    int m_current = -1;
    int m_selectedRow = -1;
    int m_anchor = 0;
    int m_cursor = 0;
    bool m_isSelecting = false;
    QFutureWatcher<QString> m_copying;
};

} // namespace gatehouse
