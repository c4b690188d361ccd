#include "benchprocess.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace gatehouse::bench
{

double residentBytes()
{
    std::ifstream file("/proc/self/statm");
    double whole = 0;
    double resident = 0;
    file >> whole >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "%s: %s\n", program_invocation_short_name, what);
        std::exit(1);
    }
}

} // namespace gatehouse::bench
