#pragma once

#include "feedframe.h"

#include <mutex>
#include <vector>

namespace gatehouse
{

/// Events between the live feed's thread and the GUI thread. Bounded: when the GUI thread does
/// not keep up, all that waits is dropped and counted, and the reader is told to read again.
class FeedQueue
{
public:
    static constexpr std::size_t limit = 1000;

    struct Batch {
        std::vector<FeedFrame> frames; ///< in the order they came
        bool hasMissed = false;        ///< events were lost before or among these
        std::uint64_t dropped = 0;     ///< here, since the beginning
    };

    /// True if the reader has to be woken: it takes everything there is each time.
    bool push(FeedFrame frame);
    bool pushMissed();
    Batch takeAll();

private:
    bool wake();

    std::mutex m_mutex;
    Batch m_waiting;
    bool m_isWoken = false;
};

} // namespace gatehouse
