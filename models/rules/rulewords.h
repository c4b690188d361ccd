#pragma once

#include "jsontree.h"

#include <QString>

#include <optional>
#include <string>

namespace gatehouse
{

/// How members of the rules are written in one line of a form, and back. What cannot be understood gives
/// nothing, and the form keeps what was typed without changing the draft.

std::string quotedJson(const QString& text);

/// `a, b` for ["a", "b"].
QString listWords(const json::Node& list);
std::string listJson(const QString& words);

/// `x-tenant, user-agent = report` for required_headers; enforce is not said.
QString headerWords(const json::Node& list);
std::string headerJson(const QString& words);

/// `user, 7, "7", true` for values of any scalar kind: quotes only where it would be another value without.
QString scalarWords(const json::Node& list);
std::string scalarJson(const QString& words);

/// A number as JSON writes it, or nothing.
std::optional<std::string> numberJson(const QString& words);
/// A whole number from 0 on, or nothing.
std::optional<std::string> countJson(const QString& words);

} // namespace gatehouse
