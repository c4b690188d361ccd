#include "gatewayprocess.h"
#include "postgresserver.h"
#include "signin.h"
#include "testmain.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <memory>

using namespace gatehouse::test;

namespace
{

const QString folder = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/gateway");

/// One request and what must come of it.
struct Exchange {
    QStringList comment;
    QByteArray method;
    QByteArray target;
    QList<QByteArray> fields;
    QByteArray body; ///< null: none
    int status = 0;
    QList<QByteArray> answerFields;
    QByteArray answerBody;
};

/// Names what differs from run to run: {id1}, {cursor1}, {time}, {latency}, … A name stands for one text in
/// a whole file, so requests can use what answers gave.
class Mask
{
public:
    QByteArray masked(QByteArray text)
    {
        text = named(text, "(?<=\"access_token\":\")[^\"]+", "access");
        text = named(text, "(?<=\"refresh_token\":\")[^\"]+", "refresh");
        text = named(text, "(?<=_cursor\":\")[A-Za-z0-9_-]+(?=\")", "cursor");
        text = replaced(text, "sha256:[0-9a-f-]{36}:[0-9a-f]{64}", "{salted}");
        text = named(text, "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", "id");
        text = replaced(text, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z", "{time}");
        text = replaced(text, "(?<=\"prev_hash\":\")[0-9a-f]{64}\",\"hash\":\"[0-9a-f]{64}(?=\")", "{chain}");
        text = replaced(text, "Chat \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "Chat {minute}");
        text = replaced(text, "(?<=\"latency_ms\":)\\d+\\.\\d\\d(?=[,}])", "{latency}");
        text = replaced(text, "(?<=\"uptime_seconds\":)\\d+", "{seconds}");
        return replaced(text, "(?<=\"instance\":\")[A-Za-z0-9.-]+-[0-9a-f]{8}(?=\")", "{instance}");
    }
    QByteArray unmasked(QByteArray text) const
    {
        for (auto it = m_texts.begin(); it != m_texts.end(); ++it)
            text.replace(it.key(), it.value());
        return text;
    }

private:
    static QByteArray replaced(const QByteArray& text, const char* pattern, const char* name)
    {
        return QString::fromUtf8(text)
            .replace(QRegularExpression(QLatin1String(pattern)), QLatin1String(name))
            .toUtf8();
    }
    QByteArray named(const QByteArray& text, const char* pattern, const char* kind)
    {
        const QString whole = QString::fromUtf8(text);
        QString out;
        qsizetype last = 0;
        auto matches = QRegularExpression(QLatin1String(pattern)).globalMatch(whole);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QByteArray value = match.captured().toUtf8();
            QByteArray name = m_texts.key(value);
            if (name.isNull()) {
                name = QByteArray("{") + kind + QByteArray::number(++m_counts[QByteArray(kind)]) + "}";
                m_texts.insert(name, value);
            }
            out += whole.mid(last, match.capturedStart() - last) + QString::fromUtf8(name);
            last = match.capturedEnd();
        }
        return (out + whole.mid(last)).toUtf8();
    }

    QHash<QByteArray, QByteArray> m_texts;
    QHash<QByteArray, int> m_counts;
};

/// `# words`, then lines of `> request` and `< answer`: first line, fields, an empty one, the body.
QList<Exchange> readExchanges(const QByteArray& file)
{
    QList<Exchange> all;
    QStringList comment;
    char before = 0;
    int part = 0; // 0: first line, 1: fields, 2: body
    const QList<QByteArray> lines = file.split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith('#'))
            comment << QString::fromUtf8(line);
        if (!line.startsWith('>') && !line.startsWith('<'))
            continue;
        const char side = line[0];
        const QByteArray text = line.mid(2);
        if (side != before || (side == '>' && part == 0)) {
            part = 0;
            if (side == '>') {
                all.append(Exchange());
                all.last().comment = std::exchange(comment, {});
            }
        }
        before = side;
        Exchange& exchange = all.last();
        if (part == 0 && side == '>') {
            exchange.method = text.left(text.indexOf(' '));
            exchange.target = text.mid(text.indexOf(' ') + 1);
        } else if (part == 0) {
            exchange.status = text.toInt();
        } else if (part == 1 && !text.isEmpty()) {
            (side == '>' ? exchange.fields : exchange.answerFields) << text;
        } else if (part == 2) {
            QByteArray& body = side == '>' ? exchange.body : exchange.answerBody;
            body = body.isNull() ? text : body + '\n' + text;
        }
        part = part == 0 ? 1 : (part == 1 && text.isEmpty() ? 2 : part);
    }
    return all;
}

