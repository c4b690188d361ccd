#include "httpfetcher.h"
#include "linkcard.h"
#include "openprofile.h"
#include "spandetailswriter.h"
#include "spanfieldlist.h"
#include "spaninspector.h"
#include "testmain.h"
#include "tracebuilder.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr std::uint64_t second = 1000000000;
constexpr std::uint64_t start = 1772348968601422118;

/// Knows every component and no session.
class SomeLinks : public LinkSource
{
public:
    QStringList kinds() const override { return {u"session"_s, u"component"_s}; }
    QList<LinkId> guess(const QString& /*text*/) const override { return {}; }
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override
    {
        LinkAnswer answer;
        answer.text = u"no such conversation"_s;
        if (link.kind == u"component") {
            answer.kind = LinkAnswer::Kind::Found;
            answer.text = u"Up"_s;
            answer.location.page = u"health"_s;
            answer.location.id = link.id;
        }
        return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(answer));
    }
    QString problemText(const Problem& /*problem*/) const override { return {}; }
};

/// A trace that is put together span by span.
class Sent
{
public:
    void add(std::uint64_t id, std::uint64_t parent, std::string_view name, std::uint64_t from,
             std::uint64_t to, const SpanDetailsWriter& details = {}, SpanStatus status = SpanStatus::Unset)
    {
        SpanDetailsWriter resource;
        resource.string("service.version", "1.8.2");
        SentSpan span;
        span.traceId = SentId::ofNumber(7, 1, 32);
        span.spanId = SentId::ofNumber(0, id, 16);
        span.parentId = parent == 0 ? SentId() : SentId::ofNumber(0, parent, 16);
        span.resource = m_builder.resource({"intelligence-engine", resource.bytes()});
        span.scope = m_builder.scope({"demo.scope", "2.1", {}});
        span.name = name;
        span.kind = SpanKind::Client;
        span.status = status;
        span.error = status == SpanStatus::Error;
        span.startNano = start + from;
        span.endNano = start + to;
        span.details = details.bytes();
        QVERIFY(m_builder.addSpan(span));
    }
    std::shared_ptr<const Trace> trace() { return m_builder.finish().front(); }
    /// Of what was added so far; more may follow.
    std::shared_ptr<const Trace> picture() { return m_builder.build().front(); }

private:
    TraceBuilder m_builder;
};

/// The inspector beside a view, as large as the page has it.
struct Pane {
    TraceView view;
    SpanInspector inspector{view, nullptr};

    explicit Pane(const std::shared_ptr<const Trace>& trace, SpanIndex current = 0)
    {
        inspector.resize(320, 800);
        inspector.show();
        view.show(trace);
        view.setCurrent(current);
    }
    SpanFieldList* list(const QString& name) const
    {
        // The lists of the span before are deleted later.
        auto* area = inspector.findChild<QScrollArea*>(u"spanFields"_s);
        return area->widget() ? area->widget()->findChild<SpanFieldList*>(name) : nullptr;
    }
    bool shows(const QString& name) const { return list(name) != nullptr; }
};

/// All text that can be read in a list.
QString textOf(const SpanFieldList& list)
{
    QString text;
    for (int row = 0; row < list.rowCount(); ++row)
        text += list.row(row).field.shown.key + u'=' + list.row(row).field.shown.value + u'\n';
    return text;
}

std::shared_ptr<const Trace> oneSpan(const SpanDetailsWriter& details)
{
    Sent sent;
    sent.add(1, 0, "POST /chat", 0, second, details);
    return sent.trace();
}

} // namespace

class SpanInspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void itSaysThatNoSpanIsChosen()
    {
        TraceView view;
        SpanInspector inspector(view, nullptr);
        inspector.show();
        QVERIFY(!inspector.findChild<QToolButton*>(u"rawButton"_s)->isVisible());
        view.show(oneSpan({}));
        QVERIFY(!inspector.findChild<QToolButton*>(u"rawButton"_s)->isVisible());
        view.setCurrent(0);
        QTRY_VERIFY(inspector.findChild<QToolButton*>(u"rawButton"_s)->isVisible());
        view.show(nullptr);
        QVERIFY(!inspector.findChild<QToolButton*>(u"rawButton"_s)->isVisible());
    }

    void theHeaderSaysWhoWhenAndHowLong()
    {
        Sent sent;
        sent.add(1, 0, "POST /chat", 0, 5 * second);
        sent.add(2, 1, "HTTP POST reserve", 2600000000, 4100000000);
        Pane pane(sent.trace(), 1);
        auto* facts = pane.inspector.findChild<QLabel*>(u"spanFacts"_s);
        QTRY_VERIFY(facts->text().contains(u"self"_s));
        const QString text = facts->text().replace(QChar(QChar::Nbsp), u' ');
        QCOMPARE(text, u"intelligence-engine · client · starts +2.60 s · takes 1.50 s · self 1.50 s"_s);
        QCOMPARE(pane.inspector.findChild<QLabel*>(u"spanName"_s)->text(), u"HTTP POST reserve"_s);
    }

    void theReasonOfAFailureStandsFirst()
    {
        SpanDetailsWriter details;
        details.statusMessage("upstream timeout for ann.example@example.org");
        details.integer("http.response.status_code", 504);
        Sent sent;
        sent.add(1, 0, "POST", 0, second, details, SpanStatus::Error);
        Pane pane(sent.trace());
        QTRY_VERIFY(pane.inspector.findChild<QLabel*>(u"errorBox"_s));
        QCOMPARE(pane.inspector.findChild<QLabel*>(u"errorBox"_s)->text(),
                 u"▲ upstream timeout for [redacted:email]"_s);
        QVERIFY(pane.list(u"attributeFields"_s)->row(0).field.isBad);
    }

    void nobodysAddressIsShown_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("place");
        QTest::newRow("in the value of an attribute") << u"attributeFields"_s << 0;
        QTest::newRow("in the name of an attribute") << u"attributeFields"_s << 1;
        QTest::newRow("in a map") << u"attributeFields"_s << 2;
        QTest::newRow("in JSON that is a text") << u"attributeFields"_s << 3;
        QTest::newRow("in the name of an event") << u"eventFields"_s << 4;
        QTest::newRow("in an attribute of an event") << u"eventFields"_s << 5;
        QTest::newRow("in an attribute of a link") << u"linkFields"_s << 6;
    }
    void nobodysAddressIsShown()
    {
        QFETCH(QString, list);
        QFETCH(int, place);
        constexpr std::string_view address = "ann.example@example.org";
        const auto at = [&](int here) { return place == here ? address : std::string_view("nobody"); };
        SpanDetailsWriter details;
        details.string("note", at(0));
        details.string(at(1), "x");
        details.beginMap("map");
        details.string("to", at(2));
        details.end();
        details.string("gen_messages", std::string("[{\"to\":\"").append(at(3)).append("\"}]"));
        details.beginEvent(start + 1, at(4));
        details.string("to", at(5));
        details.end();
        details.beginLink(SentId::ofNumber(0, 9, 32), SentId::ofNumber(0, 9, 16));
        details.string("to", at(6));
        details.end();
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(list));
        const QString text = textOf(*pane.list(list));
        QVERIFY2(text.contains(u"[redacted:email]"_s), qPrintable(text));
        QVERIFY(!text.contains(u"example.org"_s));
        pane.inspector.setRaw(true);
        auto* raw = pane.inspector.findChild<QPlainTextEdit*>(u"spanRaw"_s);
        QTRY_VERIFY(raw->toPlainText().contains(u"[redacted:email]"_s));
        QVERIFY(!raw->toPlainText().contains(u"example.org"_s));
        pane.list(list)->copyAll();
        QVERIFY(!QApplication::clipboard()->text().contains(u"example.org"_s));
    }

    void aSecretsNameHidesItsValueWhatever()
    {
        SpanDetailsWriter details;
        details.string("api_key", "harmless");
        details.integer("db.password", 1234);
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        QCOMPARE(textOf(*pane.list(u"attributeFields"_s)),
                 u"api_key=[redacted:token]\ndb.password=[redacted:token]\n"_s);
    }

    void aValueOfAMegabyteIsFolded()
    {
        std::string text(std::size_t{1} << 20U, 'x');
        for (std::size_t at = 70; at < text.size(); at += 71)
            text[at] = ' ';
        SpanDetailsWriter details;
        details.string("long", text);
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        SpanFieldList* list = pane.list(u"attributeFields"_s);
        QVERIFY(list->canFold(0));
        QVERIFY(list->isFolded(0));
        const int folded = list->heightForWidth(288);
        QVERIFY(folded < 120);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!list->isFolded(0));
        QVERIFY(list->heightForWidth(288) > 10 * folded);
        QSignalSpy copied(list, &SpanFieldList::copied);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(copied.size(), 1);
        QCOMPARE(QApplication::clipboard()->text().toStdString(), text);
    }

    void bytesThatNobodyCanReadAreShown_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("shown");
        QTest::newRow("broken UTF-8") << QByteArray("a\xff\xfe") << u"a\uFFFD\uFFFD"_s;
        QTest::newRow("text that turns around") << QByteArray("a\xe2\x80\xae"
                                                              "b")
                                                << u"a⟨U+202E⟩b"_s;
        QTest::newRow("a bell") << QByteArray("a\x07") << u"a⟨U+0007⟩"_s;
        QTest::newRow("HTML is text")
            << QByteArray("<b>x</b><img src=http://x/>") << u"<b>x</b><img src=http://x/>"_s;
    }
    void bytesThatNobodyCanReadAreShown()
    {
        QFETCH(QByteArray, sent);
        SpanDetailsWriter details;
        details.string("bytes", std::string_view(sent.data(), static_cast<std::size_t>(sent.size())));
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        QTEST(pane.list(u"attributeFields"_s)->row(0).field.shown.value, "shown");
    }

    void aMapOfAThousandLevelsIsCut()
    {
        SpanDetailsWriter details;
        for (int level = 0; level < 1000; ++level)
            details.beginMap("m");
        for (int level = 0; level < 1000; ++level)
            details.end();
        details.string("after", "it");
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        SpanFieldList* list = pane.list(u"attributeFields"_s);
        QCOMPARE(list->rowCount(), 2);
        QVERIFY(list->row(0).field.shown.isCut);
        QVERIFY(list->row(0).field.shown.value.contains(u'…'));
        list->toggle(0);
        pane.inspector.setRaw(true);
        auto* raw = pane.inspector.findChild<QPlainTextEdit*>(u"spanRaw"_s);
        QTRY_VERIFY(raw->toPlainText().contains(u"\"after\""_s));
    }

    void aNameSentTwiceIsShownTwice()
    {
        SpanDetailsWriter details;
        details.string("k", "1");
        details.string("k", "2");
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        QCOMPARE(textOf(*pane.list(u"attributeFields"_s)), u"k=1\nk=2\n"_s);
    }

    void whatIsSaidOfAnAiCallStandsTogether()
    {
        SpanDetailsWriter details;
        details.string("http.request.method", "POST");
        details.integer("gen_ai.usage.output_tokens", 88);
        details.string("gen_ai.request.temperature", "0");
        details.string("gen_ai.request.model", "m-1");
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"genAiFields"_s));
        QCOMPARE(
            textOf(*pane.list(u"genAiFields"_s)),
            u"gen_ai.request.model=m-1\ngen_ai.usage.output_tokens=88\ngen_ai.request.temperature=0\n"_s);
        QCOMPARE(pane.list(u"attributeFields"_s)->rowCount(), 1);
    }

    void aRepairSaysItsCauseAndWhatWasSent()
    {
        Sent sent;
        sent.add(1, 0, "root", 0, second);
        sent.add(2, 1, "child", 3000000, 0);
        Pane pane(sent.trace(), 1);
        QTRY_VERIFY(pane.inspector.findChild<QLabel*>(u"repairBox"_s));
        QCOMPARE(pane.inspector.findChild<QLabel*>(u"repairBox"_s)->text().replace(QChar(QChar::Nbsp), u' '),
                 u"Sent end 3 ms before its start: shown as 0."_s);
    }

    void linksLeadBothWays()
    {
        SpanDetailsWriter details;
        details.beginLink(SentId::ofNumber(7, 1, 32), SentId::ofNumber(0, 2, 16));
        details.end();
        details.beginLink(SentId::ofNumber(0, 255, 32), SentId::ofNumber(0, 171, 16));
        details.end();
        Sent sent;
        sent.add(1, 0, "sender", 0, second, details);
        sent.add(2, 1, "receiver", 1, second);
        Pane pane(sent.trace());
        QTRY_VERIFY(pane.shows(u"linkFields"_s) &&
                    pane.list(u"linkFields"_s)->row(0).field.shown.value.contains(u"receiver"_s));
        const QSignalSpy jumped(&pane.inspector, &SpanInspector::spanRequested);
        const QSignalSpy opened(&pane.inspector, &SpanInspector::openRequested);
        SpanFieldList* list = pane.list(u"linkFields"_s);
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.front().front().value<SpanIndex>(), 1U);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().value<Location>().id, u"000000000000000000000000000000ff"_s);
        QCOMPARE(opened.front().front().value<Location>().subId, u"00000000000000ab"_s);
        pane.view.setCurrent(1);
        QTRY_VERIFY(pane.shows(u"linkFields"_s) &&
                    pane.list(u"linkFields"_s)->row(0).field.shown.key == u"linked from"_s);
    }

    void theSessionOfAnAncestorIsTheSpans()
    {
        SpanDetailsWriter details;
        details.string("session.id", "9000bfc7-1111-4222-8333-444455556666");
        Sent sent;
        sent.add(1, 0, "root", 0, second, details);
        sent.add(2, 1, "middle", 0, second);
        sent.add(3, 2, "leaf", 0, second);
        Pane pane(sent.trace(), 2);
        QTRY_COMPARE(pane.inspector.sheet().sessionId, u"9000bfc7-1111-4222-8333-444455556666"_s);
    }

    void aComponentIsOpenedAtTheMomentOfTheSpan()
    {
        HttpFetcher http;
        OpenProfile profile({}, nullptr, http);
        profile.links().add(std::make_unique<SomeLinks>());
        SpanDetailsWriter details;
        details.string("session.id", "9000bfc7-1111-4222-8333-444455556666");
        Sent sent;
        sent.add(1, 0, "POST", 0, second, details);
        TraceView view;
        SpanInspector inspector(view, &profile);
        inspector.show();
        view.show(sent.trace());
        view.setCurrent(0);
        const auto isShown = [&](const QString& name) {
            const auto* widget = inspector.findChild<QWidget*>(name);
            return widget && widget->isVisible();
        };
        QTRY_VERIFY(isShown(u"componentLink"_s));
        QVERIFY(!isShown(u"sessionLink"_s));
        QCOMPARE(inspector.findChild<QLabel*>(u"sessionLine"_s)->text(),
                 u"Conversation 9000bfc7: no such conversation"_s);
        const QSignalSpy opened(&inspector, &SpanInspector::openRequested);
        inspector.findChild<LinkCard*>(u"componentLink"_s)->click();
        QCOMPARE(opened.size(), 1);
        const auto place = opened.front().front().value<Location>();
        QCOMPARE(place.id, u"intelligence-engine"_s);
        const UtcTime moment(std::chrono::microseconds(start / 1000));
        QVERIFY(place.from && place.to && *place.from < moment && moment < *place.to);
    }

    void whatWasDoneToAGrowingSpanStays_data()
    {
        QTest::addColumn<bool>("isBelow");
        QTest::addColumn<bool>("isSameList");
        QTest::newRow("nothing of it changes when a span comes elsewhere") << false << true;
        QTest::newRow("an error below it is said above its fields") << true << false;
    }
    void whatWasDoneToAGrowingSpanStays()
    {
        QFETCH(bool, isBelow);
        QFETCH(bool, isSameList);
        SpanDetailsWriter details;
        for (int number = 0; number < 40; ++number)
            details.string("key " + std::to_string(number), "value " + std::to_string(number));
        details.string("long", std::string(3000, 'x'));
        for (int number = 0; number < 40; ++number)
            details.string("after " + std::to_string(number), "value " + std::to_string(number));
        Sent sent;
        sent.add(1, 0, "root", 0, 9 * second);
        sent.add(2, 1, "looked at", second, 2 * second, details);
        Pane pane(sent.picture(), 1);
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        SpanFieldList* list = pane.list(u"attributeFields"_s);
        list->toggle(40);
        auto* bar = pane.inspector.findChild<QScrollArea*>(u"spanFields"_s)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1500);
        QTest::mouseDClick(list, Qt::LeftButton, {}, list->rowRect(25).center());
        bar->setValue(700);
        const auto placeOf = [&](int row) {
            const SpanFieldList* now = pane.list(u"attributeFields"_s);
            return now->mapTo(&pane.inspector, now->rowRect(row).topLeft()).y();
        };
        const int place = placeOf(41);
        sent.add(3, isBelow ? 2 : 1, "another", isBelow ? second : second / 2, 2 * second, {},
                 isBelow ? SpanStatus::Error : SpanStatus::Unset);
        pane.view.update(sent.picture());
        QCOMPARE(pane.view.current(), isBelow ? 1U : 2U);
        QTRY_COMPARE(pane.inspector.sheet().span, pane.view.current());
        QCOMPARE(pane.inspector.sheet().hasErrorBelow, isBelow);
        QCOMPARE(pane.list(u"attributeFields"_s) == list, isSameList);
        list = pane.list(u"attributeFields"_s);
        QVERIFY(!list->isFolded(40));
        QVERIFY(list->isFolded(39));
        QCOMPARE(placeOf(41), place);
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"value 25"_s);
        QCoreApplication::sendPostedEvents(); // what is laid out later changes nothing
        QCOMPARE(placeOf(41), place);
    }

    void anotherSpanIsSeenFromItsBeginning()
    {
        SpanDetailsWriter details;
        for (int number = 0; number < 80; ++number)
            details.string("key " + std::to_string(number), std::string(400, 'x'));
        Sent sent;
        sent.add(1, 0, "root", 0, 9 * second, details);
        sent.add(2, 1, "child", second, 2 * second, details);
        Pane pane(sent.picture(), 0);
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        pane.list(u"attributeFields"_s)->toggle(3);
        auto* bar = pane.inspector.findChild<QScrollArea*>(u"spanFields"_s)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1500);
        bar->setValue(700);
        pane.view.setCurrent(1);
        QTRY_COMPARE(pane.inspector.sheet().span, 1U);
        QCOMPARE(bar->value(), 0);
        QVERIFY(pane.list(u"attributeFields"_s)->isFolded(3));
    }

    void linksOfAGrowingSpanAreAsLongAsTheTraceIs()
    {
        SpanDetailsWriter details;
        details.beginLink(SentId::ofNumber(7, 1, 32), SentId::ofNumber(0, 2, 16));
        details.end();
        Sent sent;
        sent.add(1, 0, "sender", 0, 9 * second, details);
        sent.add(2, 1, "receiver", 2 * second, 3 * second);
        Pane pane(sent.picture(), 1);
        QTRY_VERIFY(pane.shows(u"linkFields"_s));
        SpanFieldList* list = pane.list(u"linkFields"_s);
        sent.add(3, 1, "between", second, 2 * second);
        pane.view.update(sent.picture());
        QCOMPARE(pane.inspector.sheet().span, 2U);
        QCOMPARE(pane.list(u"linkFields"_s), list); // until the links are read anew, and then
        SpanDetailsWriter another;
        another.beginLink(SentId::ofNumber(7, 1, 32), SentId::ofNumber(0, 2, 16));
        another.end();
        sent.add(4, 1, "another sender", 4 * second, 5 * second, another);
        pane.view.update(sent.picture());
        QTRY_COMPARE(pane.list(u"linkFields"_s)->rowCount(), 2);
        const QSignalSpy jumped(&pane.inspector, &SpanInspector::spanRequested);
        pane.list(u"linkFields"_s)->setCurrentRow(1);
        QTest::keyClick(pane.list(u"linkFields"_s), Qt::Key_Return);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped.front().front().value<SpanIndex>(), 3U);
    }

    void itFitsIntoAQuarterOfAScreen()
    {
        SpanDetailsWriter details;
        details.string("url.full", std::string(400, 'u'));
        details.string(std::string(200, 'k'), "x");
        Pane pane(oneSpan(details));
        QTRY_VERIFY(pane.shows(u"attributeFields"_s));
        pane.inspector.resize(260, 500);
        auto* area = pane.inspector.findChild<QScrollArea*>(u"spanFields"_s);
        QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    }
};

GATEHOUSE_TEST(SpanInspectorTest)
#include "tst_spaninspector.moc"
