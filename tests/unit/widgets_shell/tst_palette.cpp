#include "commandpalette.h"
#include "fuzzymatch.h"
#include "palettemodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

constexpr auto uuid = "9000bfc7-0d0f-4e2c-9a5e-0123456789ab"_L1;

LinkAnswer answer(LinkAnswer::Kind kind, const QString& text, const QString& page = {},
                  const QString& id = {})
{
    LinkAnswer made;
    made.kind = kind;
    made.text = text;
    made.location.page = page;
    made.location.id = id;
    return made;
}

/// One row a line: "title | line", with "-" before what cannot be chosen.
QString picture(const PaletteModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString line = index.data(PaletteModel::LineRole).toString();
        lines << (index.flags().testFlag(Qt::ItemIsEnabled) ? QString() : u"- "_s) + index.data().toString() +
                     (line.isEmpty() ? QString() : u" | "_s + line);
    }
    return lines.join(u'\n');
}

/// Knows one session and two components, at once.
class SomeLinks : public LinkSource
{
public:
    QStringList kinds() const override { return {u"session"_s, u"component"_s}; }
    QList<LinkId> guess(const QString& text) const override
    {
        return u"redis"_s.startsWith(text) ? QList<LinkId>{{u"component"_s, u"redis"_s}} : QList<LinkId>();
    }
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link) override
    {
        if (link.kind == u"component")
            return ready(answer(LinkAnswer::Kind::Found, u"Up · 0.8 ms"_s, u"health"_s, link.id));
        if (link.id == uuid)
            return ready(answer(LinkAnswer::Kind::Found, u"Refund · ann"_s, u"sessions"_s, link.id));
        return ready(answer(LinkAnswer::Kind::None, u"There is none."_s));
    }
    QString problemText(const Problem& /*problem*/) const override { return {}; }

