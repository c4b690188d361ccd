#include "apipage.h"

#include "apidocument.h"

#include <openssl/evp.h>

#include <array>

namespace gatehouse
{
namespace
{

constexpr std::string_view style =
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;"
    "color:#1d2330;background:#fff}table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #d9dee7;vertical-align:top}"
    "code{font:13px ui-monospace,monospace}th{font-weight:600}"
    "@media(prefers-color-scheme:dark){body{color:#e4e8f0;background:#14181f}td,th{border-color:#2c3442}"
    "a{color:#8ab4ff}}";

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string sha256Base64(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> base64{};
    const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(size));
    return {base64.begin(), base64.begin() + length};
}

} // namespace

ApiPage apiPage(const std::vector<Route>& routes, std::string_view version)
{
    std::string html =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Gatehouse gateway</title><style>";
    html.append(style).append("</style></head>\n<body><h1>Gatehouse gateway ").append(escaped(version));
    html += "</h1>\n<p>For programs: <a href=\"/openapi.json\">openapi.json</a> (OpenAPI 3.1).</p>\n"
            "<table><thead><tr><th>Call</th><th>What it does</th><th>Least role</th></tr></thead><tbody>\n";
    for (const Route& route : routes)
        html += "<tr><td><code>" + escaped(route.method + " " + route.pathTemplate) + "</code></td><td>" +
                escaped(route.summary) + "</td><td>" + escaped(accessName(route.access)) + "</td></tr>\n";
    html += "</tbody></table></body></html>\n";
    return {std::move(html), "default-src 'none'; style-src 'sha256-" + sha256Base64(style) +
                                 "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"};
}

} // namespace gatehouse
