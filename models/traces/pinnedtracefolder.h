#pragma once

#include "tracestore.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

namespace gatehouse
{

class OtlpProtoReader;

/// What somebody should know of a pinned trace's file.
struct PinFault {
    enum class Kind : std::uint8_t {
        Unusable,  ///< it is broken or somebody else's, and left alone
        NoRoom,    ///< it was not read: there are too many, or they are too large
        InTheWay,  ///< nothing was written over it, as it was not read
        Unwritten, ///< it could not be written
        Unremoved  ///< its trace is not pinned any more, but it is still there
    };
    Kind kind = Kind::Unusable;
    QString name = {};   ///< the file's, without its folder
    QString reason = {}; ///< the system's words, if it has some

    friend bool operator==(const PinFault&, const PinFault&) = default;
};

/// The files of a store's pinned traces: `<trace id>.otlp`, the id in 32 digits of lower-case hex, OTLP's
/// TracesData in protobuf. All of it reads and writes files and blocks; for one thread at a time.
class PinnedTraceFolder
{
public:
    static constexpr qsizetype mostRead = 1000; ///< files; the newest count

    /// The store outlives this. The folder need not be there yet.
    PinnedTraceFolder(TraceStore& store, QString folder);

    /// Puts what is there into the store, and pins it. A file is taken whole or not at all.
    QList<PinFault> read(const std::stop_token& stop);
    /// Writes (mode 0600, whole or not at all) the pinned traces that got spans since, and removes the files
    /// of those that are not pinned any more. What fails is tried again each time and said once.
    QList<PinFault> sync();

private:
    enum class Reading : std::uint8_t { Taken, Unusable, NoRoom, Stopped };
    /// What is known of a trace that was pinned when we looked last.
    struct Kept {
        std::uint64_t spans = 0;
        bool isFaulty = false; ///< and that was said
    };

    Reading readFile(const QString& path, const SentId& id, const std::stop_token& stop);
    static Reading readBytes(const QString& path, OtlpProtoReader& reader, qint64 most,
                             const std::stop_token& stop);
    Reading pin(const SentId& id, std::uint64_t spans, bool wasHere);
    std::optional<PinFault> write(const SentId& id);
    QString writeFile(const SentId& id, const std::shared_ptr<const Trace>& trace) const;
    std::optional<PinFault> remove(const QString& name) const;
    QString pathOf(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

    TraceStore& m_store;
    QString m_folder;
    QHash<QString, Kept> m_kept; ///< by the file's name
    QSet<QString> m_unread;      ///< files that hold what is not in the store
};

} // namespace gatehouse
