#pragma once

#include "chatquery.h"
#include "shownentry.h"

#include <QAbstractListModel>

#include <unordered_map>

namespace gatehouse
{

/// One conversation, oldest first. A row is what one party says, with the tool messages that
/// answer its calls folded in. All rows are known at once in outline; bodies come in pages
/// and far ones are given up again. Passive.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptModel)

public:
    enum Role { IdRole = Qt::UserRole, SpeakerRole, FailedRole, LoadedRole };

    struct Entry {
        std::vector<MessageHead> heads; ///< never empty; the first speaks

        const MessageHead& speaker() const { return heads.front(); }
        bool hasFailedCall() const;
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    /// Bodies held at most.
    static constexpr std::size_t MostBodies = 4000;

    explicit TranscriptModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setOpening(const SessionOpening& opening);
    void clear();
    /// Bodies of messages whose heads are known; others are ignored.
    void addBodies(const std::vector<MessageRecord>& bodies);
    /// The messages as they are now, oldest first: all in [since, until), and some of those at
    /// its edges. Without `until` all there are from `since` on.
    void refreshTail(const std::vector<MessageRecord>& messages, UtcTime since,
                     std::optional<UtcTime> until = {});

    const std::optional<SessionRecord>& session() const { return m_session; }
    void setSession(const SessionRecord& session);
    const Entry& entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    bool isLoaded(int row) const;
    /// Empty while the bodies are not at hand.
    ShownEntry shown(int row) const;
    int rowOf(const MessageId& id) const;
    /// The pause before a row, if it is long enough to be shown.
    std::optional<std::chrono::microseconds> gapBefore(int row) const;
    /// How long an answer took after what was said before.
    std::optional<std::chrono::microseconds> answerTime(int row) const;
    std::size_t messageCount() const { return m_heads.size(); }
    const std::vector<MessageHead>& heads() const { return m_heads; }
    /// What to ask for so that these rows are whole; nothing if they are.
    std::optional<MessageQuery> missing(int firstRow, int lastRow) const;
    std::optional<UtcTime> newestTime() const;

private:
    struct Steps;
    static std::vector<Entry> entriesOf(const std::vector<MessageHead>& heads);
    void forgetBodiesFarFrom(const MessageId& id);

    std::optional<SessionRecord> m_session;
    std::vector<MessageHead> m_heads;
    std::vector<Entry> m_entries;
    std::unordered_map<MessageId, MessageRecord> m_bodies;
};

} // namespace gatehouse
