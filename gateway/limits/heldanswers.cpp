#include "heldanswers.h"

#include "clientaddress.h"

namespace gatehouse
{

std::optional<http::Response> HeldAnswers::refuse(const std::string& client, std::size_t more) const
{
    const auto found = m_clients.find(ClientAddress::rateKey(client));
    if (found == m_clients.end())
        return {};
    if (found->second + more < m_limits.perClient && m_inAll + more < m_limits.inAll)
        return {};
    http::Response answer = http::detailResponse(503, "Too many answers wait to be taken");
    answer.setField("Retry-After", "1");
    return answer;
}

void HeldAnswers::add(const std::string& client, std::size_t bytes)
{
    m_clients[client] += bytes;
    m_inAll += bytes;
}

void HeldAnswers::remove(const std::string& client, std::size_t bytes)
{
    m_inAll -= bytes;
    const auto found = m_clients.find(client);
    found->second -= bytes;
    if (found->second == 0)
        m_clients.erase(found);
}

HeldAnswers::Hold::~Hold()
{
    if (m_answers && m_bytes > 0)
        m_answers->remove(m_client, m_bytes);
}

void HeldAnswers::Hold::set(HeldAnswers& answers, const std::string& client, std::size_t bytes)
{
    if (m_answers && m_bytes > 0)
        m_answers->remove(m_client, m_bytes);
    m_answers = &answers;
    m_client = ClientAddress::rateKey(client);
    m_bytes = bytes;
    if (m_bytes > 0)
        answers.add(m_client, m_bytes);
}

} // namespace gatehouse
