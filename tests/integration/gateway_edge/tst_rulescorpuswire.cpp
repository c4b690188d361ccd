#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at some of the standard's headers
#include "requestcheck.h"
#include "requestreader.h"
#include "utctime.h"
#endif
#include "liveedge.h"
#include "rulescorpus.h"
#include "testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

using namespace gatehouse;
using namespace gatehouse::test;

namespace
{

using Fields = QList<QByteArray>;

/// Base64 makes more of it than the body of one question may have.
constexpr qsizetype mostExplained = 700'000;

/// What every answer of a gateway carries, whatever the rules say of the request.
const Fields everywhere{"date",
                        "content-length",
                        "connection",
                        "x-request-id",
                        "traceparent",
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "cache-control",
                        "vary"};

/// What a reader in process makes of the bytes.
struct Read {
    bool head = false; ///< there is one, and it is well framed
    bool toHead = false;
    bool keepAlive = true;
    qsizetype bytes = 0; ///< of the first message, if it is whole
};

Read readInProcess(const QByteArray& request)
{
    using Event = http::RequestReader::Event;
    http::RequestReader reader;
    std::string_view rest(request.constData(), static_cast<std::size_t>(request.size()));
    Read read;
    for (;;) {
        const Event event = reader.next(rest);
        if (event == Event::NeedMore || event == Event::Refused)
            return read;
        if (event == Event::Head) {
            read.head = true;
            read.toHead = reader.head().method == "HEAD";
            read.keepAlive = reader.head().keepAlive;
        }
        if (event == Event::End) {
            read.bytes = request.size() - static_cast<qsizetype>(rest.size());
            return read;
        }
    }
}

/// Its document for a gateway that judges now: an override that was over at the case's instant is over
/// for long, and one that was not never will be.
QByteArray liveDocument(const RulesCase& one)
{
    static const QRegularExpression until(QStringLiteral("\"until\":\"([^\"]*)\""));
    const auto match = until.match(QString::fromUtf8(one.rules));
    if (!match.hasMatch())
        return one.rules;
    const auto end = parseUtc(match.captured(1).toStdString());
    const auto at = parseUtc(one.at.toStdString());
    const QByteArray moved = *at < *end ? "2999-12-31T00:00:00Z" : "2001-01-01T00:00:00Z";
    QByteArray document = one.rules;
    return document.replace(match.captured(1).toUtf8(), moved);
}

/// `Name: value` of all fields but those that every answer has.
Fields ownFields(const RawAnswer& answer)
{
    Fields own;
    Fields lines = answer.head.split('\n');
    lines.removeFirst(); // the status line
    for (const QByteArray& line : std::as_const(lines)) {
        const QByteArray field = line.trimmed();
        if (!field.isEmpty() && !everywhere.contains(field.left(field.indexOf(':')).toLower()))
            own.append(field);
    }
    std::sort(own.begin(), own.end());
    return own;
}

Fields expectedFields(const RulesExpectation& expected)
{
    Fields own;
    for (const auto& [name, value] : expected.headers)
        if (name != "Connection")
            own.append((name + ": " + value).trimmed());
    std::sort(own.begin(), own.end());
    return own;
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// As far as the counters look at it.
RulesExpectation expectationOf(const Verdict& verdict)
{
    RulesExpectation expected;
    for (const ReportedCheck& one : verdict.reported) {
        RulesExpectation::Reported reported;
        reported.check = bytesOf(nameOf(one.check));
        reported.rule = bytesOf(one.rule.value_or(std::string()));
        expected.reported.append(reported);
    }
    if (!verdict.reject)
        return expected;
    expected.kind = RulesExpectation::Kind::Reject;
    expected.status = verdict.status;
    expected.check = bytesOf(nameOf(*verdict.check));
    expected.rule = bytesOf(verdict.rule.value_or(std::string()));
    return expected;
}

bool closes(const RawAnswer& answer)
{
    return answer.field("connection").toLower() == "close";
}

bool expectsClose(const RulesExpectation& expected)
{
    return std::any_of(expected.headers.begin(), expected.headers.end(),
                       [](const auto& header) { return header.first == "Connection"; });
}

/// An answer from behind the rules, to somebody without a token: no route, no token, or what is open.
bool isFromBehind(const RawAnswer& answer)
{
    constexpr std::array<int, 5> statuses{200, 204, 401, 404, 405};
    return std::find(statuses.begin(), statuses.end(), answer.status) != statuses.end();
}

} // namespace

/// tests/contracts/rules against a gateway: each raw request over a socket, to the byte, the rules swapped
/// by PUT from document to document. In process, by explain and over the socket there is one verdict; the
/// command line is held to the same golden files by itest_rules.
class RulesCorpusWireTest : public QObject
{
    Q_OBJECT

