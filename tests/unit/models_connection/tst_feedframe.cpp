#include "connectionproblem.h"
#include "feedframe.h"
#include "testmain.h"

using namespace gatehouse;

namespace
{

/// Moc of Qt 6.4 gives up a file with raw strings, so quotes are single ones here.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray frame(const QByteArray& type, const QByteArray& data, const QByteArray& seq = "7")
{
    return "{\"seq\":" + seq + ",\"at\":\"2026-03-01T06:02:20.632281Z\",\"type\":\"" + type +
           "\",\"data\":" + data + '}';
}

QString text(const FeedPlace& place)
{
    return QStringLiteral("%1:%2").arg(place.instance).arg(place.seq);
}

/// A frame's content in words.
struct InWords {
    QString operator()(const FeedHello& hello) const { return QStringLiteral("hello ") + text(hello.place); }
    QString operator()(const FeedGap& gap) const { return QStringLiteral("gap ") + text(gap.place); }
    QString operator()(const FeedHealth& health) const
    {
        return QStringLiteral("%1 from %2 to %3").arg(health.name, health.from, health.to);
    }
    QString operator()(const FeedMessage& message) const
    {
        return QStringLiteral("%1/%2 by %3").arg(message.sessionId, message.messageId, message.role);
    }
    QString operator()(const FeedConfig& config) const
    {
        return QStringLiteral("%1/%2 v%3").arg(config.service, config.key).arg(config.version);
    }
    QString operator()(const FeedRejection& rejection) const
    {
        return QStringLiteral("%1 by %2 with %3").arg(rejection.id, rejection.rule).arg(rejection.status);
    }
    QString operator()(const FeedInstance& instance) const
    {
        return QStringLiteral("%1 %2 at %3")
            .arg(instance.instance, instance.state)
            .arg(instance.servedVersion.value_or(-1));
    }
    QString operator()(const FeedOther& other) const { return QStringLiteral("other ") + other.type; }
};

} // namespace

class FeedFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryType_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QByteArray& bytes, const char* words) {
            QTest::newRow(name) << bytes << QString::fromUtf8(words);
        };
        const QByteArray place = "{\"instance\":\"desk-1\",\"seq\":3,\"oldest\":1}";
        row("a greeting", frame("hello", place, "null"), "hello desk-1:3");
        row("a gap", frame("gap", place, "null"), "gap desk-1:3");
        row("a component that went down",
            frame("health", json("{'name':'redis','from':'healthy','to':'unhealthy'}")),
            "redis from healthy to unhealthy");
        row("a component seen for the first time",
            frame("health", json("{'name':'redis','from':null,'to':'healthy'}")), "redis from  to healthy");
        row("a message", frame("chat.message", json("{'session_id':'s','message_id':'m','role':'user'}")),
            "s/m by user");
        row("a configuration",
            frame("config.updated", json("{'service':'api-gateway','key':'validation.rules','version':4}")),
            "api-gateway/validation.rules v4");
        row("a rejection", frame("request.rejected", json("{'id':'r','rule':'create','status':422}")),
            "r by create with 422");
        row("a rejection that no rule decided",
            frame("request.rejected", json("{'id':'r','rule':null,'status':400}")), "r by  with 400");
        row("an instance that serves nothing yet",
            frame("instance", json("{'instance':'desk-1','served_version':null,'state':'starting'}")),
            "desk-1 starting at -1");
        row("a type of a later version", frame("weather", "{}"), "other weather");
        row("a member of a later version",
            frame("chat.message", json("{'session_id':'s','message_id':'m','role':'user','x':[{'y':1}]}")),
            "s/m by user");
    }
    void readsEveryType()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readFeedFrame(bytes.toStdString());
        QVERIFY(read.ok());
        QTEST(std::visit(InWords(), read->what), "words");
        QVERIFY(read->at == parseUtc("2026-03-01T06:02:20.632281Z"));
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("member");
        const auto row = [](const char* name, const QByteArray& bytes, const char* member) {
            QTest::newRow(name) << bytes << QString::fromUtf8(member);
        };
        row("nothing", "", "JSON");
        row("a list", "[]", "object");
        row("half of it", frame("weather", "{}").chopped(1), "JSON");
        row("a repeated name", frame("weather", json("{'a':1,'a':2}")), "JSON");
        row("brackets without end",
            frame("weather", "{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + '}'), "JSON");
        row("more than a frame holds", frame("weather", "{\"a\":\"" + QByteArray(70'000, 'x') + "\"}"),
            "JSON");
        row("no data", frame("health", "null"), "data");
        row("an event without a number", frame("weather", "{}", "null"), "seq");
        row("a number below zero", frame("weather", "{}", "-1"), "seq");
        row("a number with a fraction", frame("weather", "{}", "1.5"), "seq");
        row("a greeting with a number", frame("hello", json("{'instance':'desk-1','seq':3}")), "seq");
        row("no time", json("{'seq':1,'type':'weather','data':{}}"), "at");
        row("a day that is none", json("{'seq':1,'at':'2026-02-30T00:00:00Z','type':'weather','data':{}}"),
            "at");
        row("no type", json("{'seq':1,'at':'2026-03-01T06:02:20Z','data':{}}"), "type");
        row("a health change without a name", frame("health", json("{'from':'healthy','to':'unhealthy'}")),
            "data.name");
        row("a message whose id is a number",
            frame("chat.message", json("{'session_id':1,'message_id':'m','role':'user'}")),
            "data.session_id");
        row("a status that is none", frame("request.rejected", json("{'id':'r','rule':'x','status':7}")),
            "data.status");
        row("a version that is text",
            frame("config.updated", json("{'service':'s','key':'k','version':'1'}")), "data.version");
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readFeedFrame(bytes.toStdString());
        QVERIFY(!read.ok());
        QVERIFY(read.problem().code == ConnectionProblem::BadFeedFrame);
        QTEST(QString::fromStdString(read.problem().args.at(0)), "member");
    }
};

GATEHOUSE_TEST(FeedFrameTest)
#include "tst_feedframe.moc"
