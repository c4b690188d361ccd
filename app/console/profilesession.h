#pragma once

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
    /// `password` is PostgreSQL's, if one is kept; it goes to libpq alone.
    ProfileSession(const Profile& profile, const QString& password);
    ~ProfileSession();
    ProfileSession(const ProfileSession&) = delete;
    ProfileSession& operator=(const ProfileSession&) = delete;

    OpenProfile& open() { return *m_open; }

private:
    HttpFetcher m_http;
    std::unique_ptr<SqlPool> m_sql;
    std::unique_ptr<OpenProfile> m_open;
};

} // namespace gatehouse
