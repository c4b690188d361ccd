#include "incomingbody.h"

namespace gatehouse
{

boost::asio::awaitable<IncomingBody::State> IncomingBody::readFrom(std::shared_ptr<http::BodySource> source)
{
    State state = State::Whole;
    while (state == State::Whole) {
        const auto piece = co_await source->next();
        if (!piece)
            co_return stateOf(m_unpacker.finish());
        state = add(*piece);
    }
    co_return state;
}

IncomingBody::State IncomingBody::add(std::string_view piece)
{
    const std::size_t before = m_unpacker.body().size();
    const State state = stateOf(m_unpacker.add(piece));
    if (state != State::Whole)
        return state;
    return m_held.grow(m_unpacker.body().size() - before) ? State::Whole : State::NoRoom;
}

IncomingBody::State IncomingBody::stateOf(BodyUnpacker::State state)
{
    switch (state) {
    case BodyUnpacker::State::Good:
        return State::Whole;
    case BodyUnpacker::State::TooLarge:
        return State::TooLarge;
    case BodyUnpacker::State::Broken:
        break;
    }
    return State::Broken;
}

} // namespace gatehouse
