#include "signinconfig.h"

namespace gatehouse
{

SignInConfig SignInConfig::read(EnvironmentReader& environment)
{
    SignInConfig config;
    environment.text("JWT_KEYS_FILE", config.keysFile);
    environment.text("JWT_ISSUER", config.parties.issuer);
    environment.text("JWT_AUDIENCE", config.parties.audience);
    if (const std::string* rate = environment.value("RATE_AUTH")) {
        if (const auto read = RateSpec::parse(*rate))
            config.tries = *read;
        else
            environment.fail("RATE_AUTH", "it must be a rate such as 10/m burst 10 (units s, m and h)");
    }
    if (const std::string* grant = environment.value("GATEHOUSE_PASSWORD_GRANT")) {
        if (*grant != "0" && *grant != "1")
            environment.fail("GATEHOUSE_PASSWORD_GRANT", "it must be 1 or 0");
        config.passwordGrant = *grant == "1";
    }
    return config;
}

} // namespace gatehouse
