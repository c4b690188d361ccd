#include "linklookup.h"
#include "linkresolver.h"
#include "locationproblem.h"
#include "testmain.h"

#include <QPromise>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace gatehouse;
using namespace std::chrono_literals;

namespace
{

/// A source whose answers the test gives, in any order, while others wait.
class HandSource : public LinkSource
{
public:
    explicit HandSource(QString kind) : m_kind(std::move(kind)) {}

    QStringList kinds() const override { return {m_kind}; }
    QList<LinkId> guess(const QString& text) const override
    {
        return text.startsWith(u'x') ? QList<LinkId>{{m_kind, text}} : QList<LinkId>();
    }
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override
    {
        asked << link.id;
        promises.push_back(std::make_unique<QPromise<Outcome<LinkAnswer>>>());
        promises.back()->start();
        return promises.back()->future();
    }
    QString problemText(const Problem& problem) const override
    {
        return u"why: "_s + QString::fromStdString(problem.args.at(0));
    }
    void tell(std::size_t call, const Outcome<LinkAnswer>& outcome)
    {
        promises.at(call)->addResult(outcome);
        promises.at(call)->finish();
    }

    QStringList asked;
    std::vector<std::unique_ptr<QPromise<Outcome<LinkAnswer>>>> promises;

private:
    QString m_kind;
};

LinkAnswer found(const QString& text, std::chrono::milliseconds freshFor = 0ms)
{
    LinkAnswer answer;
    answer.kind = LinkAnswer::Kind::Found;
    answer.text = text;
    answer.freshFor = freshFor;
    return answer;
}

} // namespace

class LinkResolverTest : public QObject
{
    Q_OBJECT

    std::chrono::steady_clock::time_point m_now{};

