#include "chatlinkreader.h"

#include "chatproblem.h"
#include "pgconnection.h"

namespace gatehouse
{
namespace
{

/// Keys may be uuid or text, alike in both tables, so each is compared with a parameter of its own
/// type and only what comes out is made text.
constexpr std::string_view statement =
    "SELECT s.id::text, s.user_id::text, s.persona::text, s.title::text, s.created_at, s.updated_at,"
    " (SELECT count(*) FROM chat_messages c WHERE c.session_id = s.id),"
    " NULL::text, NULL::text, NULL::timestamptz, NULL::text"
    " FROM chat_sessions s WHERE s.id = $1"
    " UNION ALL "
    "SELECT m.session_id::text, s.user_id::text, s.persona::text, s.title::text, s.created_at, s.updated_at,"
    " 0, m.id::text, m.role::text, m.created_at, m.metadata::text"
    " FROM chat_messages m LEFT JOIN chat_sessions s ON s.id = m.session_id WHERE m.id = $2"
    " LIMIT 1";

enum Column {
    SessionColumn,
    UserColumn,
    PersonaColumn,
    TitleColumn,
    CreatedColumn,
    UpdatedColumn,
    CountColumn,
    MessageColumn,
    RoleColumn,
    SaidColumn,
    MetadataColumn
};

ChatThing thingFrom(const PgResult& rows)
{
    ChatThing thing;
    thing.session.id = SessionId(std::string(rows.text(0, SessionColumn)));
    thing.session.userId = rows.text(0, UserColumn);
    thing.session.persona = rows.text(0, PersonaColumn);
    thing.session.title = rows.value(0, TitleColumn);
    thing.session.createdAt = ChatTime(std::string(rows.text(0, CreatedColumn)));
    thing.session.updatedAt = ChatTime(std::string(rows.text(0, UpdatedColumn)));
    thing.messageCount = rows.integer(0, CountColumn);
    if (rows.isNull(0, MessageColumn))
        return thing;
    MessageRecord message;
    message.id = MessageId(std::string(rows.text(0, MessageColumn)));
    message.role = rows.text(0, RoleColumn);
    message.createdAt = ChatTime(std::string(rows.text(0, SaidColumn)));
    message.metadata = rows.value(0, MetadataColumn);
    thing.message = std::move(message);
    return thing;
}

} // namespace

Outcome<ChatThing> readChatThing(PgConnection& connection, const std::string& id)
{
    const Problem missing{ChatProblem::SessionNotFound, {id}};
    const auto rows = connection.query(std::string(statement), {id, id});
    if (!rows) {
        const bool isNoKey = rows.problem().detail.rfind("22P02", 0) == 0;
        return isNoKey ? missing : rows.problem();
    }
    if (rows->rows() == 0)
        return missing;
    return thingFrom(*rows);
}

} // namespace gatehouse
