#pragma once

#include "bytearena.h"
#include "sentspan.h"
#include "stablevector.h"
#include "stringtable.h"

#include <optional>
#include <string>
#include <vector>

namespace gatehouse
{

/// The texts, details, resources and scopes that the spans of one or more traces share. Grows while a
/// TraceBuilder is fed; traces built before read on, as StableVector says.
class SpanArena
{
public:
    struct Resource {
        StringId service = 0;
        std::string_view attributes = {}; ///< bytes of SpanDetailsWriter
    };
    struct Scope {
        StringId name = 0;
        StringId version = 0;
        std::string_view attributes = {};
    };
    /// Where a span came from: what differs between few spans of a trace.
    struct Origin {
        StringId service = 0;
        std::uint32_t resource = 0;
        std::uint32_t scope = 0;
    };

    SpanArena();

    // Each gives the number of the one with this content; nothing if the arena is full.
    std::optional<std::uint32_t> addResource(const SentResource& sent);
    std::optional<std::uint32_t> addScope(const SentScope& sent);
    std::optional<std::uint32_t> addOrigin(std::uint32_t resource, std::uint32_t scope);
    std::optional<StringId> addText(std::string_view text) { return m_texts.intern(text); }
    std::optional<ByteArena::Offset> addDetails(std::string_view bytes) { return m_details.append(bytes); }

    const StringTable& texts() const { return m_texts; }
    std::string_view text(StringId id) const { return m_texts.text(id); }
    std::string_view details(ByteArena::Offset offset) const { return m_details.at(offset); }
    void fetchDetails(ByteArena::Offset offset) const { m_details.fetch(offset); }
    const Resource& resource(std::uint32_t index) const { return m_resources[index]; }
    const Scope& scope(std::uint32_t index) const { return m_scopes[index]; }
    const Origin& origin(std::uint32_t index) const { return m_origins[index]; }
    std::size_t resourceCount() const { return m_resources.size(); }
    std::size_t originCount() const { return m_origins.size(); }

    /// What all of it takes in memory, about.
    std::size_t memory() const;

private:
    struct Numbered {
        std::uint32_t number = 0;
        bool isNew = false;
        std::string_view key = {}; ///< as it is kept
    };
    std::optional<Numbered> numberOfKey(std::size_t next);

    StringTable m_texts;
    ByteArena m_details;
    // What tells them apart, each behind its kind; a key's id has the number given out in m_numbers.
    StringTable m_keys;
    std::vector<std::uint32_t> m_numbers;
    StableVector<Resource, 8> m_resources;
    StableVector<Scope, 4> m_scopes;
    StableVector<Origin, 8> m_origins;
    std::string m_key;
};

} // namespace gatehouse
