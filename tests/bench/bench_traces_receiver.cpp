// What receiving costs: spans a second over loopback, by HTTP and by gRPC, in batches of 512 as an SDK sends
// them, while the oldest traces are evicted (DESIGN §5: 200,000 spans/s). Senders and receiver share the
// machine; the processor time of the receiver alone is printed beside the rate. Gates nothing.

#include "batchgenerator.h"
#include "benchprocess.h"
#include "benchreport.h"
#include "otlpgrpcclient.h"
#include "otlpgrpcreceiver.h"
#include "otlpreceiver.h"

#include <malloc.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace gatehouse;
using bench::require;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace
{

constexpr std::size_t senders = 4;
constexpr std::size_t budget = std::size_t{128} << 20U;
constexpr auto duration = 10s;

/// A connection of HTTP/1.1 that sends one request after the other.
class HttpSender
{
public:
    HttpSender(std::uint16_t port, bool gzip) : m_gzip(gzip), m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        require(connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0,
                "no connection");
        const int yes = 1; // a head and its body are no reason to wait for each other
        require(setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes) == 0, "no TCP_NODELAY");
    }
    ~HttpSender() { close(m_socket); }
    HttpSender(const HttpSender&) = delete;
    HttpSender& operator=(const HttpSender&) = delete;

    void send(const std::string& body)
    {
        std::string head = "POST /v1/traces HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                           "application/x-protobuf\r\n";
        head += m_gzip ? "Content-Encoding: gzip\r\n" : "";
        head += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
        write(head);
        write(body);
        std::array<char, 1024> answer;
        const auto size = recv(m_socket, answer.data(), answer.size(), 0);
        require(size > 0 && std::string_view(answer.data(), std::size_t(size)).starts_with("HTTP/1.1 200"),
                "not taken");
    }

private:
    void write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            require(sent > 0, "the connection broke");
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    bool m_gzip;
    int m_socket;
};

class GrpcSender
{
public:
    explicit GrpcSender(std::uint16_t port) : m_client(collectorAt(port)) {}

    void send(const std::string& body)
    {
        std::unique_lock lock(m_mutex);
        m_done = false;
        m_client.send(body, 30s, [this](const GrpcExportResult& result) {
            require(result.kind == GrpcExportResult::Kind::Taken, result.detail.c_str());
            const std::lock_guard here(m_mutex);
            m_done = true;
            m_changed.notify_one();
        });
        m_changed.wait(lock, [this] { return m_done; });
    }

private:
    static GrpcCollector collectorAt(std::uint16_t port)
    {
        GrpcCollector collector;
        collector.target = "127.0.0.1:" + std::to_string(port);
        return collector;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_done = false;
    OtlpGrpcClient m_client;
};

struct Load {
    const std::vector<std::string>& bodies;
    Clock::time_point until;
    std::atomic<std::size_t> next{0};
    std::atomic<std::uint64_t> sent{0};
    std::atomic<double> senderMilliseconds{0};

    template <class Sender>
    void run(Sender& sender)
    {
        const double begin = bench::threadMilliseconds();
        while (Clock::now() < until) {
            sender.send(bodies[next++ % bodies.size()]);
            sent += bench::batchSpans;
        }
        senderMilliseconds.fetch_add(bench::threadMilliseconds() - begin);
    }
};

template <class MakeSender>
void benchLoad(bench::BenchReport& report, const std::string& name, const std::vector<std::string>& bodies,
               const TraceStore& store, double residentBefore, MakeSender makeSender)
{
    const double cpu = bench::processMilliseconds();
    const auto begin = Clock::now();
    Load load{bodies, begin + duration};
    std::atomic<double> mostResident{0};
    std::vector<std::thread> threads;
    for (std::size_t at = 0; at < senders; ++at)
        threads.emplace_back([&] {
            const auto sender = makeSender();
            load.run(*sender);
        });
    while (Clock::now() < load.until) {
        std::this_thread::sleep_for(100ms);
        mostResident = std::max(mostResident.load(), bench::residentBytes());
    }
    for (std::thread& thread : threads)
        thread.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const auto sent = static_cast<double>(load.sent.load());
    const TraceStoreFigures figures = store.figures();
    require(figures.received == load.sent.load(), "spans are missing");
    require(figures.bytes <= figures.memory, "the store is larger than it may be");
    report.addFigure(name + ": received", sent / seconds, "spans/s");
    report.addFigure(name + ": evicted meanwhile", static_cast<double>(figures.evictedSpans), "spans");
    report.addFigure(name + ": processor time of all but the senders",
                     (bench::processMilliseconds() - cpu - load.senderMilliseconds.load()) * 1e6 / sent,
                     "ns/span");
    report.addFigure(name + ": store", static_cast<double>(figures.bytes) / 1e6, "MB");
    report.addFigure(name + ": store, of a span",
                     static_cast<double>(figures.bytes) / static_cast<double>(figures.spans), "B");
    report.addFigure(name + ": resident at most, beside the requests",
                     (mostResident.load() - residentBefore) / 1e6, "MB");
}

void benchHttp(bench::BenchReport& report, const std::string& name, const std::vector<std::string>& bodies,
               bool gzip)
{
    malloc_trim(0);
    const double resident = bench::residentBytes();
    TraceStoreLimits limits;
    limits.memory = budget;
    TraceStore store(limits);
    OtlpReceiver receiver(store);
    const auto port = receiver.start("127.0.0.1", 0);
    require(port.ok(), "no port");
    benchLoad(report, name, bodies, store, resident,
              [&] { return std::make_unique<HttpSender>(*port, gzip); });
}

void benchGrpc(bench::BenchReport& report, const std::vector<std::string>& bodies)
{
    malloc_trim(0);
    const double resident = bench::residentBytes();
    TraceStoreLimits limits;
    limits.memory = budget;
    TraceStore store(limits);
    OtlpGrpcReceiver receiver(store);
    const auto port = receiver.start("127.0.0.1", 0);
    require(port.ok(), "no port");
    benchLoad(report, "gRPC", bodies, store, resident, [&] { return std::make_unique<GrpcSender>(*port); });
}

/// Without sockets, on one thread: what a request costs from its bytes into the store.
void benchIntake(bench::BenchReport& report, const std::vector<std::string>& bodies)
{
    TraceStoreLimits limits;
    limits.memory = budget;
    TraceStore store(limits);
    OtlpIntake intake(store);
    std::vector<double> times;
    for (const std::string& body : bodies) {
        const double begin = bench::threadMilliseconds();
        require(intake.take(OtlpEncoding::Protobuf, body).kind == OtlpIntake::Verdict::Kind::Taken,
                "refused");
        times.push_back((bench::threadMilliseconds() - begin) * 1e6 / bench::batchSpans);
    }
    report.add("a request into the store, without a socket", std::move(times), "ns/span");
}

} // namespace

int main(int argc, char** argv)
{
    bench::BenchReport report(argc, argv);
    const std::vector<std::string> bodies = bench::batches(1024);
    std::size_t bytes = 0;
    for (const std::string& body : bodies)
        bytes += body.size();
    report.addFigure("protobuf",
                     static_cast<double>(bytes) / static_cast<double>(bodies.size()) / bench::batchSpans,
                     "B/span");
    benchIntake(report, bodies);
    benchHttp(report, "HTTP", bodies, false);
    benchGrpc(report, bodies);
    std::vector<std::string> zipped;
    for (const std::string& body : bodies)
        zipped.push_back(bench::gzipped(body));
    benchHttp(report, "HTTP in gzip", zipped, true);
    return 0;
}
