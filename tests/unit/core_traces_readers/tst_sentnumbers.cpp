#include "sentnumbers.h"
#include "testmain.h"

using namespace gatehouse;

namespace
{

QByteArray shown(const auto& number)
{
    return number ? QByteArray::number(*number) : QByteArray("none");
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

} // namespace

class SentNumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void readsNanoseconds_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<quint64>("unit");
        QTest::addColumn<QByteArray>("nanos");
        QTest::newRow("whole microseconds")
            << QByteArray("1700000000000001") << quint64(1000) << QByteArray("1700000000000001000");
        QTest::newRow("parts of a microsecond are kept")
            << QByteArray("1700000000000001.2345") << quint64(1000) << QByteArray("1700000000000001234");
        QTest::newRow("beyond what a double can hold")
            << QByteArray("1700000000000000001") << quint64(1) << QByteArray("1700000000000000001");
        QTest::newRow("an exponent") << QByteArray("1.5e3") << quint64(1000) << QByteArray("1500000");
        QTest::newRow("more than fits")
            << QByteArray("99999999999999999999") << quint64(1000) << QByteArray("18446744073709551615");
        QTest::newRow("below zero") << QByteArray("-1") << quint64(1) << QByteArray("none");
        QTest::newRow("no number") << QByteArray("12x") << quint64(1) << QByteArray("none");
        QTest::newRow("nothing") << QByteArray("") << quint64(1) << QByteArray("none");
    }

    void readsNanoseconds()
    {
        QFETCH(QByteArray, digits);
        QFETCH(quint64, unit);
        QTEST(shown(sent::nanos(viewOf(digits), unit)), "nanos");
    }

    void readsDurations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("nanos");
        QTest::newRow("nanoseconds") << QByteArray("5000ns") << QByteArray("5000");
        QTest::newRow("protobuf's seconds") << QByteArray("0.000005s") << QByteArray("5000");
        QTest::newRow("two units") << QByteArray("1m0.25s") << QByteArray("60250000000");
        QTest::newRow("parts of an hour") << QByteArray("0.5h") << QByteArray("1800000000000");
        QTest::newRow("below zero") << QByteArray("-2ms") << QByteArray("-2000000");
        QTest::newRow("zero without a unit") << QByteArray("0") << QByteArray("0");
        QTest::newRow("no unit") << QByteArray("12") << QByteArray("none");
        QTest::newRow("no number") << QByteArray("ms") << QByteArray("none");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("none");
    }

    void readsDurations()
    {
        QFETCH(QByteArray, text);
        QTEST(shown(sent::duration(viewOf(text))), "nanos");
    }

    void keepsAllDigitsOfAnInstant_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("nanos");
        QTest::newRow("nine digits") << QByteArray("2023-11-14T22:13:20.123456789Z")
                                     << QByteArray("1700000000123456789");
        QTest::newRow("three digits")
            << QByteArray("2023-11-14T22:13:20.5Z") << QByteArray("1700000000500000000");
        QTest::newRow("an offset") << QByteArray("2023-11-14T23:13:20+01:00")
                                   << QByteArray("1700000000000000000");
        QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59Z") << QByteArray("none");
        QTest::newRow("no time") << QByteArray("yesterday") << QByteArray("none");
    }

    void keepsAllDigitsOfAnInstant()
    {
        QFETCH(QByteArray, text);
        QTEST(shown(sent::instant(viewOf(text))), "nanos");
    }
};

GATEHOUSE_TEST(SentNumbersTest)
#include "tst_sentnumbers.moc"