QByteArray written(const Exchange& exchange)
{
    QByteArray out = exchange.comment.join(QLatin1Char('\n')).toUtf8();
    if (!out.isEmpty())
        out += '\n';
    out += "> " + exchange.method + ' ' + exchange.target + '\n';
    for (const QByteArray& field : exchange.fields)
        out += "> " + field + '\n';
    if (!exchange.body.isNull())
        out += ">\n> " + QByteArray(exchange.body).replace("\n", "\n> ") + '\n';
    out += "< " + QByteArray::number(exchange.status) + '\n';
    for (const QByteArray& field : exchange.answerFields)
        out += "< " + field + '\n';
    if (!exchange.answerBody.isEmpty())
        out += "<\n< " + exchange.answerBody + '\n';
    return out + '\n';
}

} // namespace

/// tests/contracts/gateway: every file is a conversation with a fresh gateway and must come out as written.
/// Those whose name begins with signin speak to one with sign-in, where ann is an operator.
/// GATEHOUSE_UPDATE_GOLDEN=1 writes what came instead; a change of behaviour is then seen in the diff.
class ContractTest : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    int m_databases = 0;

private slots:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void everyConversationGoesAsWritten_data()
    {
        QTest::addColumn<QString>("path");
        const QFileInfoList files =
            QDir(folder).entryInfoList({QStringLiteral("*.http")}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QFileInfo& file : files)
            QTest::newRow(file.completeBaseName().toUtf8().constData()) << file.filePath();
    }
    void everyConversationGoesAsWritten()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray expected = file.readAll();
        file.close();
        const QString database = QStringLiteral("c%1").arg(++m_databases);
        QVERIFY2(m_server.makeDatabase(database), qPrintable(m_server.error()));
        GatewayProcess gateway;
        QVERIFY2(gateway.migrate(m_server, database), gateway.output().constData());
        std::unique_ptr<SignIn> signIn;
        if (QFileInfo(path).baseName().startsWith(QLatin1String("signin"))) {
            signIn = std::make_unique<SignIn>(gateway);
            QVERIFY2(signIn->addUser(QStringLiteral("ann"), QStringLiteral("operator"), "correct horse"),
                     signIn->output().constData());
        }
        QVERIFY2(gateway.start(), gateway.output().constData());

        const QByteArray came = play(expected, gateway);
        if (qEnvironmentVariableIsSet("GATEHOUSE_UPDATE_GOLDEN")) {
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(came);
        } else {
            QCOMPARE(QString::fromUtf8(came), QString::fromUtf8(expected));
        }
        QVERIFY2(gateway.stop(), gateway.output().constData());
    }

private:
    static QByteArray play(const QByteArray& conversation, const GatewayProcess& gateway)
    {
        Mask mask;
        QByteArray came;
        const auto exchanges = readExchanges(conversation);
        for (Exchange exchange : exchanges) {
            QList<QByteArray> fields;
            for (const QByteArray& field : std::as_const(exchange.fields))
                fields << mask.unmasked(field);
            const RawAnswer answer = gateway.request(exchange.method, mask.unmasked(exchange.target),
                                                     mask.unmasked(exchange.body), fields);
            exchange.status = answer.status;
            exchange.answerBody = mask.masked(answer.body);
            for (QByteArray& field : exchange.answerFields) {
                const QByteArray name = field.left(field.indexOf(':'));
                field = name + ": " + mask.masked(answer.field(name));
            }
            came += written(exchange);
        }
        return came;
    }
};

GATEHOUSE_TEST(ContractTest)
#include "tst_contract.moc"
