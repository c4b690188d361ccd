#include "processmetrics.h"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

namespace gatehouse
{
namespace
{

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

const double started =
    std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();

} // namespace

void writeProcessMetrics(MetricsText& text)
{
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0)
        text.counter("process_cpu_seconds_total", "User and system time.",
                     secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime));
    std::ifstream statm("/proc/self/statm");
    std::uint64_t pages = 0;
    std::uint64_t resident = 0;
    if (statm >> pages >> resident)
        text.gauge("process_resident_memory_bytes", "Resident memory.",
                   static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)));
    std::error_code error;
    const std::filesystem::directory_iterator descriptors("/proc/self/fd", error);
    if (!error)
        text.gauge("process_open_fds", "Open file descriptors.",
                   static_cast<double>(std::distance(begin(descriptors), end(descriptors))));
    text.gauge("process_start_time_seconds", "Start of the process, in seconds since 1970.", started);
}

} // namespace gatehouse
