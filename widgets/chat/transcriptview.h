#pragma once

#include "entrylayoutcache.h"
#include "heightindex.h"

#include <QAbstractScrollArea>
#include <QPersistentModelIndex>

namespace gatehouse
{

class TranscriptModel;

/// Paints a conversation of any length: only what is seen is laid out, other heights are
/// estimated, and what one reads never moves because something else changed. At the end it
/// follows what is said.
class TranscriptView : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptView)

public:
    explicit TranscriptView(QWidget* parent = nullptr);
    ~TranscriptView() override;

    /// The model outlives this.
    void setModel(TranscriptModel* model);
    void setConversationOnly(bool isOn);
    bool conversationOnly() const { return m_conversationOnly; }

    int currentRow() const { return m_current.isValid() ? m_current.row() : -1; }
    /// Makes it current and brings it into view.
    void showRow(int row);
    void scrollToEnd();
    int firstVisibleRow() const;
    bool isAtEnd() const { return m_isAtEnd; }
    /// Folds or unfolds the cards of the current entry.
    void toggleCurrent();
    void copyCurrent() const;
    std::optional<TraceId> currentTrace() const;

signals:
    /// Bodies of these rows are seen, or soon will be.
    void needed(int firstRow, int lastRow);
    void currentChanged(int row);
    void linkActivated(const QUrl& url);
    void traceActivated(const gatehouse::TraceId& trace);
    void leaveRequested(); ///< Escape

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectModel();
    void reset();
    void rememberPlace();
    void restorePlace();
    void onChanged(int first, int last);
    int estimate(int row) const;
    EntryLayout& layoutOf(int row);
    EntryFrame frameOf(int row, const ShownEntry& entry) const;
    /// Lays out what is seen, with the place kept.
    void prepare();
    void updateRange();
    void setCurrent(int row);
    void moveCurrent(int by);
    int rowAt(const QPoint& point) const;
    EntryLayout::Hit hitAt(const QPoint& point, int* row);
    void activate(const EntryLayout::Hit& hit, int row);

    TranscriptModel* m_model = nullptr;
    HeightIndex m_heights;
    EntryLayoutCache m_layouts;
    QPersistentModelIndex m_current;
    QPersistentModelIndex m_anchor;
    int m_anchorOffset = 0;
    int m_hover = -1;
    bool m_conversationOnly = false;
    bool m_isAtEnd = true;
    bool m_isPreparing = false;
};

} // namespace gatehouse
