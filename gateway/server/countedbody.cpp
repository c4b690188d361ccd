#include "countedbody.h"

#include <utility>

namespace gatehouse
{

CountedBody::CountedBody(std::shared_ptr<http::BodySource> from) : m_from(std::move(from)) {}

Async<std::optional<std::string>> CountedBody::next()
{
    auto piece = co_await m_from->next();
    if (piece)
        m_bytes += piece->size();
    co_return piece;
}

Async<void> CountedBody::drain()
{
    for (;;) {
        const auto piece = co_await next();
        if (!piece)
            co_return;
    }
}

} // namespace gatehouse
