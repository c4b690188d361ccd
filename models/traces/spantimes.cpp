#include "spantimes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

struct TimesText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::TimesText)
};

constexpr std::uint64_t micro = 1'000;
constexpr std::uint64_t milli = 1'000'000;
constexpr std::uint64_t second = 1'000'000'000;
constexpr std::uint64_t minute = 60 * second;
constexpr std::uint64_t hour = 60 * minute;

struct Unit {
    std::uint64_t nano;
    const char* name;
};
constexpr std::array<Unit, 4> units = {{{second, "s"}, {milli, "ms"}, {micro, "µs"}, {1, "ns"}}};

/// From a tenth of the unit on, so that the columns of a trace seldom mix more than two units.
const Unit& unitOf(std::uint64_t nano)
{
    for (const Unit& unit : units)
        if (nano >= unit.nano || (unit.nano == milli && nano >= milli / 10))
            return unit;
    return units.back();
}

int decimalsOf(double value)
{
    if (value >= 99.95)
        return 0;
    return value >= 9.995 ? 1 : 2;
}

QString withUnit(const QString& number, const Unit& unit)
{
    return number + QChar(QChar::Nbsp) + QString::fromUtf8(unit.name);
}

/// Digits behind the point, three together.
QString grouped(const QString& digits)
{
    QString text;
    for (qsizetype at = 0; at < digits.size(); at += 3) {
        if (at > 0)
            text += QChar(0x202F); // a narrow space that does not break
        text += digits.mid(at, 3);
    }
    return text;
}

/// A number filled up with zeros in front.
QString padded(std::uint64_t number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

QDateTime momentOf(std::uint64_t unixNano)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(unixNano / milli));
}

} // namespace

QString spanDurationText(std::uint64_t nano)
{
    const QLocale locale;
    if (nano >= hour)
        //: A long duration: hours and minutes
        return TimesText::tr("%1 h %2 min").arg(nano / hour).arg(padded(nano % hour / minute, 2));
    if (nano >= minute)
        //: A long duration: minutes and seconds
        return TimesText::tr("%1 min %2 s").arg(nano / minute).arg(padded(nano % minute / second, 2));
    const Unit& unit = unitOf(nano);
    const double value = double(nano) / double(unit.nano);
    return withUnit(locale.toString(value, 'f', unit.nano == 1 ? 0 : decimalsOf(value)), unit);
}

QString exactDurationText(std::uint64_t nano)
{
    const Unit& unit = unitOf(nano);
    const QLocale locale;
    QString number = locale.toString(nano / unit.nano);
    if (const std::uint64_t rest = nano % unit.nano; rest != 0) {
        const int digits = unit.nano == second ? 9 : unit.nano == milli ? 6 : 3;
        QString behind = padded(rest, digits);
        while (behind.endsWith(u'0'))
            behind.chop(1);
        number += locale.decimalPoint() + grouped(behind);
    }
    return withUnit(number, unit);
}

QString spanOffsetText(std::int64_t nano)
{
    const auto size =
        nano < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(nano) : static_cast<std::uint64_t>(nano);
    return (nano < 0 ? QChar(0x2212) : u'+') + spanDurationText(size);
}

QString exactInstantText(std::uint64_t unixNano)
{
    const QDateTime moment = momentOf(unixNano);
    const QString behind = grouped(padded(unixNano % second, 9));
    return QLocale().toString(moment, u"d MMM yyyy HH:mm:ss"_s) + u'.' + behind + u' ' +
           moment.timeZoneAbbreviation();
}

QString clockTimeText(std::uint64_t unixNano)
{
    return QLocale().toString(momentOf(unixNano), u"HH:mm:ss.zzz"_s);
}

} // namespace gatehouse
