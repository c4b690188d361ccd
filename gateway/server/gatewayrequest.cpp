#include "gatewayrequest.h"

#include "requestguard.h"

namespace gatehouse
{

GatewayRequest::GatewayRequest(const http::RequestHead& head, std::shared_ptr<const RulesDocument> current)
    : requestId(requestIdOf(&head))
    , path(RequestPath::parse(head.target))
    , query(QueryParameters::parse(path.query()))
    , rules(std::move(current))
    , judge(*rules, utcNow())
{
}

GatewayRequest::~GatewayRequest()
{
    if (m_waiting)
        --*m_waiting;
}

std::string_view GatewayRequest::routeName() const
{
    return match.route ? std::string_view(match.route->pathTemplate) : std::string_view("other");
}

void GatewayRequest::countIn(std::size_t& waiting)
{
    m_waiting = &waiting;
    ++waiting;
}

} // namespace gatehouse
