#include "pathtemplate.h"
#include "requestpath.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

// Any bytes as a request target: the normal form is one (parsing it again changes nothing), holds nothing
// that a router or a backend could read in two ways, and is matched by the template that is its own text.
namespace
{

using namespace gatehouse;

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void checkForwarded(const RequestPath& path)
{
    const std::string_view whole = path.forwarded;
    const std::string_view sent = whole.substr(0, whole.find('?'));
    require(sent.front() == '/');
    require(sent.find("//") == sent.npos && sent.find("/./") == sent.npos && sent.find("/../") == sent.npos);
    require(sent.find('\\') == sent.npos && sent.find('#') == sent.npos);
    require(!sent.ends_with("/.") && !sent.ends_with("/.."));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view target(reinterpret_cast<const char*>(data), size);
    std::string fault;
    const auto asTemplate = PathTemplate::parse(target, fault);
    require(asTemplate.has_value() == fault.empty());

    const RequestPath path = RequestPath::parse(target);
    require(path.ok() || (path.matched.empty() && path.forwarded.empty()));
    if (!path.ok() || path.matched.empty())
        return 0;
    checkForwarded(path);
    for (const std::string_view segment : path.segments())
        require(!segment.empty() && segment != "." && segment != ".." && segment.find('\0') == segment.npos);
    const RequestPath again = RequestPath::parse(path.forwarded);
    require(again.ok() && again.matched == path.matched && again.forwarded == path.forwarded);
    require(isAtOrBelow(path.matched, "/") && isAtOrBelow(path.matched, path.matched));
    if (path.matched.find_first_of("{};?#%\\") == std::string::npos) {
        const auto own = PathTemplate::parse(path.matched, fault);
        require(own && own->coversPath(path.matched));
    }
    return 0;
}
