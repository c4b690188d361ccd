#pragma once

#include "pagecursor.h"
#include "pgpool.h"
#include "routetable.h"
#include "rulecounters.h"
#include "rulesdocument.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace gatehouse
{

/// POST /api/v1/validation/explain, GET …/rejections, GET …/counters (CONTRACTS §2, GATEWAY §1).
class RejectionRoutes
{
public:
    using CurrentRules = std::function<std::shared_ptr<const RulesDocument>()>;

    RejectionRoutes(PgPool& postgres, CurrentRules rules);

    void addTo(RouteTable& table);

private:
    struct ListRequest {
        PgValue since;
        PgValue rule;
        std::optional<PagePosition> after;
        int limit = 0;
    };

    Async<http::Response> explain(const Call& call);
    Async<http::Response> list(const Call& call);
    Async<http::Response> counters(const Call& call);

    static Async<Outcome<http::Response>> listIn(PgTransaction& transaction, ListRequest request);
    static Async<Outcome<http::Response>> countersIn(PgTransaction& transaction);

    PgPool& m_postgres;
    CurrentRules m_rules;
};

} // namespace gatehouse
