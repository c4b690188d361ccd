#include "fasttape.h"

#include "jsonscanner.h"

namespace gatehouse::json
{

std::string_view FastTape::textOf(std::uint32_t index) const
{
    if (m_places.empty())
        notePlaces();
    const Place place = m_places[index];
    return m_text.substr(place.begin, place.end - place.begin);
}

/// The tokens of the text and the words of the tape are in one order.
void FastTape::notePlaces() const
{
    m_places.resize(std::size_t{end()} + 1);
    std::vector<std::uint32_t> open;
    std::uint32_t index = First;
    Scanner scanner(m_text);
    for (Token token = scanner.next(); index < end(); token = scanner.next()) {
        Place& place = m_places[index];
        place = {static_cast<std::uint32_t>(token.begin), static_cast<std::uint32_t>(token.end)};
        if (token.kind == Token::Kind::End || token.kind == Token::Kind::Fault)
            return; // the text is another than it was
        if (token.kind == Token::Kind::BeginObject || token.kind == Token::Kind::BeginArray) {
            open.push_back(index++);
        } else if (token.kind == Token::Kind::EndObject || token.kind == Token::Kind::EndArray) {
            m_places[open.back()].end = place.end;
            open.pop_back();
            ++index;
        } else {
            index = after(index);
        }
    }
}

} // namespace gatehouse::json
