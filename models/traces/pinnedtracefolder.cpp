#include "pinnedtracefolder.h"

#include "otlpprotoreader.h"
#include "tracebatch.h"
#include "traceproblem.h"
#include "tracewriter.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <exception>
#include <new>
#include <span>
#include <string>
#include <utility>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr auto suffix = ".otlp"_L1;
constexpr int idDigits = 32;
constexpr qint64 pieceSize = qint64{1} << 20;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// Made of the id's numbers only, so that no text gets into a path.
QString nameOf(const SentId& id)
{
    return QString::fromStdString(SentId::ofNumber(id.high(), id.low(), idDigits).shown()) + suffix;
}

/// Nothing: the name is none of ours.
std::optional<SentId> idOf(const QString& name)
{
    const std::string digits = name.chopped(suffix.size()).toStdString();
    const SentId id = SentId::ofHex(digits);
    if (id.isText() || !id.valid() || nameOf(id) != name)
        return {};
    return SentId::ofNumber(id.high(), id.low(), idDigits);
}

/// Passes the spans of one trace on; a span of another one ends the reading.
class OneTraceSink final : public TraceSink
{
public:
    OneTraceSink(TraceSink& sink, const SentId& id) : m_sink(sink), m_id(id) {}

    ResourceId reserveResource() override { return m_sink.reserveResource(); }
    ScopeId reserveScope() override { return m_sink.reserveScope(); }
    void describeResource(ResourceId id, const SentResource& resource) override
    {
        m_sink.describeResource(id, resource);
    }
    void describeScope(ScopeId id, const SentScope& scope) override { m_sink.describeScope(id, scope); }
    [[nodiscard]] bool addSpan(const SentSpan& span) override
    {
        m_isForeign = m_isForeign || !(span.traceId == m_id);
        return !m_isForeign && m_sink.addSpan(span);
    }
    void markPartial(const SentId& traceId) override { m_sink.markPartial(traceId); }
    void addUnreadable(std::uint64_t count) override { m_sink.addUnreadable(count); }

    bool isForeign() const { return m_isForeign; }

private:
    TraceSink& m_sink;
    SentId m_id;
    bool m_isForeign = false;
};

/// The system's words where it fails, else nothing.
QString makeFolder(const QString& path)
{
    const QFileInfo known(path);
    if (known.isDir())
        return {};
    if (known.exists() || !QDir().mkpath(path))
        return u"mkdir"_s;
    QFile::setPermissions(path, ownerOnly | QFile::ExeOwner);
    return {};
}

} // namespace

PinnedTraceFolder::PinnedTraceFolder(TraceStore& store, QString folder)
    : m_store(store)
    , m_folder(std::move(folder))
{
}

