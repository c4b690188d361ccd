#include "apiroutes.h"

#include "apidocument.h"
#include "apipage.h"

#include <memory>

namespace gatehouse
{
namespace
{

Route openRoute(const char* path, const char* summary)
{
    Route route;
    route.method = "GET";
    route.pathTemplate = path;
    route.access = Route::Access::Open;
    route.summary = summary;
    return route;
}

} // namespace

void addApiRoutes(RouteTable& table, std::string_view version)
{
    Route document = openRoute("/openapi.json", "These calls as OpenAPI 3.1");
    Route docs = openRoute("/docs", "These calls as a page for people");
    std::vector<Route> all = table.routes();
    all.push_back(document);
    all.push_back(docs);
    http::Response json = http::jsonResponse(200, openApiDocument(all, version));
    const ApiPage page = apiPage(all, version);
    http::Response html;
    html.setField("Content-Type", "text/html; charset=utf-8");
    html.setField("Content-Security-Policy", page.contentSecurityPolicy);
    html.body = page.html;
    const auto serve = [](http::Response answer) {
        return [answer = std::make_shared<const http::Response>(std::move(answer))](
                   const Call&) -> Async<http::Response> { co_return *answer; };
    };
    document.handler = serve(std::move(json));
    docs.handler = serve(std::move(html));
    table.add(std::move(document));
    table.add(std::move(docs));
}

} // namespace gatehouse
