#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse
{

/// Unpacks a request's body (gzip, RFC 1952, also of several members) as its bytes come, and never holds more
/// than the limit allows.
class BodyUnpacker
{
public:
    enum class Coding : std::uint8_t { Identity, Gzip };
    enum class State : std::uint8_t { Good, TooLarge, Broken };

    BodyUnpacker(Coding coding, std::size_t limit);
    ~BodyUnpacker();
    BodyUnpacker(const BodyUnpacker&) = delete;
    BodyUnpacker& operator=(const BodyUnpacker&) = delete;

    /// After anything but Good nothing more is taken.
    State add(std::string_view bytes);
    /// The bytes end here: Broken if they should not.
    State finish();

    /// What has come out so far.
    const std::string& body() const { return m_body; }

private:
    struct Inflater;
    State inflate(std::string_view bytes);

    std::unique_ptr<Inflater> m_inflater; ///< null: Identity
    std::size_t m_limit;
    std::string m_body;
    State m_state = State::Good;
};

} // namespace gatehouse
