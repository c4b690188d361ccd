#include "caller.h"

namespace gatehouse
{

std::optional<Role> roleNamed(std::string_view name)
{
    if (name == "guest" || name == "viewer")
        return Role::Viewer;
    if (name == "support")
        return Role::Support;
    if (name == "operator")
        return Role::Operator;
    if (name == "admin")
        return Role::Admin;
    return {};
}

Caller Caller::local()
{
    Caller caller;
    caller.actor = "local";
    caller.role = Role::Admin;
    return caller;
}

} // namespace gatehouse
