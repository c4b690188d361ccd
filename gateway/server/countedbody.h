#pragma once

#include "asyncio.h"
#include "bodysource.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// A body on its way to whoever reads it, counted: the rules judge how large it was.
class CountedBody : public http::BodySource
{
public:
    explicit CountedBody(std::shared_ptr<http::BodySource> from);

    Async<std::optional<std::string>> next() override;
    std::optional<std::uint64_t> length() const override { return m_from->length(); }

    /// Reads what is left and drops it.
    Async<void> drain();
    /// Decoded bytes that have come so far.
    std::uint64_t bytes() const { return m_bytes; }

private:
    std::shared_ptr<http::BodySource> m_from;
    std::uint64_t m_bytes = 0;
};

} // namespace gatehouse