    LiveEdge m_edge;
    EdgeWire m_wire;
    QByteArray m_document;
    std::shared_ptr<const RulesDocument> m_compiled;
    QMap<QByteArray, qint64> m_rejections; ///< as the metrics should count them
    QMap<QByteArray, qint64> m_hits;
    QMap<QByteArray, qint64> m_wouldHits;
    int m_documents = 0;
    int m_verdicts = 0;
    int m_explained = 0;

    QByteArray takeUp(const QByteArray& document)
    {
        if (document == m_document)
            return {};
        auto compiled = RulesDocument::compile(document.toStdString());
        if (!compiled)
            return "does not compile: " + document;
        m_document = document;
        m_compiled = *compiled;
        ++m_documents;
        return m_edge.setRules(document) ? QByteArray() : m_edge.error();
    }

    void count(const RulesExpectation& expected)
    {
        const auto counted = [](const QByteArray& rule, const QByteArray& check) {
            return rule.isEmpty() ? check : rule;
        };
        for (const auto& reported : expected.reported)
            ++m_wouldHits[counted(reported.rule, reported.check)];
        if (expected.kind != RulesExpectation::Kind::Reject)
            return;
        const QByteArray rule = counted(expected.rule, expected.check);
        ++m_hits[rule];
        ++m_rejections[rule + ' ' + QByteArray::number(expected.status)];
    }

    QByteArray inProcess(const RulesCase& one) const
    {
        const auto verdict = checkRequest(*m_compiled, one.request.toStdString(), utcNow());
        const QByteArray json = verdict ? QByteArray::fromStdString(verdictJson(*verdict)) : QByteArray();
        const QByteArray expected = one.expected.isVerdict() ? one.expected.json() : QByteArray();
        return json == expected ? QByteArray() : "in process " + json + " instead of " + expected;
    }

    QByteArray explained(const RulesCase& one)
    {
        if (one.request.size() > mostExplained)
            return {};
        ++m_explained;
        const RawAnswer answer = m_edge.ask("POST", "/api/v1/validation/explain",
                                            "{\"request\":\"" + one.request.toBase64() + "\"}");
        if (!one.expected.isVerdict())
            return answer.status == 422 ? QByteArray() : "explained " + answer.body;
        const QByteArray expected = one.expected.json();
        return answer.status == 200 && answer.body == expected
                   ? QByteArray()
                   : "explained " + answer.body + " instead of " + expected;
    }

    /// A refusal to the byte; the answer has come over m_wire.
    QByteArray refused(const RulesCase& one, const Read& read, const RawAnswer& answer) const
    {
        const RulesExpectation& expected = one.expected;
        if (answer.status != expected.status || ownFields(answer) != expectedFields(expected))
            return answer.head;
        const QByteArray body = read.toHead ? QByteArray() : expected.body;
        if (answer.body != body || answer.field("content-length").toLongLong() != expected.body.size())
            return answer.head + answer.body;
        if (closes(answer) != (expectsClose(expected) || (read.head && !read.keepAlive)))
            return "Connection: " + answer.head;
        return {};
    }

    QByteArray passed(const RulesCase& one, const RawAnswer& answer) const
    {
        const bool own = one.request.contains("/api/v1/auth/"); // open, and judges its body itself
        if (!own && !isFromBehind(answer))
            return "passes: " + answer.head + answer.body;
        QByteArray warning;
        for (const auto& [name, value] : one.expected.headers)
            if (name == "x-validation-warning")
                warning += (warning.isEmpty() ? "" : ", ") + value;
        return answer.field("x-validation-warning") == warning ? QByteArray()
                                                               : "without its warning: " + answer.head;
    }

    QByteArray overTheSocket(const RulesCase& one)
    {
        if (!m_wire.connected())
            m_wire = EdgeWire(m_edge.port());
        const Read read = readInProcess(one.request);
        (void)m_wire.send(one.request); // a refusal may close before all of it is sent
        const RawAnswer answer = m_wire.answer(read.toHead);
        const bool reject = one.expected.kind == RulesExpectation::Kind::Reject;
        QByteArray wrong = reject ? refused(one, read, answer) : passed(one, answer);
        const bool ends = closes(answer);
        if (ends && wrong.isEmpty()) {
            const QByteArray more = m_wire.rest();
            if (!more.isEmpty() || !m_wire.ended())
                wrong = "goes on: " + more;
        }
        if (ends || read.bytes != one.request.size() || !wrong.isEmpty())
            m_wire = EdgeWire();
        return wrong;
    }

