#pragma once

#include "asyncio.h"
#include "channelevents.h"
#include "pgtarget.h"

#include <memory>
#include <string>
#include <vector>

namespace gatehouse
{

/// A connection of its own that LISTENs, since a pooler in transaction mode passes no NOTIFY on: `target`
/// is a direct address. It connects by itself and again after an outage, with back-off; one that says
/// nothing is asked now and then. Messages are handed over as they come and never kept.
class PgListener
{
public:
    /// The channels are SQL identifiers of ours, never outside text.
    PgListener(boost::asio::io_context& context, PgTarget target, std::vector<std::string> channels,
               ChannelEvents events);
    ~PgListener();
    PgListener(const PgListener&) = delete;
    PgListener& operator=(const PgListener&) = delete;

    /// Starts connecting; close() ends it within a moment, and no event comes after it.
    void start();
    void close();

private:
    class Core;
    std::shared_ptr<Core> m_core;
};

} // namespace gatehouse
