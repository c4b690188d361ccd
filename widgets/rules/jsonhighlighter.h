#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace gatehouse
{

/// Colours JSON line by line (a string never goes over a line): names, numbers and words.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonHighlighter)

public:
    explicit JsonHighlighter(QTextDocument* document);

    /// Takes the colours of the theme that is current now.
    void takeTheme();

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextCharFormat m_name;
    QTextCharFormat m_number;
};

} // namespace gatehouse