    /// No request is whole: nothing is answered, or one from behind that closes before the rest came.
    QByteArray cutOverTheSocket(const RulesCase& one) const
    {
        EdgeWire wire(m_edge.port());
        (void)wire.send(one.request);
        wire.finishSending();
        const RawAnswer answer = wire.answer();
        const QByteArray more = wire.rest();
        const bool silent = answer.status == 0 && more.isEmpty();
        const bool refusedUnread = isFromBehind(answer) && closes(answer) && more.isEmpty();
        return wire.ended() && (silent || refusedUnread) ? QByteArray() : answer.head + answer.body + more;
    }

    /// Each whole message gets what it would get alone.
    QByteArray behindOverTheSocket(const RulesCase& one)
    {
        EdgeWire wire(m_edge.port());
        (void)wire.send(one.request);
        wire.finishSending();
        QByteArray bytes = one.request;
        for (Read read = readInProcess(bytes); read.bytes > 0; read = readInProcess(bytes)) {
            const auto verdict = checkRequest(*m_compiled, bytes.left(read.bytes).toStdString(), utcNow());
            const RawAnswer answer = wire.answer(read.toHead);
            if (!verdict)
                return "no verdict on " + bytes.left(read.bytes);
            if (verdict->reject
                    ? answer.status != verdict->status || answer.body.toStdString() != verdict->body
                    : !isFromBehind(answer))
                return answer.head + answer.body;
            count(expectationOf(*verdict));
            bytes.remove(0, read.bytes);
        }
        const QByteArray more = wire.rest();
        return more.isEmpty() ? QByteArray() : "one answer too many: " + more;
    }

    QByteArray judge(const RulesCase& one)
    {
        if (const QByteArray wrong = takeUp(liveDocument(one)); !wrong.isEmpty())
            return wrong;
        if (const QByteArray wrong = inProcess(one); !wrong.isEmpty())
            return wrong;
        if (const QByteArray wrong = explained(one); !wrong.isEmpty())
            return wrong;
        if (one.expected.isVerdict())
            count(one.expected);
        if (one.expected.kind == RulesExpectation::Kind::Cut)
            return cutOverTheSocket(one);
        if (one.expected.kind == RulesExpectation::Kind::Behind)
            return behindOverTheSocket(one);
        ++m_verdicts;
        return overTheSocket(one);
    }

    QMap<QByteArray, qint64> counters(const char* which)
    {
        QMap<QByteArray, qint64> found;
        const QByteArray body = m_edge.ask("GET", "/api/v1/validation/counters").body;
        const QJsonArray total = QJsonDocument::fromJson(body)[QLatin1String("total")].toArray();
        for (const auto& entry : total) {
            const QJsonObject rule = entry.toObject();
            if (const qint64 count = rule[QLatin1String(which)].toInteger(); count > 0)
                found[rule[QLatin1String("rule")].toString().toUtf8()] = count;
        }
        return found;
    }

private slots:
    void initTestCase() { QVERIFY2(m_edge.start(), m_edge.error().constData()); }

    void everyCaseHasOneVerdictInProcessExplainedAndOverASocket()
    {
        QList<RulesCase> cases = rulesCases();
        std::stable_sort(cases.begin(), cases.end(),
                         [](const RulesCase& a, const RulesCase& b) { return a.rules < b.rules; });
        const auto before = m_edge.rejections();
        QElapsedTimer timer;
        timer.start();
        int wrong = 0;
        for (const RulesCase& one : cases) {
            const QByteArray what = judge(one);
            if (what.isEmpty())
                continue;
            qInfo("%s\n  %s", one.name.constData(), what.constData());
            ++wrong;
        }
        qInfo("%d cases (%d verdicts, %d explained too) under %d documents in %.1f s", int(cases.size()),
              m_verdicts, m_explained, m_documents, double(timer.elapsed()) / 1000);
        QCOMPARE(wrong, 0);
        QVERIFY(cases.size() > 1000);
        QVERIFY(before.isEmpty());
        QCOMPARE(m_edge.rejections(), m_rejections);
        QVERIFY(m_edge.takeArrived().isEmpty()); // nobody had a token
    }

    void theCountersTellWhatWasRefusedAndWhatWouldHaveBeen()
    {
        QTRY_COMPARE_WITH_TIMEOUT(counters("hits"), m_hits, 15'000);
        QCOMPARE(counters("would_hits"), m_wouldHits);
    }
};

GATEHOUSE_TEST(RulesCorpusWireTest)
#include "tst_rulescorpuswire.moc"
