#include "apidocument.h"

#include "jsonwriter.h"

#include <algorithm>

namespace gatehouse
{
namespace
{

void writeSchemas(json::Writer& out)
{
    const auto object = [&out](std::string_view name, std::initializer_list<std::string_view> texts) {
        out.key(name).beginObject();
        out.key("type").string("object");
        out.key("required").beginArray();
        for (const std::string_view text : texts)
            out.string(text);
        out.endArray();
        out.key("properties").beginObject();
        for (const std::string_view text : texts) {
            out.key(text).beginObject();
            out.key("type").string("string");
            out.endObject();
        }
        out.endObject();
        out.endObject();
    };
    out.key("components").beginObject();
    out.key("schemas").beginObject();
    object("Detail", {"detail"});
    object("Coded", {"error", "message"});
    out.endObject();
    out.key("securitySchemes").beginObject();
    out.key("token").beginObject();
    out.key("type").string("http");
    out.key("scheme").string("bearer");
    out.key("bearerFormat").string("JWT");
    out.endObject();
    out.endObject();
    out.endObject();
}

void writeAnswer(json::Writer& out, int status, std::string_view schema)
{
    out.key(std::to_string(status)).beginObject();
    const std::string_view reason = http::statusReason(status);
    out.key("description").string(reason);
    if (!schema.empty()) {
        out.key("content").beginObject();
        out.key("application/json").beginObject();
        out.key("schema").beginObject();
        out.key("$ref").string("#/components/schemas/" + std::string(schema));
        out.endObject();
        out.endObject();
        out.endObject();
    }
    out.endObject();
}

void writeAnswers(json::Writer& out, const Route& route)
{
    const std::string_view refusal = route.errors == ErrorStyle::Coded ? "Coded" : "Detail";
    out.key("responses").beginObject();
    if (route.webSocket) {
        writeAnswer(out, 101, {});
        writeAnswer(out, 426, "Detail");
    } else {
        out.key("2XX").beginObject();
        out.key("description").string("Done");
        out.endObject();
    }
    if (route.access != Route::Access::Open) {
        writeAnswer(out, 401, refusal);
        writeAnswer(out, 403, refusal);
    }
    if (!pathParameters(route.pathTemplate).empty())
        writeAnswer(out, 404, refusal);
    if (route.body == Route::Body::None && !route.query.empty())
        writeAnswer(out, 422, "Detail");
    if (route.body != Route::Body::None) {
        writeAnswer(out, 413, "Detail");
        writeAnswer(out, 415, "Detail");
        writeAnswer(out, 422, "Detail");
    }
    out.endObject();
}

void writeBody(json::Writer& out, const Route& route)
{
    if (route.body == Route::Body::None)
        return;
    out.key("requestBody").beginObject();
    out.key("required").boolean(route.body == Route::Body::Required);
    out.key("content").beginObject();
    out.key(route.body == Route::Body::Form ? "application/x-www-form-urlencoded" : "application/json")
        .beginObject();
    out.key("schema").beginObject();
    out.key("type").string("object");
    out.endObject();
    out.endObject();
    out.endObject();
    out.endObject();
}

void writeParameter(json::Writer& out, std::string_view name, std::string_view place)
{
    out.beginObject();
    out.key("name").string(name);
    out.key("in").string(place);
    out.key("required").boolean(place == "path");
    out.key("schema").beginObject();
    out.key("type").string("string");
    out.endObject();
    out.endObject();
}

void writeParameters(json::Writer& out, const Route& route)
{
    const auto names = pathParameters(route.pathTemplate);
    if (names.empty() && route.query.empty())
        return;
    out.key("parameters").beginArray();
    for (const std::string_view name : names)
        writeParameter(out, name, "path");
    for (const std::string& name : route.query)
        writeParameter(out, name, "query");
    out.endArray();
}

void writeOperation(json::Writer& out, const Route& route)
{
    std::string method = route.method;
    std::transform(method.begin(), method.end(), method.begin(),
                   [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    out.key(method).beginObject();
    out.key("summary").string(route.summary);
    out.key("description").string("Least role: " + std::string(accessName(route.access)) + ".");
    writeParameters(out, route);
    writeBody(out, route);
    writeAnswers(out, route);
    out.key("security").beginArray();
    if (route.access != Route::Access::Open) {
        out.beginObject();
        out.key("token").beginArray().endArray();
        out.endObject();
    }
    out.endArray();
    out.endObject();
}

} // namespace

std::vector<std::string_view> pathParameters(std::string_view pathTemplate)
{
    std::vector<std::string_view> names;
    for (auto open = pathTemplate.find('{'); open != pathTemplate.npos;
         open = pathTemplate.find('{', open + 1))
        names.push_back(pathTemplate.substr(open + 1, pathTemplate.find('}', open) - open - 1));
    return names;
}

std::string_view accessName(Route::Access access)
{
    switch (access) {
    case Route::Access::Open:
        return "anybody";
    case Route::Access::Viewer:
        return "viewer";
    case Route::Access::Support:
        return "support";
    case Route::Access::Operator:
        return "operator";
    case Route::Access::Admin:
        break;
    }
    return "admin";
}

std::string openApiDocument(const std::vector<Route>& routes, std::string_view version)
{
    json::Writer out;
    out.beginObject();
    out.key("openapi").string("3.1.0");
    out.key("info").beginObject();
    out.key("title").string("Gatehouse gateway");
    out.key("version").string(version);
    out.endObject();
    out.key("paths").beginObject();
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const std::string& path = routes[i].pathTemplate;
        const auto samePath = [&path](const Route& route) { return route.pathTemplate == path; };
        const auto here = routes.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(routes.begin(), here, samePath))
            continue;
        out.key(path).beginObject();
        for (auto route = here; route != routes.end(); ++route)
            if (samePath(*route))
                writeOperation(out, *route);
        out.endObject();
    }
    out.endObject();
    writeSchemas(out);
    out.endObject();
    return out.take();
}

} // namespace gatehouse
