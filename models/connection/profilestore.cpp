#include "profilestore.h"
#include "profileproblem.h"

#include "location.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr qint64 largestFile = qint64{1} << 20;
constexpr auto lockPatience = std::chrono::seconds(2);
constexpr auto suffix = ".json"_L1;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

Outcome<std::string> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{
            ProfileProblem::CannotRead, {path.toStdString()}, {}, file.errorString().toStdString()};
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return Problem{ProfileProblem::TooLarge, {path.toStdString()}};
    return bytes.toStdString();
}

} // namespace

QString ProfileStore::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/gatehouse/profiles"_L1;
}

ProfileStore::ProfileStore(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    if (QDir(m_folder).exists())
        m_watcher.addPath(m_folder);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ProfileStore::changed);
}

QString ProfileStore::path(const QString& slug) const
{
    Q_ASSERT(isSlug(slug));
    return m_folder + u'/' + slug + suffix;
}

ProfileStore::Listing ProfileStore::list() const
{
    Listing listing;
    const QStringList names = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        Outcome<StoredProfile> read = load(name.chopped(suffix.size()));
        if (read)
            listing.profiles.push_back(*std::move(read));
        else
            listing.broken.push_back(read.problem());
    }
    std::stable_sort(listing.profiles.begin(), listing.profiles.end(),
                     [](const StoredProfile& a, const StoredProfile& b) {
                         return a.profile.name.localeAwareCompare(b.profile.name) < 0;
                     });
    return listing;
}

Outcome<StoredProfile> ProfileStore::load(const QString& slug) const
{
    if (!isSlug(slug))
        return Problem{ProfileProblem::BadSlug, {slug.toStdString()}};
    const QString file = path(slug);
    if (!QFile::exists(file))
        return Problem{ProfileProblem::NotFound, {slug.toStdString()}};
    Outcome<std::string> text = readFile(file);
    if (!text)
        return text.problem();
    return readProfile(slug, file, *std::move(text));
}

Outcome<void> ProfileStore::prepareFolder()
{
    if (!QDir().mkpath(m_folder))
        return Problem{ProfileProblem::CannotWrite, {m_folder.toStdString()}};
    QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
    if (m_watcher.directories().isEmpty())
        m_watcher.addPath(m_folder);
    return {};
}

Outcome<void> ProfileStore::save(const Profile& profile)
{
    if (!isSlug(profile.slug))
        return Problem{ProfileProblem::BadSlug, {profile.slug.toStdString()}};
    if (Outcome<void> ready = prepareFolder(); !ready)
        return ready;
    const QString file = path(profile.slug);
    QLockFile lock(m_folder + "/.lock"_L1);
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(lockPatience).count())))
        return Problem{ProfileProblem::CannotLock, {file.toStdString()}};

    std::string before;
    if (QFile::exists(file)) {
        // Read under the lock: what another program wrote meanwhile survives, and what cannot be
        // read is somebody's work that a save would destroy.
        const Outcome<StoredProfile> there = load(profile.slug);
        if (!there)
            return there.problem();
        if (!there->canSave())
            return Problem{ProfileProblem::NewerVersion,
                           {file.toStdString(), std::to_string(there->version)}};
        Outcome<std::string> text = readFile(file);
        if (!text)
            return text.problem();
        before = *std::move(text);
    }
    return replaceFile(file, writeProfile(profile, before));
}

Outcome<void> ProfileStore::replaceFile(const QString& file, const std::string& text) const
{
    QSaveFile aside(file);
    const auto failed = [&aside, &file] {
        return Problem{
            ProfileProblem::CannotWrite, {file.toStdString()}, {}, aside.errorString().toStdString()};
    };
    // QSaveFile syncs to the disk before it renames.
    if (!aside.open(QIODevice::WriteOnly) || !aside.setPermissions(ownerOnly))
        return failed();
    aside.write(text.data(), static_cast<qint64>(text.size()));
    if (!aside.commit())
        return failed();
    return {};
}

Outcome<void> ProfileStore::remove(const QString& slug)
{
    if (!isSlug(slug))
        return Problem{ProfileProblem::BadSlug, {slug.toStdString()}};
    QFile file(path(slug));
    if (!file.exists())
        return Problem{ProfileProblem::NotFound, {slug.toStdString()}};
    if (!file.remove())
        return Problem{ProfileProblem::CannotRemove,
                       {file.fileName().toStdString()},
                       {},
                       file.errorString().toStdString()};
    return {};
}

QString ProfileStore::freeSlug(const QString& name) const
{
    QString base;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            base += c;
        else if (!base.isEmpty() && !base.endsWith(u'-') && !c.isMark())
            base += u'-';
    }
    base = base.left(56);
    while (base.endsWith(u'-'))
        base.chop(1);
    // Digits alone would be an IPv4 address where a link holds them.
    if (base.isEmpty() || std::all_of(base.begin(), base.end(), [](QChar c) { return c.isDigit(); }))
        base.prepend(base.isEmpty() ? u"profile"_s : u"profile-"_s);
    QString slug = base;
    for (int number = 2; QFile::exists(path(slug)); ++number)
        slug = u"%1-%2"_s.arg(base).arg(number);
    return slug;
}

} // namespace gatehouse
