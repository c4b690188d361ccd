#pragma once

#include "pathtemplate.h"
#include "rulespolicy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// Finds the endpoint that decides about a path: exact before prefix, more segments before fewer,
/// literal before `{}` compared from the left. A tree of segments, each node looked at once at
/// most, so that a thousand endpoints cost what ten do.
class EndpointTable
{
public:
    EndpointTable();

    /// The index of an endpoint added before with this path (names in `{}` aside), this match and a
    /// method in common.
    std::optional<std::size_t> clash(const PathTemplate& path, PathMatch match, MethodSet methods) const;
    void add(const PathTemplate& path, PathMatch match, MethodSet methods, std::size_t endpoint);

    /// `matched` as RequestPath has it; one bit of `method`.
    std::optional<std::size_t> find(std::string_view matched, MethodSet method) const;

private:
    struct Entry {
        PathMatch match;
        MethodSet methods;
        std::size_t endpoint;
    };
    struct Child {
        std::string literal;
        std::uint32_t node;
    };
    struct Node {
        std::vector<Child> literals; ///< sorted
        std::uint32_t parameter = 0; ///< 0: none
        std::vector<Entry> entries;
    };
    class Search;

    std::uint32_t child(std::uint32_t node, std::string_view literal) const;
    std::uint32_t childFor(std::uint32_t node, const PathTemplate::Segment& segment);

    std::vector<Node> m_nodes;
};

} // namespace gatehouse
