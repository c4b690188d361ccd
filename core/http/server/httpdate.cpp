#include "httpdate.h"

#include <array>
#include <chrono>

namespace gatehouse::http
{
namespace
{

void appendPadded(std::string& out, unsigned number, unsigned digits)
{
    const std::string text = std::to_string(number);
    out.append(text.size() < digits ? digits - text.size() : 0, '0').append(text);
}

} // namespace

// strftime would give the names of days and months in the language of the locale.
std::string httpDate(std::time_t time)
{
    static constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::sys_seconds instant{std::chrono::seconds(time)};
    const auto midnight = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss clock(instant - midnight);

    std::string out = days[std::chrono::weekday(midnight).c_encoding()];
    out += ", ";
    appendPadded(out, static_cast<unsigned>(date.day()), 2);
    out.append(" ").append(months[static_cast<unsigned>(date.month()) - 1]).append(" ");
    appendPadded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    out += ' ';
    appendPadded(out, static_cast<unsigned>(clock.hours().count()), 2);
    out += ':';
    appendPadded(out, static_cast<unsigned>(clock.minutes().count()), 2);
    out += ':';
    appendPadded(out, static_cast<unsigned>(clock.seconds().count()), 2);
    return out += " GMT";
}

const std::string& httpDateNow()
{
    thread_local std::time_t second = -1;
    thread_local std::string text;
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    if (now != second) {
        text = httpDate(now);
        second = now;
    }
    return text;
}

} // namespace gatehouse::http