QList<PinFault> PinnedTraceFolder::read(const std::stop_token& stop)
{
    QList<PinFault> faults;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({u"*"_s + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    bool isFull = false;
    qsizetype count = 0;
    for (const QFileInfo& file : files) {
        const auto id = idOf(file.fileName());
        Reading reading = Reading::Unusable;
        if (isFull || ++count > mostRead)
            reading = Reading::NoRoom;
        else if (id)
            reading = readFile(file.filePath(), *id, stop);
        if (reading == Reading::Taken)
            continue;
        m_unread.insert(file.fileName());
        if (reading == Reading::Stopped)
            continue;
        isFull = reading == Reading::NoRoom;
        faults.append({isFull ? PinFault::Kind::NoRoom : PinFault::Kind::Unusable, file.fileName()});
    }
    return faults;
}

PinnedTraceFolder::Reading PinnedTraceFolder::readFile(const QString& path, const SentId& id,
                                                       const std::stop_token& stop)
{
    try {
        const std::size_t memory = m_store.figures().memory;
        TraceBatch batch(m_store, memory);
        OneTraceSink sink(batch, id);
        OtlpProtoReader reader(sink);
        const Reading reading = readBytes(path, reader, static_cast<qint64>(memory), stop);
        if (sink.isForeign() || (reading == Reading::Taken && batch.spanCount() == 0))
            return Reading::Unusable;
        if (reading != Reading::Taken)
            return reading;
        const bool wasHere = m_store.contains(id);
        const TraceReceipt receipt = batch.commit();
        return receipt.taken > 0 ? pin(id, receipt.taken, wasHere) : Reading::NoRoom;
    } catch (const std::bad_alloc&) {
        return Reading::NoRoom;
    }
}

PinnedTraceFolder::Reading PinnedTraceFolder::readBytes(const QString& path, OtlpProtoReader& reader,
                                                        qint64 most, const std::stop_token& stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Reading::Unusable;
    while (!stop.stop_requested()) {
        const QByteArray piece = file.read(pieceSize);
        if (file.error() != QFile::NoError)
            return Reading::Unusable;
        if (file.pos() > most)
            return Reading::NoRoom;
        const Outcome<void> read =
            piece.isEmpty() ? reader.finish() : reader.read({piece.constData(), std::size_t(piece.size())});
        if (!read)
            return read.problem().code == TraceProblem::TooLarge ? Reading::NoRoom : Reading::Unusable;
        if (piece.isEmpty())
            return Reading::Taken;
    }
    return Reading::Stopped;
}

PinnedTraceFolder::Reading PinnedTraceFolder::pin(const SentId& id, std::uint64_t spans, bool wasHere)
{
    if (m_store.setPinned(id, true) != TraceStore::PinAnswer::Done) {
        // What did not come back is not here by halves: the next one to make room would be this.
        if (!wasHere)
            m_store.remove(id);
        return Reading::NoRoom;
    }
    m_kept.insert(nameOf(id), {spans, false});
    return Reading::Taken;
}

QList<PinFault> PinnedTraceFolder::sync()
{
    QList<PinFault> faults;
    QHash<QString, Kept> before = std::exchange(m_kept, {});
    for (const StoredTrace& known : m_store.pinned()) {
        const QString name = nameOf(known.id);
        Kept kept = before.take(name);
        if (kept.spans != known.spans || kept.isFaulty) {
            kept.spans = known.spans;
            const auto fault = write(known.id);
            if (fault && !kept.isFaulty)
                faults.append(*fault);
            kept.isFaulty = fault.has_value();
        }
        m_kept.insert(name, kept);
    }
    for (auto gone = before.cbegin(); gone != before.cend(); ++gone)
        if (const auto fault = remove(gone.key()))
            faults.append(*fault);
    return faults;
}

std::optional<PinFault> PinnedTraceFolder::write(const SentId& id)
{
    const QString name = nameOf(id);
    if (m_unread.contains(name) && QFile::exists(pathOf(name)))
        return PinFault{PinFault::Kind::InTheWay, name};
    m_unread.remove(name);
    QString reason;
    try {
        if (const auto trace = m_store.find(id))
            reason = writeFile(id, trace);
    } catch (const std::exception& error) {
        reason = QString::fromUtf8(error.what());
    }
    if (reason.isEmpty())
        return {};
    return PinFault{PinFault::Kind::Unwritten, name, reason};
}

QString PinnedTraceFolder::writeFile(const SentId& id, const std::shared_ptr<const Trace>& trace) const
{
    if (const QString reason = makeFolder(m_folder); !reason.isEmpty())
        return reason;
    QSaveFile file(pathOf(nameOf(id)));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return file.errorString();
    const bool isWhole =
        writeTraces(std::span(&trace, 1), TraceOutput::OtlpProto, [&file](std::string_view piece) {
            const auto size = static_cast<qint64>(piece.size());
            return file.write(piece.data(), size) == size;
        });
    return isWhole && file.commit() ? QString() : file.errorString();
}

std::optional<PinFault> PinnedTraceFolder::remove(const QString& name) const
{
    QFile file(pathOf(name));
    if (m_unread.contains(name) || !file.exists() || file.remove())
        return {};
    return PinFault{PinFault::Kind::Unremoved, name, file.errorString()};
}

} // namespace gatehouse
