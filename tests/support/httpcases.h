#pragma once

#include "httpmessage.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse::test
{

/// A case of tests/contracts/http: what a client sends, and the lines of its `.expect` file.
struct HttpCase {
    std::string name;
    std::string bytes;
    std::vector<std::string> expected;
};

/// All cases, by name; reads the folder.
std::vector<HttpCase> httpCases();

/// `request METHOD TARGET LENGTH [BODY]` as the cases write it.
std::string requestLine(std::string_view method, std::string_view target, std::string_view body);
std::string trailerLine(const http::Field& field);

/// The lines of `expected` that begin with one of the words.
std::vector<std::string> linesWith(const std::vector<std::string>& expected,
                                   const std::vector<std::string>& words);

/// For a test's message.
std::string joined(const std::vector<std::string>& lines);

} // namespace gatehouse::test
