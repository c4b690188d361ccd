#pragma once

#include "routetable.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// A page for people that lists the routes: one HTML document without script, link or image.
struct ApiPage {
    std::string html;
    std::string contentSecurityPolicy; ///< allows the page's own style by its hash, and nothing else
};

ApiPage apiPage(const std::vector<Route>& routes, std::string_view version);

} // namespace gatehouse
