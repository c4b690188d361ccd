#include "utctime.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace gatehouse
{
namespace
{

using namespace std::chrono;

/// Reads the parts of a time from the left; every take fails for good once one failed.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    bool take(char wanted)
    {
        if (m_rest.empty() || m_rest.front() != wanted)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::optional<int> digits(std::size_t count)
    {
        if (m_rest.size() < count)
            return {};
        int value = 0;
        const char* end = m_rest.data() + count;
        const auto [stop, error] = std::from_chars(m_rest.data(), end, value);
        if (error != std::errc() || stop != end || m_rest.front() == '-')
            return {};
        m_rest.remove_prefix(count);
        return value;
    }
    std::optional<microseconds> fraction()
    {
        int value = 0;
        std::size_t count = 0;
        for (; !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; m_rest.remove_prefix(1))
            if (++count <= 6)
                value = value * 10 + (m_rest.front() - '0');
        if (count == 0 || count > 9)
            return {};
        for (; count < 6; ++count)
            value *= 10;
        return microseconds(value);
    }

private:
    std::string_view m_rest;
};

std::optional<sys_days> takeDate(Cursor& in)
{
    const auto y = in.digits(4);
    if (!y || !in.take('-'))
        return {};
    const auto m = in.digits(2);
    if (!m || !in.take('-'))
        return {};
    const auto d = in.digits(2);
    if (!d)
        return {};
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    if (*y < 1 || !date.ok())
        return {};
    return sys_days(date);
}

std::optional<microseconds> takeClock(Cursor& in)
{
    const auto h = in.digits(2);
    if (!h || !in.take(':'))
        return {};
    const auto m = in.digits(2);
    if (!m || *h > 23 || *m > 59)
        return {};
    microseconds clock = hours(*h) + minutes(*m);
    if (!in.take(':'))
        return clock;
    const auto s = in.digits(2);
    if (!s || *s > 59)
        return {};
    clock += seconds(*s);
    if (!in.take('.'))
        return clock;
    const auto fraction = in.fraction();
    if (!fraction)
        return {};
    return clock + *fraction;
}

std::optional<minutes> takeOffset(Cursor& in)
{
    if (in.take('Z') || in.take('z'))
        return minutes(0);
    const bool west = in.take('-');
    if (!west && !in.take('+'))
        return {};
    const auto h = in.digits(2);
    if (!h || *h > 15)
        return {};
    minutes offset = hours(*h);
    if (!in.atEnd()) {
        in.take(':');
        const auto m = in.digits(2);
        if (!m || *m > 59)
            return {};
        offset += minutes(*m);
    }
    return west ? -offset : offset;
}

} // namespace

UtcTime utcNow()
{
    return floor<microseconds>(system_clock::now());
}

std::string formatUtc(UtcTime time)
{
    const auto midnight = floor<days>(time);
    const year_month_day date(midnight);
    const hh_mm_ss clock(time - midnight);
    std::array<char, 40> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return std::string(text.data(), static_cast<std::size_t>(length));
}

std::optional<UtcTime> parseUtc(std::string_view text)
{
    Cursor in(text);
    const auto date = takeDate(in);
    if (!date)
        return {};
    if (in.atEnd())
        return UtcTime(*date);
    if (!in.take('T') && !in.take('t') && !in.take(' '))
        return {};
    const auto clock = takeClock(in);
    if (!clock)
        return {};
    const auto offset = takeOffset(in);
    if (!offset || !in.atEnd())
        return {};
    return UtcTime(*date) + *clock - *offset;
}

} // namespace gatehouse
