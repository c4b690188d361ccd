#pragma once

#include "gatewaysignin.h"
#include "httpfetcher.h"
#include "openprofile.h"
#include "sqlpool.h"

#include <memory>

namespace gatehouse
{

/// A profile with its connections, while it is open.
class ProfileSession
{
public:
    /// `password` is PostgreSQL's, if one is kept; it goes to libpq alone. The credentials outlive this.
    ProfileSession(const Profile& profile, const QString& password, Credentials& credentials);
    ~ProfileSession();
    ProfileSession(const ProfileSession&) = delete;
    ProfileSession& operator=(const ProfileSession&) = delete;

    OpenProfile& open() { return *m_open; }
    GatewaySignIn& signIn() { return *m_signIn; }

private:
    HttpFetcher m_http;
    std::unique_ptr<SqlPool> m_sql;
    std::unique_ptr<OpenProfile> m_open;
    std::unique_ptr<GatewaySignIn> m_signIn;
};

} // namespace gatehouse
