#pragma once

#include <QByteArray>

namespace gatehouse::test
{

/// Whether what a process holds is its own: a sanitizer keeps its books, and what was freed, in there.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool memoryIsItsOwn = false;
#else
inline constexpr bool memoryIsItsOwn = true;
#endif

/// A size in bytes out of /proc/<pid>/status ("VmRSS", "VmHWM"); -1 if the process is gone.
qint64 processMemory(qint64 pid, const QByteArray& field);

} // namespace gatehouse::test
