#pragma once

#include "linkresolver.h"
#include "profile.h"

#include <QObject>
#include <QString>

#include <array>
#include <memory>

namespace gatehouse
{

class GatewaySignIn;
class HttpFetcher;
class LiveFeed;
class SqlPool;

/// The open profile as every page sees it: its settings, its connections, and what is known of
/// their state. The window's wiring owns the connections and outlives the pages.
class OpenProfile : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenProfile)

public:
    enum class Part { Gateway, PostgreSql, Traces, LiveFeed };
    Q_ENUM(Part)
    static constexpr int PartCount = 4;

    struct PartState {
        enum class Kind { Off, Connecting, Connected, Retrying, Failed };
        Kind kind = Kind::Off;
        /// A few words for the status bar ("3 instances", "in 2 s"), a sentence for Failed.
        QString summary;

        friend bool operator==(const PartState&, const PartState&) = default;
    };

    /// `sql` is null without PostgreSQL; both outlive this.
    OpenProfile(Profile profile, SqlPool* sql, HttpFetcher& http, QObject* parent = nullptr);
    ~OpenProfile() override;

    const Profile& profile() const { return m_profile; }
    SqlPool* sql() const { return m_sql; }
    HttpFetcher& http() const { return m_http; }
    /// Null until the wiring sets it. It has given its token to http() and feed() already.
    GatewaySignIn* signIn() const { return m_signIn; }
    void setSignIn(GatewaySignIn* signIn) { m_signIn = signIn; }
    /// What happens at the gateway, as it happens; silent until the wiring starts it, and for good
    /// where the gateway has no events.
    LiveFeed& feed() const { return *m_feed; }
    /// What the ids of this system name; the subjects' sources are registered by the wiring.
    LinkResolver& links() { return m_links; }

    /// Whether changes are refused: the profile's read_only until somebody unlocks it, for this
    /// session of the console only.
    bool readOnly() const { return m_profile.readOnly && !m_isUnlocked; }
    void unlock();
    void lock();

    /// Whoever uses a connection says how it goes; equal reports in a row are one.
    void report(Part part, const PartState& state);
    PartState state(Part part) const;

signals:
    void stateChanged(gatehouse::OpenProfile::Part part);
    void readOnlyChanged(bool readOnly);

private:
    Profile m_profile;
    SqlPool* m_sql;
    HttpFetcher& m_http;
    GatewaySignIn* m_signIn = nullptr;
    std::unique_ptr<LiveFeed> m_feed;
    LinkResolver m_links;
    std::array<PartState, PartCount> m_states;
    bool m_isUnlocked = false;
};

} // namespace gatehouse
