// A profile file of any bytes is read or refused with a place; what was read is written into
// the same file and read back as the same profile.

#include "location.h"
#include "profileformat.h"

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

Outcome<StoredProfile> read(const std::string& text)
{
    return readProfile(u"fuzz"_s, u"fuzz.json"_s, text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto stored = read(text);
    if (!stored) {
        require(!stored.problem().place.empty() || !stored.problem().args.empty(), "refused without a word");
        return 0;
    }
    require(isSlug(stored->profile.slug), "a slug that is none");
    if (!stored->canSave())
        return 0;
    const std::string written = writeProfile(stored->profile, text);
    const auto again = read(written);
    require(again.ok() && again->profile == stored->profile, "another profile is read than was written");
    require(writeProfile(again->profile, written) == written, "saving twice is not saving once");
    const auto fresh = read(writeProfile(stored->profile, {}));
    require(fresh.ok() && fresh->profile == stored->profile, "a new file holds another profile");
    return 0;
}