    /// A resolver by the test's clock, with a source for sessions, which it owns.
    std::unique_ptr<LinkResolver> resolver(HandSource*& source)
    {
        auto made = std::make_unique<LinkResolver>([this] { return m_now; });
        auto owned = std::make_unique<HandSource>(u"session"_s);
        source = owned.get();
        made->add(std::move(owned));
        return made;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksTheSourceOfTheKind()
    {
        HandSource* sessions = nullptr;
        const auto links = resolver(sessions);
        auto owned = std::make_unique<HandSource>(u"rule"_s);
        HandSource* rules = owned.get();
        links->add(std::move(owned));
        links->resolve({u"rule"_s, u"r-1"_s});
        QCOMPARE(rules->asked, QStringList{u"r-1"_s});
        QVERIFY(sessions->asked.isEmpty());
        QVERIFY(links->knows(u"rule"_s));
        QVERIFY(!links->knows(u"trace"_s));
    }

    void saysNothingOfWhatNobodyKnows_data()
    {
        QTest::addColumn<LinkId>("link");
        QTest::newRow("a kind without a source") << LinkId{u"trace"_s, u"1"_s};
        QTest::newRow("no id") << LinkId{u"session"_s, QString()};
        QTest::newRow("an id longer than any") << LinkId{u"session"_s, QString(300, u'a')};
    }
    void saysNothingOfWhatNobodyKnows()
    {
        QFETCH(LinkId, link);
        HandSource* source = nullptr;
        const auto links = resolver(source);
        const auto future = links->resolve(link);
        QVERIFY(future.isFinished());
        QCOMPARE(links->answerOf(link, future.result()), LinkAnswer());
        QVERIFY(source->asked.isEmpty());
    }

    void keepsAnAnswerWhileItIsFresh()
    {
        HandSource* source = nullptr;
        const auto links = resolver(source);
        const LinkId link{u"session"_s, u"s"_s};
        links->resolve(link);
        source->tell(0, found(u"a title"_s, 10s));
        QTRY_VERIFY(links->resolve(link).isFinished());
        const auto count = source->asked.size();
        m_now += 9s;
        QCOMPARE(links->resolve(link).result()->text, u"a title"_s);
        QCOMPARE(source->asked.size(), count);
        m_now += 2s;
        QVERIFY(!links->resolve(link).isFinished());
        QCOMPARE(source->asked.size(), count + 1);
    }

    void asksAgainAfterAFailure()
    {
        HandSource* source = nullptr;
        const auto links = resolver(source);
        const LinkId link{u"session"_s, u"s"_s};
        const auto future = links->resolve(link);
        source->tell(0, Problem{LocationProblem::BadUrl, {"away"}});
        const LinkAnswer answer = links->answerOf(link, future.result());
        QVERIFY(answer.kind == LinkAnswer::Kind::Failed);
        QCOMPARE(answer.text, u"why: away"_s);
        QCoreApplication::sendPostedEvents();
        links->resolve(link);
        QCOMPARE(source->asked.size(), 2);
    }

    void keepsNoMoreThanItSays()
    {
        HandSource* source = nullptr;
        const auto links = resolver(source);
        for (int i = 0; i <= LinkResolver::MostKept; ++i) {
            links->resolve({u"session"_s, QString::number(i)});
            source->tell(static_cast<std::size_t>(i), found(u"x"_s, 1h));
        }
        const LinkId newest{u"session"_s, QString::number(LinkResolver::MostKept)};
        QTRY_VERIFY(links->resolve(newest).isFinished());
        const auto count = source->asked.size();
        links->resolve({u"session"_s, u"0"_s});
        QCOMPARE(source->asked.size(), count + 1);
    }

    void guessesOnlyWhatCouldBeAnId()
    {
        HandSource* source = nullptr;
        const auto links = resolver(source);
        QCOMPARE(links->guess(u" x1 "_s), (QList<LinkId>{{u"session"_s, u"x1"_s}}));
        QVERIFY(links->guess(u"  "_s).isEmpty());
        QVERIFY(links->guess(u"y"_s).isEmpty());
        QVERIFY(links->guess(u'x' + QString(500, u'1')).isEmpty());
    }

    void tellsOnlyOfWhatWasAskedLast()
    {
        HandSource* source = nullptr;
        const auto links = resolver(source);
        LinkLookup lookup;
        lookup.setResolver(links.get());
        QSignalSpy answered(&lookup, &LinkLookup::answered);
        lookup.ask({{u"session"_s, u"first"_s}});
        QTRY_COMPARE(source->asked.size(), 1);
        lookup.ask({{u"session"_s, u"second"_s}, {u"session"_s, u"third"_s}});
        QTRY_COMPARE(source->asked.size(), 3);
        QVERIFY2(source->promises.at(0)->isCanceled(), "what nobody waits for ends");
        source->promises.at(0)->finish();
        source->tell(2, found(u"3"_s));
        source->tell(1, found(u"2"_s));
        QTRY_COMPARE(answered.size(), 2);
        QSet<QString> ids;
        for (const auto& call : answered)
            ids << call.at(0).value<LinkId>().id;
        QCOMPARE(ids, (QSet<QString>{u"second"_s, u"third"_s}));
    }

    void waitsUntilNobodyTypes()
    {
        HandSource* source = nullptr;
        const auto links = resolver(source);
        LinkLookup lookup;
        lookup.setResolver(links.get());
        for (const QString& text : {u"a"_s, u"ab"_s, u"abc"_s})
            lookup.ask({{u"session"_s, text}}, 20ms);
        QTRY_COMPARE(source->asked, QStringList{u"abc"_s});
    }

    void mayEndWhileAnAnswerIsUnderWay()
    {
        HandSource* source = nullptr;
        auto links = resolver(source);
        auto lookup = std::make_unique<LinkLookup>();
        lookup->setResolver(links.get());
        lookup->ask({{u"session"_s, u"s"_s}});
        QTRY_COMPARE(source->asked.size(), 1);
        QFuture<Outcome<LinkAnswer>> future = source->promises.at(0)->future();
        lookup.reset();
        QVERIFY(future.isCanceled());
        LinkLookup other;
        other.setResolver(links.get());
        other.ask({{u"session"_s, u"t"_s}});
        QTRY_COMPARE(source->asked.size(), 2);
        links.reset(); // the profile is closed
        other.ask({{u"session"_s, u"u"_s}});
        other.cancel();
    }
};

GATEHOUSE_TEST(LinkResolverTest)
#include "tst_linkresolver.moc"
