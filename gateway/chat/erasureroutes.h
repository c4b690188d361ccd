#pragma once

#include "chatcache.h"
#include "chateraser.h"
#include "routetable.h"

#include <functional>
#include <string>
#include <vector>

namespace gatehouse
{

/// What became of a place of somebody else's when a person was erased.
struct ErasedRecords {
    std::int64_t records = 0;
    bool complete = true;
};

/// POST /api/v1/chat/erasures (CONTRACTS §1 "Erasure", GATEWAY §1): the right to deletion. Sessions, messages
/// and the recorded requests that name the person go in one transaction with the audit's row, which keeps
/// ids, counts and a salted hash; then the cache. What could not be cleaned is named, never hidden.
class ErasureRoutes
{
public:
    /// Deletes the recorded requests that hold the user id, until the deadline.
    using RecordEraser =
        std::function<Async<Outcome<ErasedRecords>>(PgTransaction&, std::string userId, Deadline limit)>;

    ErasureRoutes(PgPool& postgres, ChatCache& cache, RecordEraser eraseRecords);

    void addTo(RouteTable& table);

private:
    struct NotCleaned {
        std::string place;
        std::string why;
    };
    struct Erasure {
        std::string id;
        std::string userId;
        std::string reason;
        std::string actor;
        ErasedChat chat;
        ErasedRecords records;
        bool recordsCleaned = false;
        bool hasAccount = false;
    };

    Async<http::Response> erase(const Call& call);
    Async<Outcome<http::Response>> eraseIn(PgTransaction& transaction, Erasure& erasure);
    Async<Outcome<void>> tryRecords(PgTransaction& transaction, Erasure& erasure);
    static std::string answerText(const Erasure& erasure, bool cached, bool buried);
    static std::vector<NotCleaned> notCleaned(const Erasure& erasure);
    static std::string auditText(const Erasure& erasure);

    PgPool& m_postgres;
    ChatCache& m_cache;
    RecordEraser m_eraseRecords;
};

/// The text with the user id, where it stands as a word, replaced by `[erased]`: a reason outlives the
/// person.
std::string withoutUser(std::string_view text, std::string_view userId);

} // namespace gatehouse
