#pragma once

#include "httpmessage.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace gatehouse
{

/// Bytes of answers that are ready and not yet taken, in all and by each client. Whoever asks for more and
/// reads none of it fills his own share and is refused then, instead of filling the memory. Belongs to the
/// loop's thread.
class HeldAnswers
{
public:
    struct Limits {
        std::size_t perClient = std::size_t(64) << 20U;
        /// Beyond, nobody gets another one who has not taken what he asked for.
        std::size_t inAll = std::size_t(256) << 20U;
    };

    HeldAnswers() = default;
    explicit HeldAnswers(Limits limits) : m_limits(limits) {}
    HeldAnswers(const HeldAnswers&) = delete;
    HeldAnswers& operator=(const HeldAnswers&) = delete;

    /// The 503 with Retry-After for whoever has filled his share, or would with so many bytes more; else
    /// nothing. One who has nothing waiting gets what he asked for, however long it is.
    std::optional<http::Response> refuse(const std::string& client, std::size_t more = 0) const;

    /// One answer's bytes while it is on its way.
    class Hold
    {
    public:
        Hold() = default;
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

        /// Replaces what it held. `answers` outlives it.
        void set(HeldAnswers& answers, const std::string& client, std::size_t bytes);

    private:
        HeldAnswers* m_answers = nullptr;
        std::string m_client;
        std::size_t m_bytes = 0;
    };

    std::size_t inAll() const { return m_inAll; }

private:
    void add(const std::string& client, std::size_t bytes);
    void remove(const std::string& client, std::size_t bytes);

    Limits m_limits;
    std::map<std::string, std::size_t> m_clients; ///< by ClientAddress::rateKey
    std::size_t m_inAll = 0;
};

} // namespace gatehouse
