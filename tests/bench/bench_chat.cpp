// What conversations cost (DESIGN §5): pages of a list of a million sessions, with the database's
// own indexes and with the helper indexes; a conversation of 10,000 messages, opened and scrolled.
//
// bench_chat [--out FILE] [--sessions N] [--dsn DSN]
// Without --dsn it starts a PostgreSQL of its own and fills it (minutes and 5 GB for a million
// sessions); a database of --dsn must hold what chatdata.sql makes, and gets the helper indexes.

#include "benchreport.h"
#include "pgchatsource.h"
#include "pgconnection.h"
#include "postgresserver.h"
#include "sessionlistloader.h"
#include "sessionlistmodel.h"
#include "sessionlistview.h"
#include "sessionspage.h"
#include "sqlfiles.h"
#include "sqlpool.h"
#include "theme.h"
#include "transcriptmodel.h"
#include "transcriptview.h"
#include "waiting.h"

#include <QAction>
#include <QApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QScrollBar>
#include <QUuid>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace gatehouse;
using namespace gatehouse::bench;

namespace
{

QString option(const QStringList& arguments, const QString& name, const QString& otherwise)
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? otherwise : arguments.value(at + 1, otherwise);
}

/// The id chatdata.sql gives the long conversation.
QString longSession()
{
    const QByteArray digest = QCryptographicHash::hash("long", QCryptographicHash::Md5);
    return QUuid::fromRfc4122(digest).toString(QUuid::WithoutBraces);
}

[[noreturn]] void giveUp(const std::string& why)
{
    std::fprintf(stderr, "bench_chat: %s\n", why.c_str());
    std::exit(1);
}

void run(const std::string& dsn, std::string_view statement)
{
    auto connection = PgConnection::open({dsn});
    if (!connection)
        giveUp(connection.problem().detail);
    if (const auto done = connection->query(std::string(statement)); !done)
        giveUp(done.problem().detail);
}

