#pragma once

#include <QTextDocument>

namespace gatehouse
{

class Theme;

/// One message as Markdown, made safe: no HTML, no resource is ever loaded (a picture is its
/// blocked sign), and line breaks are kept as they were written.
class MessageDocument : public QTextDocument
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageDocument)

public:
    /// The text has been made visible (visibleText) and redacted before.
    MessageDocument(const QString& markdown, const Theme& theme, QObject* parent = nullptr);

    /// Longer texts are shown plain and in part: Markdown costs more than its length.
    static constexpr qsizetype LongestMarkdown = qsizetype{64} * 1024;
    static MessageDocument* plain(const QString& text, const Theme& theme);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    explicit MessageDocument(const Theme& theme);
    void applyTheme(const Theme& theme);
    void styleBlocks(const Theme& theme);
    void showHidden();
    void styleMasks(const Theme& theme);
};

/// Lets every written line end stay one: two blanks at the ends of lines outside fences.
QString withHardBreaks(const QString& markdown);

} // namespace gatehouse