private:
    static QFuture<Outcome<LinkAnswer>> ready(const LinkAnswer& made)
    {
        return QtFuture::makeReadyFuture(Outcome<LinkAnswer>(made));
    }
};

} // namespace

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("nothing fits all") << QString() << u"Health"_s << true;
        QTest::newRow("letters in their order") << u"hlt"_s << u"Health"_s << true;
        QTest::newRow("in another order they do not") << u"tlh"_s << u"Health"_s << false;
        QTest::newRow("without regard to case") << u"COPY"_s << u"Copy a link"_s << true;
        QTest::newRow("starts of words") << u"cl"_s << u"Copy a link"_s << true;
        QTest::newRow("a letter too many") << u"healthy"_s << u"Health"_s << false;
    }
    void matches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(fuzzyScore(pattern, text).has_value(), fits);
    }

    void putsTheBetterMatchFirst()
    {
        QVERIFY(*fuzzyScore(u"se", u"Sessions") > *fuzzyScore(u"se", u"Close"));
        QVERIFY(*fuzzyScore(u"sp", u"Switch profile") > *fuzzyScore(u"sp", u"Gasping"));
    }

    void offersPlacesThenMatchesThenSearch()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({{u"Sessions"_s, {}, {}, {}, nullptr}, {u"Traces"_s, {}, {}, {}, nullptr}});
        const auto titles = [&model] {
            QStringList list;
            for (int row = 0; row < model.rowCount(); ++row)
                list.append(model.index(row).data().toString());
            return list;
        };
        model.setText({}, u"demo"_s);
        QCOMPARE(titles(), (QStringList{u"Sessions"_s, u"Traces"_s}));
        model.setText(u"tra"_s, u"demo"_s);
        QCOMPARE(titles(), (QStringList{u"Traces"_s, u"Search in sessions"_s}));
        model.setText(u"c85990d2c85990d2c85990d2c85990d2"_s, u"demo"_s);
        QCOMPARE(titles().constFirst(), u"Open the trace"_s);
        QCOMPARE(model.item(0).location->id, u"c85990d2c85990d2c85990d2c85990d2"_s);
        model.setText(u"zzz"_s, u"demo"_s);
        QCOMPARE(titles(), QStringList{u"Search in sessions"_s});
    }

    void marksTheLettersThatWereTyped()
    {
        QCOMPARE(fuzzyMatch(u"sl", u"Session list")->places, (QList<int>{0, 8}));
    }

    void saysWhatAnIdNames()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setText(uuid, u"demo"_s);
        const LinkId session{u"session"_s, uuid};
        const LinkId request{u"request"_s, uuid};
        QCOMPARE(model.links(), (QList<LinkId>{session, request}));
        model.setLooking({session, request});
        QCOMPARE(picture(model), u"Open the session | Looking…\n"
                                 "Find the trace of the request | Looking…\nSearch in sessions"_s);
        const QPersistentModelIndex search = model.index(2);
        model.setAnswer(request, answer(LinkAnswer::Kind::None, u"No traces yet."_s));
        QCOMPARE(picture(model), u"Open the session | Looking…\n"
                                 "- Find the trace of the request | No traces yet.\nSearch in sessions"_s);
        LinkAnswer message = answer(LinkAnswer::Kind::Found, u"User in \"Refund\""_s, u"sessions"_s, u"s"_s);
        message.title = u"Open the message"_s;
        message.location.subId = uuid;
        model.setAnswer(session, message);
        QCOMPARE(picture(model), u"Open the message | User in \"Refund\"\nSearch in sessions"_s);
        QCOMPARE(model.item(0).location->subId, QString(uuid));
        QCOMPARE(search.row(), 1);
    }

    void saysWhyAnIdNamesNothing()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setText(uuid, u"demo"_s);
        model.setAnswer({u"session"_s, uuid}, answer(LinkAnswer::Kind::None, u"There is none."_s));
        model.setAnswer({u"request"_s, uuid}, answer(LinkAnswer::Kind::Failed, u"The server is away."_s));
        QCOMPARE(picture(model), u"- Open the session | There is none.\n"
                                 "Find the trace of the request | The server is away.\nSearch in sessions"_s);
        QCOMPARE(model.choosable(0, 1), 1);
        QCOMPARE(model.choosable(0, -1), 2);
    }

    void takesInWhatATextNamesBesides()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({{u"Record"_s, {}, {}, {}, nullptr}, {u"Traces"_s, {}, {}, {}, nullptr}});
        model.setText(u"re"_s, u"demo"_s);
        LinkAnswer redis = answer(LinkAnswer::Kind::Found, u"Up"_s, u"health"_s, u"redis"_s);
        redis.title = u"redis"_s;
        model.setAnswer({u"component"_s, u"redis"_s}, redis);
        QCOMPARE(picture(model), u"redis | Up\nRecord\nTraces\nSearch in sessions"_s);
        model.setAnswer({u"session"_s, u"re"_s}, answer(LinkAnswer::Kind::None, u"There is none."_s));
        QVERIFY2(!picture(model).contains(u"none"_s), "what nobody asked for is not missed");
        model.setText(u"trac"_s, u"demo"_s);
        model.setAnswer({u"component"_s, u"trace-collector"_s}, redis);
        QCOMPARE(picture(model).section(u'\n', 0, 0), u"redis | Up"_s);
    }

    void isLedByTheKeyboard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QKeyCombination>>("keys");
        QTest::addColumn<int>("row");
        using Keys = QList<QKeyCombination>;
        QTest::newRow("the first row at first") << QString() << Keys{} << 0;
        QTest::newRow("down") << QString() << Keys{Qt::Key_Down, Qt::Key_Down} << 2;
        QTest::newRow("up, around the end") << QString() << Keys{Qt::Key_Up} << 19;
        QTest::newRow("as in a shell")
            << QString() << Keys{Qt::CTRL | Qt::Key_N, Qt::CTRL | Qt::Key_N, Qt::CTRL | Qt::Key_P} << 1;
        QTest::newRow("tab does not leave")
            << QString() << Keys{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Backtab} << 1;
        QTest::newRow("a page down") << QString() << Keys{Qt::Key_PageDown} << 9;
        QTest::newRow("pages end at the end")
            << QString() << Keys{Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_PageDown} << 19;
        QTest::newRow("back a page") << QString() << Keys{Qt::Key_PageDown, Qt::Key_PageUp} << 0;
        QTest::newRow("the last and the first")
            << QString() << Keys{Qt::CTRL | Qt::Key_End, Qt::Key_Up, Qt::CTRL | Qt::Key_Home} << 0;
        QTest::newRow("past what names nothing") << u"9000bfc7-0d0f-4e2c-9a5e-000000000000"_s << Keys{} << 1;
        QTest::newRow("and around it")
            << u"9000bfc7-0d0f-4e2c-9a5e-000000000000"_s << Keys{Qt::Key_Down, Qt::Key_Down} << 1;
    }
    void isLedByTheKeyboard()
    {
        QFETCH(QString, text);
        QFETCH(QList<QKeyCombination>, keys);
        QFETCH(int, row);
        QWidget window;
        window.resize(900, 700);
        CommandPalette palette(&window);
        LinkResolver links;
        links.add(std::make_unique<SomeLinks>());
        palette.setResolver(&links);
        QList<PaletteItem> items;
        for (int i = 0; i < 20; ++i)
            items.append({u"Item %1"_s.arg(i), {}, {}, {}, nullptr});
        window.show();
        palette.openWith(items, u"demo"_s);
        auto* input = palette.findChild<QLineEdit*>();
        const auto* list = palette.findChild<QListView*>();
        input->setText(text);
        if (!text.isEmpty())
            QTRY_VERIFY(!list->model()->index(0, 0).flags().testFlag(Qt::ItemIsEnabled));
        for (const QKeyCombination key : keys)
            QTest::keyClick(input, key.key(), key.keyboardModifiers());
        QCOMPARE(list->currentIndex().row(), row);
        QCOMPARE(window.focusWidget(), input);
    }

    void opensWhatWasPasted()
    {
        QWidget window;
        window.resize(900, 700);
        CommandPalette palette(&window);
        LinkResolver links;
        links.add(std::make_unique<SomeLinks>());
        palette.setResolver(&links);
        QSignalSpy chosen(&palette, &CommandPalette::locationChosen);
        window.show();
        palette.openWith({}, u"demo"_s);
        auto* input = palette.findChild<QLineEdit*>();
        const auto* list = palette.findChild<QListView*>();
        input->setText(uuid);
        // At once, without waiting for the answer.
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().at(0).value<Location>().id, QString(uuid));
        QVERIFY(!palette.isVisible());

        palette.openWith({}, u"demo"_s);
        input->setText(u"redis"_s);
        QTRY_COMPARE(list->currentIndex().data(PaletteModel::LineRole).toString(), u"Up · 0.8 ms"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).value<Location>().page, u"health"_s);
    }

    void keepsTheRowThatSomebodyChose()
    {
        QWidget window;
        window.resize(900, 700);
        CommandPalette palette(&window);
        LinkResolver links;
        links.add(std::make_unique<SomeLinks>());
        palette.setResolver(&links);
        window.show();
        palette.openWith({{u"Redo"_s, {}, {}, {}, nullptr}, {u"Repeat"_s, {}, {}, {}, nullptr}}, u"demo"_s);
        auto* input = palette.findChild<QLineEdit*>();
        const auto* list = palette.findChild<QListView*>();
        input->setText(u"red"_s);
        QTest::keyClick(input, Qt::Key_Down);
        const QString before = list->currentIndex().data().toString();
        QTRY_COMPARE(list->model()->index(0, 0).data(PaletteModel::LineRole).toString(), u"Up · 0.8 ms"_s);
        QCOMPARE(list->currentIndex().data().toString(), before);
    }
};

GATEHOUSE_TEST(PaletteTest)
#include "tst_palette.moc"
