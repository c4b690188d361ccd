#pragma once

#include <string>

/// Key pairs for tests, made when they are first asked for.
namespace gatehouse::test
{

struct KeyPair {
    std::string privatePem;
    std::string publicPem;
};

/// An RSA pair of so many bits.
KeyPair rsaPair(unsigned bits);
/// A pair on the curve P-256.
KeyPair ecPair();

/// The text with " for every ': JSON without a backslash forest.
std::string quoted(std::string text);

} // namespace gatehouse::test
