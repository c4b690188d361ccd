#pragma once

#include <QString>

#include <cstdint>

namespace gatehouse
{

/// A duration in ns with three digits that count: "5.01 s", "820 ms", "0.40 ms", "31.2 µs", "7 ns",
/// "2 min 05 s", "9 h 58 min".
QString spanDurationText(std::uint64_t nano);
/// The same with all its digits, grouped: "5.012 034 118 s", "820 ms".
QString exactDurationText(std::uint64_t nano);
/// How far behind the beginning, with a sign: "+2.60 s", "−62.3 ms".
QString spanOffsetText(std::int64_t nano);
/// A moment in the user's zone, to the nanosecond: "1 Mar 2026 07:09:28.601 422 118 CET".
QString exactInstantText(std::uint64_t unixNano);
/// The same without the day, to the millisecond: "07:09:28.601".
QString clockTimeText(std::uint64_t unixNano);

} // namespace gatehouse
