#pragma once

namespace gatehouse::bench
{

/// What this process holds in memory, in bytes.
double residentBytes();

/// A benchmark of something broken measures nothing: says what is wrong and ends the program with 1.
void require(bool holds, const char* what);

} // namespace gatehouse::bench
