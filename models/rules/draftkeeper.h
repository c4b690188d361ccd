#pragma once

#include "storedrules.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <string>

namespace gatehouse
{

class RulesDraft;

/// A draft as it lies beside: its text, and what it was a change of.
struct KeptDraft {
    std::string text;
    std::optional<StoredRules> base;
};

/// Keeps a draft over the end of the program, kill -9 included: some time after a change it is written
/// aside (mode 0600, whole or not at all) by a thread of its own, and removed once nothing is left that
/// differs from its base. At most RulesDraft::MostBytes of text, and as much of the base.
class DraftKeeper : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftKeeper)

public:
    /// The draft outlives this. `file` is in a folder that need not be there yet.
    DraftKeeper(const RulesDraft& draft, QString file, QObject* parent = nullptr);
    /// Writes what is still to be written.
    ~DraftKeeper() override;

    /// `$XDG_STATE_HOME/gatehouse/drafts/<slug>.rules.json`
    static QString fileFor(const QString& slug);

    /// What lies there from before; nothing if there is nothing that can be read. Does not begin to keep.
    std::optional<KeptDraft> kept() const;
    /// From now on changes are kept; before, what lies there is not touched.
    void start();
    /// Writes or removes at once, and waits for it.
    void flush();

signals:
    /// The draft could not be written: `reason` is the system's.
    void failed(const QString& reason);

private:
    void write();

    const RulesDraft& m_draft;
    QString m_file;
    QTimer m_pause;
    QThreadPool m_pool;
    bool m_isStarted = false;
};

} // namespace gatehouse
