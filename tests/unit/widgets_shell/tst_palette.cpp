#include "fuzzymatch.h"
#include "palettemodel.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace gatehouse;

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
        QCOMPARE(titles().first(), u"Open the trace"_s);
        QCOMPARE(model.item(0).location->id, u"c85990d2c85990d2c85990d2c85990d2"_s);
        model.setText(u"zzz"_s, u"demo"_s);
        QCOMPARE(titles(), QStringList{u"Search in sessions"_s});
    }
};

GATEHOUSE_TEST(PaletteTest)
#include "tst_palette.moc"
