#pragma once

#include <QAbstractButton>

namespace gatehouse
{

/// The field of the top bar that opens the command palette: looks like an input, is a button.
class PaletteField : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteField)

public:
    explicit PaletteField(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {420, 30}; }
    QSize minimumSizeHint() const override { return {180, 30}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gatehouse
