#include "jwtkeys.h"
#include "testkeys.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace gatehouse::test;

Q_DECLARE_METATYPE(QFile::Permissions)

/// JWT_KEYS_FILE: what it may hold, and that nothing about it is forgiven.
class JwtKeysTest : public QObject
{
    Q_OBJECT

    static constexpr QFile::Permissions ours = QFile::ReadOwner | QFile::WriteOwner;
    static constexpr QFile::Permissions open = ours | QFile::ReadGroup | QFile::ReadOther;

    QTemporaryDir m_folder;

    QString write(const QString& name, const std::string& content, QFile::Permissions mode = ours)
    {
        QFile file(m_folder.filePath(name));
        file.setPermissions(ours);
        if (!file.open(QFile::WriteOnly) || file.write(content.data(), qint64(content.size())) < 0)
            return {};
        file.close();
        file.setPermissions(mode);
        return file.fileName();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const KeyPair rsa = rsaPair(2048);
        write(QStringLiteral("h"), std::string(32, 'h') + "\n");
        write(QStringLiteral("crlf"), std::string(32, 'h') + "\r\n");
        write(QStringLiteral("short"), std::string(31, 'h') + "\n");
        write(QStringLiteral("open"), std::string(32, 'h'), open);
        write(QStringLiteral("rsa"), rsa.privatePem);
        write(QStringLiteral("rsa-open"), rsa.privatePem, open);
        write(QStringLiteral("rsa-public"), rsa.publicPem, open);
        write(QStringLiteral("rsa-small"), rsaPair(1024).privatePem);
        write(QStringLiteral("ec"), ecPair().privatePem);
        write(QStringLiteral("large"), std::string(65537, 'x'));
    }

    void readsKeysOfBothKinds()
    {
        const QString path =
            write(QStringLiteral("keys"),
                  quoted("{'keys':[{'kid':'new','alg':'RS256','key_file':'rsa','sign':true},"
                         "{'kid':'old','alg':'HS256','key_file':'" +
                         m_folder.filePath(QStringLiteral("crlf")).toStdString() +
                         "'},{'kid':'theirs','alg':'RS256','key_file':'rsa-public','sign':false}]}"));
        const auto keys = JwtKeys::read(path.toStdString());
        QVERIFY2(keys.ok(), keys.ok() ? "" : keys.problem().detail.c_str());
        QCOMPARE(keys->size(), std::size_t(3));
        QCOMPARE(QString::fromStdString(keys->signing().kid()), QStringLiteral("new"));
        const std::string signature = keys->signing().sign("text");
        QVERIFY(keys->find("theirs")->verify("text", signature)); // the public half
        QVERIFY(!keys->find("theirs")->verify("texT", signature));
        QVERIFY(keys->find("theirs")->sign("text").empty());
        // One final line end of a secret does not count.
        const auto bare = JwtKey::hs256("bare", std::string(32, 'h'));
        QVERIFY(keys->find("old")->verify("text", bare->sign("text")));
        QVERIFY(!keys->find("other"));
    }

    void refusesTheFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QFile::Permissions>("mode");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const char* text, const char* words,
                            QFile::Permissions mode = ours) {
            QTest::newRow(name) << QByteArray(text).replace('\'', '"') << mode << QByteArray(words);
        };
        row("open to others", "{'keys':[{'kid':'a','alg':'HS256','key_file':'h','sign':true}]}", "0600",
            open);
        row("no JSON", "{'keys':", "no JSON");
        row("a repeated name", "{'keys':[],'keys':[]}", "no JSON");
        row("no list", "{'keys':{}}", "1 to 32 keys");
        row("no keys", "{'keys':[]}", "1 to 32 keys");
        row("a list alone", "[]", "1 to 32 keys");
        row("nobody signs", "{'keys':[{'kid':'a','alg':'HS256','key_file':'h'}]}", "exactly one");
        row("two sign",
            "{'keys':[{'kid':'a','alg':'HS256','key_file':'h','sign':true},"
            "{'kid':'b','alg':'HS256','key_file':'h','sign':true}]}",
            "exactly one");
        row("one kid twice",
            "{'keys':[{'kid':'a','alg':'HS256','key_file':'h','sign':true},"
            "{'kid':'a','alg':'HS256','key_file':'h'}]}",
            "two keys");
        row("no kid", "{'keys':[{'alg':'HS256','key_file':'h','sign':true}]}", "no kid");
        row("an empty kid", "{'keys':[{'kid':'','alg':'HS256','key_file':'h','sign':true}]}", "no kid");
        row("no algorithm", "{'keys':[{'kid':'a','key_file':'h','sign':true}]}", "alg must be");
        row("algorithm none", "{'keys':[{'kid':'a','alg':'none','key_file':'h','sign':true}]}",
            "alg must be");
        row("an algorithm in lower case", "{'keys':[{'kid':'a','alg':'hs256','key_file':'h','sign':true}]}",
            "alg must be");
        row("no key file", "{'keys':[{'kid':'a','alg':'HS256','sign':true}]}", "key_file is missing");
        row("a key file that is not there",
            "{'keys':[{'kid':'a','alg':'HS256','key_file':'nowhere','sign':true}]}", "cannot be read");
        row("a folder as key file", "{'keys':[{'kid':'a','alg':'HS256','key_file':'.','sign':true}]}",
            "no regular file");
        row("sign is a word", "{'keys':[{'kid':'a','alg':'HS256','key_file':'h','sign':'yes'}]}",
            "true or false");
        row("a short secret", "{'keys':[{'kid':'a','alg':'HS256','key_file':'short','sign':true}]}",
            "32 bytes");
        row("a secret open to others", "{'keys':[{'kid':'a','alg':'HS256','key_file':'open','sign':true}]}",
            "0600");
        row("a private key open to others",
            "{'keys':[{'kid':'a','alg':'RS256','key_file':'rsa-open','sign':true}]}", "0600");
        row("a public key that should sign",
            "{'keys':[{'kid':'a','alg':'RS256','key_file':'rsa-public','sign':true}]}", "0600");
        row("a private key that should not sign",
            "{'keys':[{'kid':'a','alg':'RS256','key_file':'rsa'},"
            "{'kid':'b','alg':'HS256','key_file':'h','sign':true}]}",
            "no public key");
        row("a secret as RSA key", "{'keys':[{'kid':'a','alg':'RS256','key_file':'h','sign':true}]}",
            "no private key");
        row("a small RSA key", "{'keys':[{'kid':'a','alg':'RS256','key_file':'rsa-small','sign':true}]}",
            "2048 bits");
        row("a key on a curve", "{'keys':[{'kid':'a','alg':'RS256','key_file':'ec','sign':true}]}",
            "RSA key");
        row("a large key file", "{'keys':[{'kid':'a','alg':'HS256','key_file':'large','sign':true}]}",
            "64 KiB");
    }
    void refusesTheFile()
    {
        QFETCH(QByteArray, text);
        QFETCH(QFile::Permissions, mode);
        QFETCH(QByteArray, words);
        const QString path = write(QStringLiteral("bad"), text.toStdString(), mode);
        const auto keys = JwtKeys::read(path.toStdString());
        QVERIFY(!keys.ok());
        const QByteArray detail = QByteArray::fromStdString(keys.problem().detail);
        QVERIFY2(detail.contains(words), detail.constData());
        QVERIFY2(!detail.contains("hhhh"), detail.constData());
    }
};

GATEHOUSE_TEST(JwtKeysTest)
#include "tst_jwtkeys.moc"
