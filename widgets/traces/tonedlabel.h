#pragma once

#include "theme.h"

#include <QLabel>

namespace gatehouse
{

/// A sentence of plain text in secondary type and in a tone of the theme that is current.
class TonedLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TonedLabel)

public:
    explicit TonedLabel(Tone tone, QWidget* parent = nullptr);

    /// Empty: nothing is to be seen.
    void setSentence(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeTone();

    Tone m_tone;
};

} // namespace gatehouse
