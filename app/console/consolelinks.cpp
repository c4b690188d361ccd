#include "consolelinks.h"

#include "chatlinks.h"
#include "healthlinks.h"
#include "openprofile.h"
#include "ruleslinks.h"
#include "tracelinks.h"

namespace gatehouse
{

void registerLinks(OpenProfile& profile)
{
    profile.links().add(std::make_unique<ChatLinks>(profile));
    profile.links().add(std::make_unique<TraceLinks>(profile));
    profile.links().add(std::make_unique<HealthLinks>(profile));
    profile.links().add(std::make_unique<RulesLinks>(profile));
}

} // namespace gatehouse
