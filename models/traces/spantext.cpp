#include "spantext.h"

#include "redact.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <string>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct SpanWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::SpanText)
};

/// What a mask may need to see behind the place where a text is cut.
constexpr std::size_t maskReach = std::size_t{16} << 10U;

/// Not amid a character of UTF-8.
std::string_view cutAt(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U)
        --limit;
    return text.substr(0, limit);
}

} // namespace

std::int64_t nanosBetween(std::uint64_t a, std::uint64_t b)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return b >= a ? static_cast<std::int64_t>(std::min(b - a, most))
                  : -static_cast<std::int64_t>(std::min(a - b, most));
}

QString spanKindText(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Unspecified:
        return {};
    case SpanKind::Internal:
        return SpanWords::tr("internal");
    case SpanKind::Server:
        return SpanWords::tr("server");
    case SpanKind::Client:
        return SpanWords::tr("client");
    case SpanKind::Producer:
        return SpanWords::tr("producer");
    case SpanKind::Consumer:
        return SpanWords::tr("consumer");
    }
    return SpanWords::tr("kind %1").arg(static_cast<int>(kind));
}

QString spanStatusText(SpanStatus status)
{
    switch (status) {
    case SpanStatus::Unset:
        return {};
    case SpanStatus::Ok:
        return SpanWords::tr("OK");
    case SpanStatus::Error:
        return SpanWords::tr("error");
    }
    return SpanWords::tr("status %1").arg(static_cast<int>(status));
}

QString byteSizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1000 ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

QString shownText(std::string_view sent, std::size_t limit)
{
    const std::string masked = redactText(cutAt(sent, limit + maskReach)).text;
    const std::string_view kept = cutAt(masked, limit);
    QString text = visibleCharacters(QString::fromUtf8(kept.data(), static_cast<qsizetype>(kept.size())));
    return kept.size() < masked.size() || limit + maskReach < sent.size() ? text + u'…' : text;
}

QString shownLine(std::string_view sent, std::size_t limit)
{
    return shownText(sent, limit).simplified();
}

} // namespace gatehouse
