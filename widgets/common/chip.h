#pragma once

#include "stateshape.h"

#include <QAbstractButton>

#include <optional>

namespace gatehouse
{

/// A small pill: a label by default, a button when made clickable, a filter when it can be
/// closed. Has room for the shape of a state before its text.
class Chip : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)

public:
    explicit Chip(const QString& text = {}, QWidget* parent = nullptr);

    /// Text and border in this tone; Muted with the usual border by default.
    void setTone(Tone tone);
    /// The shape of a state before the text, which takes its tone too.
    void setShape(std::optional<StateShape> shape);
    /// On the accent background, as a chosen filter.
    void setFilled(bool isFilled);
    /// A label does not take the focus and ignores the mouse.
    void setClickable(bool isClickable);
    /// A cross at the end; also the Delete and Backspace keys then ask to close.
    void setClosable(bool isClosable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool hitButton(const QPoint& position) const override;

private:
    QRectF crossRect() const;

    Tone m_tone = Tone::Muted;
    std::optional<StateShape> m_shape;
    bool m_isFilled = false;
    bool m_isClickable = false;
    bool m_isClosable = false;
};

} // namespace gatehouse
