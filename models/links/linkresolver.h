#pragma once

#include "linksource.h"

#include <QCache>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace gatehouse
{

/// Turns an id into one line on what it names, or into why there is none. Knows no subject: each
/// registers its source (in app/console). Answers are kept for a while, the least used ones go first.
class LinkResolver : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkResolver)

public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;
    static constexpr int MostKept = 200;
    /// Longer texts are no id.
    static constexpr qsizetype LongestId = 256;

    explicit LinkResolver(QObject* parent = nullptr);
    /// With another clock than the steady one, for tests.
    explicit LinkResolver(Clock clock, QObject* parent = nullptr);
    ~LinkResolver() override;

    /// A kind that several sources claim is the first one's.
    void add(std::unique_ptr<LinkSource> source);
    bool knows(const QString& kind) const { return sourceOf(kind) != nullptr; }

    /// What a typed or pasted text may name beyond what its form tells: see LinkSource::guess.
    QList<LinkId> guess(const QString& text) const;

    /// Asks the kind's source, unless the answer is known and fresh. A kind that nobody answers for
    /// is None without a sentence. Every caller has its own future; cancelling it stops the work.
    QFuture<Outcome<LinkAnswer>> resolve(const LinkId& link);
    /// The answer; where it could not be found out, Failed with its sentence.
    LinkAnswer answerOf(const LinkId& link, const Outcome<LinkAnswer>& outcome) const;

private:
    struct Kept {
        LinkAnswer answer;
        std::chrono::steady_clock::time_point until;
    };

    LinkSource* sourceOf(const QString& kind) const;
    void keepWhenDone(const LinkId& link, const QFuture<Outcome<LinkAnswer>>& future);

    Clock m_clock;
    std::vector<std::unique_ptr<LinkSource>> m_sources;
    QCache<LinkId, Kept> m_kept{MostKept};
};

} // namespace gatehouse
