#include "draftkeeper.h"

#include "jsontree.h"
#include "jsonwriter.h"
#include "rulesdraft.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto pauseBefore = 400ms;
constexpr int keptVersion = 1;
constexpr qint64 mostFileBytes = qint64{5} * RulesDraft::MostBytes;

std::string writtenOf(const RulesDraft& draft)
{
    json::Writer writer;
    writer.beginObject().key("version").number(keptVersion).key("text").string(draft.text());
    if (const auto& base = draft.base()) {
        writer.key("base").beginObject();
        writer.key("version").number(base->version).key("hash").string(base->hash.toStdString());
        writer.key("etag").string(base->etag.toStdString()).key("text").string(base->text).endObject();
    }
    return writer.endObject().take();
}

/// The system's words where it fails, else nothing.
QString writeAside(const QString& path, const std::string& bytes)
{
    const QDir folder = QFileInfo(path).dir();
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()))
            return u"mkdir"_s;
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    return file.commit() ? QString() : file.errorString();
}

std::string memberText(const json::Node& object, std::string_view name)
{
    const auto member = object.find(name);
    return member ? member->string() : std::string();
}

std::optional<StoredRules> baseOf(const json::Node& root)
{
    const auto base = root.find("base");
    const auto version = base ? base->find("version") : std::nullopt;
    if (!version || !version->integer())
        return {};
    StoredRules stored;
    stored.version = *version->integer();
    stored.hash = QString::fromStdString(memberText(*base, "hash"));
    stored.etag = QByteArray::fromStdString(memberText(*base, "etag"));
    stored.text = memberText(*base, "text");
    return stored;
}

} // namespace

DraftKeeper::DraftKeeper(const RulesDraft& draft, QString file, QObject* parent)
    : QObject(parent)
    , m_draft(draft)
    , m_file(std::move(file))
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBefore);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::write);
    const auto wait = [this] {
        if (m_isStarted && !m_pause.isActive())
            m_pause.start();
    };
    connect(&draft, &RulesDraft::changed, this, wait);
    connect(&draft, &RulesDraft::baseChanged, this, wait);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

QString DraftKeeper::fileFor(const QString& slug)
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (state.isEmpty() || !QDir::isAbsolutePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return u"%1/gatehouse/drafts/%2.rules.json"_s.arg(state, slug);
}

std::optional<KeptDraft> DraftKeeper::kept() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostFileBytes)
        return {};
    const auto tree = json::parse(file.readAll().toStdString());
    if (!tree)
        return {};
    const json::Node root = tree->root();
    const auto version = root.find("version");
    const auto text = root.find("text");
    if (!version || version->integer() != keptVersion || !text || !text->isString())
        return {};
    return KeptDraft{text->string(), baseOf(root)};
}

void DraftKeeper::start()
{
    m_isStarted = true;
    m_pause.start();
}

void DraftKeeper::flush()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        m_pool.waitForDone();
        write();
    }
    m_pool.waitForDone();
}

void DraftKeeper::write()
{
    if (m_pool.activeThreadCount() > 0) { // a slow disk: the newest text alone matters
        m_pause.start();
        return;
    }
    if (!m_draft.isDirty()) {
        m_pool.start([path = m_file] { QFile::remove(path); });
        return;
    }
    m_pool.start([this, path = m_file, bytes = writtenOf(m_draft)] {
        const QString reason = writeAside(path, bytes);
        if (!reason.isEmpty()) // the pool is waited for before this goes
            QMetaObject::invokeMethod(
                this, [this, reason] { emit failed(reason); }, Qt::QueuedConnection);
    });
}

} // namespace gatehouse
