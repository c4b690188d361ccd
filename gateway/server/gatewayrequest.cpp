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
    if (!match.route)
        return "other";
    return match.route->name.empty() ? match.route->pathTemplate : match.route->name;
}

void GatewayRequest::countIn(std::size_t& waiting)
{
    m_waiting = &waiting;
    ++waiting;
}

} // namespace gatehouse
