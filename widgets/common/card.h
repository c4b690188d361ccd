#pragma once

#include "theme.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace gatehouse
{

class ElidedLabel;

/// A surface with a hairline border and rounded corners; optionally a title row with widgets
/// at its right end.
class Card : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    /// Without a title there is no title row.
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Puts a widget at the right end of the title row.
    void addToTitleRow(QWidget* widget);
    /// Draws a hairline under the title row, for cards whose body is a list or a table.
    void setTitleLine(bool isDrawn);
    /// The border in another colour, for what needs looking at; nothing for the usual one.
    void setBorderTone(std::optional<Tone> tone);

    /// Where the content goes: no margins when there is a title line, else 12 px.
    QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeTitleRow();

    QVBoxLayout* m_layout = nullptr;
    QVBoxLayout* m_body = nullptr;
    QWidget* m_titleRow = nullptr;
    QHBoxLayout* m_titleLayout = nullptr;
    ElidedLabel* m_title = nullptr;
    std::optional<Tone> m_borderTone;
    bool m_hasTitleLine = false;
};

} // namespace gatehouse
