#include "chattable.h"

#include "chattext.h"

#include <QStringList>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

QString shown(const std::string& text)
{
    return visibleText(QString::fromStdString(text));
}

/// On one line, cut and padded to a column.
QString cell(const QString& text, int width)
{
    QString line = text.simplified();
    if (line.size() > width)
        line = line.left(width - 1) + u'…';
    return line.leftJustified(width);
}

} // namespace

std::string sessionTable(const std::vector<SessionSummary>& sessions,
                         const std::optional<std::string>& nextCursor)
{
    QStringList lines;
    lines << cell(u"UPDATED"_s, 27) + u"  "_s + cell(u"ID"_s, 36) + u"  "_s + cell(u"USER"_s, 20) + u"  "_s +
                 u"MESSAGES  TITLE"_s;
    for (const SessionSummary& summary : sessions) {
        const SessionRecord& session = summary.session;
        lines << cell(QString::fromStdString(session.updatedAt.outText()), 27) + u"  "_s +
                     cell(shown(session.id.text()), 36) + u"  "_s + cell(shown(session.userId), 20) +
                     u"  "_s + QString::number(summary.messageCount).rightJustified(8) + u"  "_s +
                     shown(session.title.value_or("")).simplified().left(80);
    }
    if (nextCursor)
        lines << u"more: --cursor "_s + QString::fromStdString(*nextCursor);
    return lines.join(u'\n').toStdString();
}

std::string conversationTable(const SessionRecord& session, const std::vector<MessageRecord>& messages)
{
    QStringList lines;
    lines << shown(session.title.value_or("")).simplified();
    lines << QStringList{shown(session.id.text()), shown(session.userId), shown(session.persona),
                         QString::fromStdString(session.createdAt.outText())}
                 .join(u"  "_s);
    for (const MessageRecord& message : messages) {
        lines << QString()
              << u"%1  %2"_s.arg(QString::fromStdString(message.createdAt.outText()), shown(message.role));
        if (!message.content.empty())
            lines << shown(message.content);
        if (message.toolCalls)
            lines << u"calls    "_s + shown(*message.toolCalls);
        if (message.toolResults)
            lines << u"results  "_s + shown(*message.toolResults);
    }
    return lines.join(u'\n').toStdString();
}

} // namespace gatehouse
