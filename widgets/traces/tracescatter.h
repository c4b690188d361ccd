#pragma once

#include "tracesearch.h"
#include "tracesummary.h"

#include <QPixmap>
#include <QWidget>

namespace gatehouse
{

/// The found traces over time: each a mark at its start and duration, larger with more spans, a triangle with
/// errors and a disc without. Marks that would lie on one another are one with their number beside it when
/// pointed at, so that every trace is counted. A click opens; the arrow keys go through the marks by time.
class TraceScatter : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceScatter)

public:
    explicit TraceScatter(QWidget* parent = nullptr);

    void setTraces(const TraceList& traces);
    /// Durations by their order of size, or evenly.
    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const { return m_isLogarithmic; }
    /// Marked with a ring; null for none.
    void setCurrent(std::shared_ptr<const ListedTrace> trace);

    /// Traces in all marks; for those without a time there is no place.
    std::size_t drawnCount() const;
    /// The middle of the mark that the trace is in; nothing if it has no time.
    std::optional<QPointF> placeOf(const ListedTrace& trace) const;

    QSize sizeHint() const override { return {600, 190}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

signals:
    void traceChosen(std::shared_ptr<const gatehouse::ListedTrace> trace);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Mark {
        QPointF place;
        double radius = 0;
        bool hasErrors = false;
        std::shared_ptr<const ListedTrace> trace; ///< the one with the most spans
        std::size_t count = 1;
    };

    void layOut();
    QRectF plot() const;
    double xOf(std::uint64_t start) const;
    double yOf(std::uint64_t duration) const;
    void invalidate();
    void paintPicture();
    void paintAxes(QPainter& painter) const;
    void paintMark(QPainter& painter, const Mark& mark) const;
    void paintCard(QPainter& painter, const Mark& mark) const;
    const Mark* markAt(const QPointF& point) const;
    void point(int mark);

    TraceList m_traces;
    std::shared_ptr<const ListedTrace> m_current;
    std::vector<Mark> m_marks; ///< by time
    std::uint64_t m_first = 0;
    std::uint64_t m_last = 0;
    double m_shortest = 0; ///< log10 of ns, or ns
    double m_longest = 0;
    bool m_isLogarithmic = true;
    int m_pointed = -1;
    QPixmap m_picture;
};

} // namespace gatehouse
