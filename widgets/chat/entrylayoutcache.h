#pragma once

#include "entrylayout.h"

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace gatehouse
{

/// The layouts of the entries that were seen last, by the id of the message that speaks.
class EntryLayoutCache
{
public:
    static constexpr std::size_t Most = 200;

    /// Null if there is none; else it counts as seen now, and is good until it is forgotten.
    EntryLayout* find(const std::string& id);
    /// Its height, without that it counts as seen.
    std::optional<int> height(const std::string& id) const;
    /// In the place of another of that id; the one not seen for longest goes beyond `Most`.
    EntryLayout& put(const std::string& id, std::unique_ptr<EntryLayout> layout);
    void forget(const std::string& id);
    void clear();

private:
    struct Cached {
        std::unique_ptr<EntryLayout> layout;
        std::list<std::string>::iterator use;
    };

    std::unordered_map<std::string, Cached> m_layouts;
    std::list<std::string> m_uses; ///< newest first
};

} // namespace gatehouse
