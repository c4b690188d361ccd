#pragma once

#include "bodysource.h"
#include "messageinput.h"

namespace gatehouse::http
{

/// The body of a request as its handler fetches it from the connection.
class RequestBody : public BodySource
{
public:
    RequestBody(MessageInput& input, std::optional<std::uint64_t> length);

    boost::asio::awaitable<std::optional<std::string>> next() override;
    std::optional<std::uint64_t> length() const override { return m_length; }

    /// The request is over: whoever still holds the body gets nothing more of the connection.
    void detach() { m_input = nullptr; }

private:
    MessageInput* m_input;
    std::optional<std::uint64_t> m_length;
};

} // namespace gatehouse::http
