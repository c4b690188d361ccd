#pragma once

#include "configstore.h"
#include "entitytags.h"
#include "httpmessage.h"

#include <optional>

namespace gatehouse
{

/// What a writer says about what it has read (GATEWAY §4): nobody writes unseen over another's change.
class WritePrecondition
{
public:
    /// 400 for both fields, or for what is no list of entity tags; 428 where there is neither If-Match
    /// with a tag nor `If-None-Match: *`. Either this or a precondition.
    static std::optional<http::Response> read(const http::RequestHead& head, WritePrecondition& into);

    /// Whether the key must not be there yet.
    bool creates() const { return m_creates; }
    bool holds(const std::optional<StoredConfig>& current) const;

private:
    bool m_creates = false;
    EntityTags m_tags;
};

/// 412 with the ETag and what stands there now.
http::Response preconditionFailed(const std::optional<StoredConfig>& current);

} // namespace gatehouse
