#pragma once

#include "jsonlimits.h"
#include "jsonpointer.h"
#include "jsontree.h"
#include "outcome.h"
#include "textchange.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse::json
{

struct JsonLayout;

/// Works out changes of a document that leave every other byte as it is: a form and a text
/// editor can be two views of one document. What is new looks like what is beside it: its
/// indentation, its blanks behind colons and commas, its line ends, on one line or on many.
///
/// Each call answers with one TextChange, made by changed(), undone by its inverse, or with a
/// JsonProblem whose argument is the pointer it was about: NoSuchValue, NotAnObject, NotAnArray,
/// RepeatedName (the object has a member of that name), RootStays; or with what is wrong in the
/// JSON text given for a value. Nodes must be of the editor's tree. A value given on one line
/// is laid out as the document is; one with line ends of its own goes in as it is. Its
/// numbers and strings keep their bytes. Nothing here recurses; each call is linear in the
/// document at worst.
class TreeEditor
{
public:
    /// Keeps the tree (trees are shared), which never changes.
    explicit TreeEditor(Tree tree);

    /// Puts another value in the place of this one.
    Outcome<TextChange> replace(const Node& value, std::string_view json) const;
    /// A new member or item before the one at `place`; behind the last where there is none.
    Outcome<TextChange> insertMember(const Node& object, std::size_t place, std::string_view name,
                                     std::string_view json) const;
    Outcome<TextChange> insertItem(const Node& array, std::size_t place, std::string_view json) const;
    /// Removes a member or an item, and the comma that falls away with it.
    Outcome<TextChange> remove(const Node& value) const;
    Outcome<TextChange> rename(const Node& member, std::string_view name) const;
    /// Makes a member or an item the one at `place`; the last where that is too far. The
    /// blanks between all of them stay where they are.
    Outcome<TextChange> move(const Node& value, std::size_t place) const;

    /// The same by pointer. set() replaces what is there, or adds a last member or (with `-` or
    /// the index behind the last) a last item. add() is RFC 6902's: an item pushes those behind on.
    Outcome<TextChange> set(const JsonPointer& pointer, std::string_view json) const;
    Outcome<TextChange> add(const JsonPointer& pointer, std::string_view json) const;
    Outcome<TextChange> remove(const JsonPointer& pointer) const;
    Outcome<TextChange> rename(const JsonPointer& pointer, std::string_view name) const;
    Outcome<TextChange> move(const JsonPointer& pointer, std::size_t place) const;

private:
    Outcome<TextChange> insert(const Node& container, std::size_t place, std::optional<std::string_view> name,
                               std::string_view json) const;
    TextChange insertFirst(const Node& container, const std::string& label, const Node& value,
                           const JsonLayout& layout) const;
    TextChange insertBeside(const Node& container, std::size_t place, const std::string& label,
                            const Node& value, const JsonLayout& layout) const;
    Outcome<TextChange> putAt(const JsonPointer& pointer, std::string_view json, bool pushes) const;

    Tree m_tree;
};

/// The tree after a change; a Problem if the text is no document any more, which no change of
/// a TreeEditor causes but by passing a limit.
Outcome<Tree> changed(const Tree& tree, const TextChange& change, const Limits& limits = {},
                      Strictness strictness = {});

} // namespace gatehouse::json
