#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ssl_ctx_st;
struct ssl_st;

namespace gatehouse::test
{

/// An answer as it came: nothing interpreted but its length.
struct RawAnswer {
    int status = 0; ///< 0: none came
    std::string head;
    std::string body;

    bool has(std::string_view line) const { return head.find(line) != std::string::npos; }
};

/// The simplest requests there are.
inline const std::string get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
std::string post(std::string_view body);

/// A client that sends exactly what it is told, over TCP or TLS. Every wait ends after ten
/// seconds, so that a server that hangs fails its test.
class RawClient
{
public:
    enum class Kind : std::uint8_t { Plain, Tls };

    explicit RawClient(std::uint16_t port, Kind kind = Kind::Plain, int receiveBuffer = 0);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool connected() const { return m_socket >= 0; }
    /// What the server showed in the TLS handshake, as DER.
    std::string certificate() const;
    /// False once the server has closed or reset.
    bool send(std::string_view bytes);
    void finishSending();

    /// The next answer; interim ones (1xx) count. A body is read as Content-Length or chunks say.
    RawAnswer answer(bool toHead = false);
    /// Everything up to the end of the connection.
    std::string rest();
    /// Whether the connection ended (in order or by a reset) without another byte.
    bool ended();

private:
    bool fill();
    long receiveSome(char* into, std::size_t size);

    int m_socket = -1;
    ssl_ctx_st* m_context = nullptr;
    ssl_st* m_tls = nullptr;
    std::string m_received;
};

} // namespace gatehouse::test
