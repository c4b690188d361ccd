#include "ruleslinks.h"

#include "openprofile.h"
#include "rulescalltext.h"
#include "rulesloader.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::RulesLinks)
};

constexpr qsizetype mostGuesses = 5;

std::vector<EndpointRow> endpointsOf(const RulesLoader& loader)
{
    if (!loader.live())
        return {};
    const auto tree = json::parse(loader.live()->text, {}, json::Strictness::lenient());
    return tree ? endpointRows(*tree) : std::vector<EndpointRow>();
}

QString line(const EndpointRow& row)
{
    QStringList parts{row.methods.isEmpty() ? Words::tr("any method") : row.methods.join(u' '), row.path,
                      row.mode, bytesText(row.maxBody)};
    return parts.join(u" · "_s);
}

} // namespace

QStringList RulesLinks::kinds() const
{
    return {u"rule"_s};
}

QList<LinkId> RulesLinks::guess(const QString& text) const
{
    RulesLoader* loader = RulesLoader::of(m_profile);
    if (loader == nullptr || text.size() < 2)
        return {};
    if (!loader->isLoaded()) {
        if (!loader->isLoading())
            loader->reload();
        return {};
    }
    QList<LinkId> found;
    for (const EndpointRow& row : endpointsOf(*loader)) {
        const bool fits = row.id.startsWith(text, Qt::CaseInsensitive) ||
                          (text.size() >= 3 && (row.id.contains(text, Qt::CaseInsensitive) ||
                                                row.path.contains(text, Qt::CaseInsensitive)));
        if (fits && row.kind == EndpointRow::Kind::Endpoint && !row.id.isEmpty())
            found.append({u"rule"_s, row.id});
    }
    return found.mid(0, mostGuesses);
}

LinkAnswer RulesLinks::answer(const RulesLoader& loader, const QString& id) const
{
    LinkAnswer answer;
    answer.text = Words::tr("The rules that are stored have no endpoint of this id.");
    for (const EndpointRow& row : endpointsOf(loader)) {
        if (row.kind != EndpointRow::Kind::Endpoint || row.id != id)
            continue;
        answer.kind = LinkAnswer::Kind::Found;
        answer.text = line(row);
        answer.title = Words::tr("Rule %1").arg(row.id);
        answer.iconName = u"rules"_s;
        answer.location.slug = m_profile.profile().slug;
        answer.location.page = u"rules"_s;
        answer.location.id = row.id;
        break;
    }
    return answer;
}

QFuture<Outcome<LinkAnswer>> RulesLinks::resolve(const LinkId& link)
{
    using Answer = Outcome<LinkAnswer>;
    RulesLoader* loader = RulesLoader::of(m_profile);
    LinkAnswer none;
    none.text = Words::tr("This profile names no gateway to ask.");
    if (loader == nullptr)
        return QtFuture::makeReadyFuture(Answer(none));
    if (loader->isLoaded())
        return QtFuture::makeReadyFuture(Answer(answer(*loader, link.id)));
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto* waiting = new QObject(loader);
    QObject::connect(loader, &RulesLoader::loaded, waiting, [this, loader, promise, waiting, link] {
        promise->addResult(Answer(answer(*loader, link.id)));
        promise->finish();
        waiting->deleteLater();
    });
    QObject::connect(loader, &RulesLoader::failed, waiting, [promise, waiting](const Problem& problem) {
        promise->addResult(Answer(problem));
        promise->finish();
        waiting->deleteLater();
    });
    const QFuture<Answer> future = promise->future();
    if (!loader->isLoading())
        loader->reload();
    return future;
}

QString RulesLinks::problemText(const Problem& problem) const
{
    return rulesCallProblemText(problem);
}

} // namespace gatehouse