void fill(const std::string& dsn, const QString& sessions)
{
    QFile file(QStringLiteral(GATEHOUSE_BENCH_DIR "/chatdata.sql"));
    if (!file.open(QIODevice::ReadOnly))
        giveUp("cannot read chatdata.sql");
    const QString script = QString::fromUtf8(file.readAll()).replace(QStringLiteral("%1"), sessions);
    for (const QString& statement : script.split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
        run(dsn, statement.toStdString());
}

void makeHelperIndexes(const std::string& dsn)
{
    for (const SqlFile& file : helperIndexFiles()) {
        // Text search has no part in this, and its index takes the longest.
        if (file.name.find("_text") == std::string_view::npos)
            run(dsn, file.text);
    }
    run(dsn, "ANALYZE");
}

SessionPage pageOf(ChatSource& source, const SessionQuery& query)
{
    QFuture<Outcome<SessionPage>> future = source.sessions(query);
    future.waitForFinished();
    if (future.resultCount() == 0 || !future.result())
        giveUp("a page of sessions could not be read");
    return *future.result();
}

void benchPages(ChatSource& source, BenchReport& table, const std::string& how, int runs)
{
    SessionQuery query;
    static_cast<void>(pageOf(source, query)); // connects
    std::vector<double> first;
    std::vector<double> later;
    std::vector<double> deep;
    SessionPage page;
    for (int i = 0; i < runs; ++i) {
        query.beyond = {};
        const Clock::time_point start = Clock::now();
        page = pageOf(source, query);
        first.push_back(millisecondsSince(start));
    }
    for (int i = 0; i < runs && page.next; ++i) {
        query.beyond = page.next;
        const Clock::time_point start = Clock::now();
        page = pageOf(source, query);
        later.push_back(millisecondsSince(start));
    }
    for (int i = 0; i < runs; ++i) {
        // Days apart, so that no page is read twice.
        const auto age = std::chrono::hours(24) * (20 + 5 * i);
        query.beyond = KeysetPosition{formatUtc(std::chrono::time_point_cast<UtcTime::duration>(
                                          std::chrono::system_clock::now() - age)),
                                      "f"};
        const Clock::time_point start = Clock::now();
        static_cast<void>(pageOf(source, query));
        deep.push_back(millisecondsSince(start));
    }
    table.add("first page of sessions, " + how, first);
    table.add("next page, " + how, later);
    table.add("a page months back, " + how, deep);
}

/// Frames while scrolling from one end to the other, each painted at once; the GUI thread's time.
std::vector<double> scrolled(QAbstractScrollArea& view, int frames)
{
    std::vector<double> times;
    QScrollBar& bar = *view.verticalScrollBar();
    for (int i = 0; i < frames; ++i) {
        const int step = view.viewport()->height() / 3;
        const int to = bar.value() <= step ? bar.maximum() : bar.value() - step;
        const double start = threadMilliseconds();
        bar.setValue(to);
        view.viewport()->repaint();
        times.push_back(threadMilliseconds() - start);
        runFor(std::chrono::milliseconds(1)); // bodies come while one scrolls
    }
    return times;
}

struct Desk {
    SqlPool pool;
    SessionsPage page;

    explicit Desk(const std::string& dsn) : pool({dsn}), page(nullptr, std::make_unique<PgChatSource>(pool))
    {
        page.resize(1368, 832);
    }
    template <class T>
    T& part()
    {
        return *page.findChild<T*>();
    }
    void open(const QString& session)
    {
        Location place = page.location();
        place.id = session;
        page.open(place);
    }
};

void benchFirstList(const std::string& dsn, BenchReport& table, const std::string& how, int runs)
{
    std::vector<double> reloads;
    Desk desk(dsn);
    desk.page.show();
    auto& model = desk.part<SessionListModel>();
    PaintCount painted(*desk.part<SessionListView>().viewport());
    if (!waitFor([&] { return model.rowCount() > 0 && painted.count() > 0; }))
        giveUp("the list stays empty");
    QAction* reload = nullptr;
    for (QAction* action : desk.page.actions()) {
        if (action->shortcuts().contains(QKeySequence(QKeySequence::Refresh)))
            reload = action;
    }
    if (!reload)
        giveUp("the page has no F5");
    auto& loader = desk.part<SessionListLoader>();
    for (int i = 0; i < runs; ++i) {
        bool isLoaded = false;
        int before = 0;
        const auto noted = QObject::connect(&loader, &SessionListLoader::loaded, &loader, [&] {
            isLoaded = true;
            before = painted.count();
        });
        const Clock::time_point start = Clock::now();
        reload->trigger();
        const bool isThere = waitFor([&] {
            if (isLoaded)
                desk.part<SessionListView>().viewport()->update();
            return isLoaded && painted.count() > before;
        });
        if (isThere)
            reloads.push_back(millisecondsSince(start));
        QObject::disconnect(noted);
    }
    table.add("F5 to painted list, " + how, reloads);
}

void benchLongSession(const std::string& dsn, BenchReport& table, int runs)
{
    std::vector<double> opened;
    for (int i = 0; i < runs; ++i) {
        Desk desk(dsn);
        desk.page.show();
        waitFor([&] { return desk.part<SessionListModel>().rowCount() > 0; });
        auto& model = desk.part<TranscriptModel>();
        auto& view = desk.part<TranscriptView>();
        PaintCount painted(*view.viewport());
        const auto isShown = [&] {
            return model.messageCount() >= 10'000 && model.isLoaded(model.rowCount() - 1) &&
                   painted.count() > 0;
        };
        const Clock::time_point start = Clock::now();
        desk.open(longSession());
        if (!waitFor(isShown))
            giveUp("the long conversation does not open");
        opened.push_back(millisecondsSince(start));
        if (i + 1 < runs)
            continue;
        table.add("10,000 messages: open, whole index ready, tail painted", opened);
        table.add("10,000 messages: frame while scrolling", scrolled(view, 400));
        table.add("list of sessions: frame while scrolling", scrolled(desk.part<SessionListView>(), 200));
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Theme::apply(app, ThemeChoice::Light);
    const QStringList arguments = QApplication::arguments();
    const QString sessions = option(arguments, QStringLiteral("--sessions"), QStringLiteral("1000000"));
    std::string dsn = option(arguments, QStringLiteral("--dsn"), {}).toStdString();
    std::unique_ptr<test::PostgresServer> server;
    if (dsn.empty()) {
        server = std::make_unique<test::PostgresServer>();
        if (!server->start())
            giveUp(server->error().toStdString());
        dsn = server->conninfo().toStdString();
        std::printf("making %s conversations…\n", qPrintable(sessions));
        fill(dsn, sessions);
    }
    BenchReport table(argc, argv);
    const auto pages = [&](const std::string& how, int runs) {
        SqlPool pool({dsn});
        PgChatSource source(pool);
        benchPages(source, table, how, runs);
        benchFirstList(dsn, table, how, runs);
    };
    pages("no helper indexes", 7);
    makeHelperIndexes(dsn);
    pages("helper indexes", 25);
    benchLongSession(dsn, table, 15);
    return 0;
}
