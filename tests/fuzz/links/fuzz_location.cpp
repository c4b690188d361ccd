// A link from outside leads to a safe place or to none, and a place's own link leads back to it.

#include "idguess.h"
#include "location.h"
#include "problem.h"

#include <cstdio>
#include <cstdlib>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void checkPlace(const Location& place)
{
    require(place.slug.isEmpty() || isSlug(place.slug), "a slug that is none");
    require(!place.page.isEmpty(), "no page");
    require(!place.page.contains(u'/') && !place.page.contains(u'.'), "a page that climbs");
    require(!place.from || !place.to || *place.from <= *place.to, "an end before its start");
    const auto again = Location::parse(place.toLink());
    require(again.ok() && *again == place, "its own link leads elsewhere");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto place = Location::parse(text); place.ok())
        checkPlace(*place);
    for (const IdGuess& guess : guessIds(text, u"demo"_s))
        checkPlace(guess.location);
    return 0;
}
