#pragma once

namespace gatehouse
{

class OpenProfile;

/// Registers what each subject knows of its ids with the profile's LinkResolver.
void registerLinks(OpenProfile& profile);

} // namespace gatehouse
