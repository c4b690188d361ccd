#pragma once

#include "profileformat.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <vector>

namespace gatehouse
{

/// The profiles of a person, one file each in `$XDG_CONFIG_HOME/gatehouse/profiles`, mode 0600.
/// A save locks, writes aside, syncs and renames; a broken file or one of a newer version is
/// never written. Problems: ProfileProblem.
class ProfileStore : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileStore)

public:
    explicit ProfileStore(QString folder = usualFolder(), QObject* parent = nullptr);
    static QString usualFolder();

    struct Listing {
        std::vector<StoredProfile> profiles; ///< by name
        std::vector<Problem> broken;         ///< one a file that cannot be read
    };
    Listing list() const;
    Outcome<StoredProfile> load(const QString& slug) const;
    Outcome<void> save(const Profile& profile);
    Outcome<void> remove(const QString& slug);

    /// A slug for a profile of this name that no file has yet.
    QString freeSlug(const QString& name) const;

signals:
    /// Files came, went or changed, by this store or another program.
    void changed();

private:
    QString path(const QString& slug) const;
    Outcome<void> prepareFolder();
    Outcome<void> replaceFile(const QString& file, const std::string& text) const;

    QString m_folder;
    QFileSystemWatcher m_watcher;
};

} // namespace gatehouse
