#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

enum class JsonType : std::uint8_t { None, Object, Array, String, Number, Boolean, Null };

/// A value as the document has it: a string without its quotes, all else as it is.
struct JsonRaw {
    JsonType type = JsonType::None;
    bool plain = true; ///< a string that needs neither unescaping nor mending
    std::string_view text = {};

    bool isString() const { return type == JsonType::String; }
    bool isTrue() const { return type == JsonType::Boolean && text == "true"; }
    /// What a string stands for: the text itself, or `room` with it. Bytes that are no UTF-8 and half
    /// surrogate pairs are U+FFFD. Of anything else nothing.
    std::string_view string(std::string& room) const;
    /// The same, and of anything else its JSON, mended.
    std::string_view shown(std::string& room) const;
    /// The digits of a number, be it sent as one or as a string; of anything else nothing.
    std::string_view digits() const;
};

/// Walks over JSON (RFC 8259) from front to back, without a document in memory: whoever reads takes each
/// value or skips it, and after every nextMember() or nextItem() exactly one. Checks the grammar of all of
/// it. Nothing recurses; memory is a bit for each bracket that is skipped while open.
///
///     for (cursor.beginObject(); cursor.nextMember();)
///         if (cursor.key() == "name")
///             use(cursor.value());
///         else
///             cursor.skip();
///
/// More lenient than json::Scanner, for other people's files: bytes that are no UTF-8 pass, NaN and Infinity
/// are null. After a fault there is nothing more: all loops end.
class JsonCursor
{
public:
    enum class Fault : std::uint8_t {
        None,
        CutOff,   ///< the text ends too early
        Malformed ///< something stands where it may not
    };

    explicit JsonCursor(std::string_view text = {}, std::size_t offset = 0)
        : m_begin(text.data())
        , m_at(text.data() + offset)
        , m_end(text.data() + text.size())
    {
    }

    /// Of the value that stands here; None at the end or after a fault.
    JsonType type();
    /// False, and what stands here is skipped, if it is no such thing.
    bool beginObject() { return begin(JsonType::Object); }
    bool beginArray() { return begin(JsonType::Array); }
    /// Goes to the value of the next member; false behind the last.
    bool nextMember();
    bool nextItem();
    /// Of the member, unescaped; good until the next one.
    std::string_view key() const { return m_key; }
    /// What stands here, and goes behind it.
    JsonRaw value();
    void skip();

    /// Goes over blanks; false at the end.
    bool more();
    std::size_t offset() const { return static_cast<std::size_t>(m_at - m_begin); }
    Fault fault() const { return m_fault; }
    /// Where the fault is; at the text's end for CutOff.
    std::size_t faultOffset() const { return m_faultOffset; }

private:
    bool begin(JsonType wanted);
    bool scanString();
    const char* scanEscape(const char* at);
    void scanScalar(JsonType type);
    void scanNumber();
    void scanWord();
    bool scanDigits();
    bool fail();
    void push(bool object);
    bool pop();

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    std::string_view m_key = {};
    JsonRaw m_string = {}; ///< scanned last
    bool m_fresh = false;  ///< a bracket was just opened
    Fault m_fault = Fault::None;
    std::size_t m_faultOffset = 0;
    std::string m_keyRoom = {};
    std::uint64_t m_kinds = 0; ///< of brackets being skipped: 1 is an object
    std::size_t m_depth = 0;
    std::vector<bool> m_deeper = {};
};

} // namespace gatehouse
