#include "draftkeeper.h"
#include "editortext.h"
#include "rulesdraft.h"
#include "ruleslinter.h"
#include "testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

const std::string document =
    "{ \"version\": 1,\r\n  \"endpoints\": [\r\n    { \"id\": \"chat\", \"odd\": 1.50 }\r\n  ] }";

StoredRules stored(const std::string& text)
{
    StoredRules rules;
    rules.text = text;
    rules.version = 7;
    rules.hash = u"abc"_s;
    rules.etag = "\"v7-abc\"";
    return rules;
}

json::JsonPointer pointer(const char* text)
{
    return *json::JsonPointer::parse(text);
}

} // namespace

class RulesDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsEveryByteThatWasNotTyped_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("find");
        QTest::addColumn<QString>("put");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* text, const char* find, const char* put,
                            const char* after) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(find) << QString::fromUtf8(put)
                                << QByteArray(after);
        };
        row("a word in a text of CRLF lines", "{\r\n\"a\": 1,\r\n\"b\": 2\r\n}", "1", "17",
            "{\r\n\"a\": 17,\r\n\"b\": 2\r\n}");
        row("a new line gets the line end of the text", "{\r\n\"a\": 1}", "1", "1,\n\"b\": 2",
            "{\r\n\"a\": 1,\r\n\"b\": 2}");
        row("a no-break blank stays one", "{\"a\": \"x\xC2\xA0y\", \"b\": 1}", "1", "2",
            "{\"a\": \"x\xC2\xA0y\", \"b\": 2}");
        row("a paragraph separator in a string stays one", "{\"a\": \"x\xE2\x80\xA9y\", \"b\": 1}", "1", "2",
            "{\"a\": \"x\xE2\x80\xA9y\", \"b\": 2}");
        row("behind a character of four bytes", "{\"a\": \"\xF0\x9F\x98\x80\", \"b\": 1}", "1", "2",
            "{\"a\": \"\xF0\x9F\x98\x80\", \"b\": 2}");
        row("one emoji becomes another that shares a half", "[\"\xF0\x9F\x98\x80\"]", "\xF0\x9F\x98\x80",
            "\xF0\x9F\x98\x81", "[\"\xF0\x9F\x98\x81\"]");
        row("all is deleted", "[1]", "[1]", "", "");
    }
    void keepsEveryByteThatWasNotTyped()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, find);
        QFETCH(QString, put);
        QFETCH(QByteArray, after);
        RulesDraft draft;
        draft.start(stored(text.toStdString()));
        QTextDocument editor;
        editor.setPlainText(editorText(draft.text()));
        QCOMPARE(editor.toRawText(), editorText(draft.text()));
        QTextCursor cursor = editor.find(find);
        QVERIFY(!cursor.isNull());
        cursor.insertText(put);
        draft.typeTo(editor.toRawText());
        QCOMPARE(QByteArray::fromStdString(draft.text()), after);
        draft.undoStack().undo();
        QCOMPARE(QByteArray::fromStdString(draft.text()), text);
    }

    void mapsPlacesBothWays()
    {
        const std::string text = "a\r\n\xC3\xA4\xF0\x9F\x98\x80z";
        const QString shown = editorText(text);
        QCOMPARE(shown.size(), 6);
        QCOMPARE(byteOffsetOf(text, 2), std::size_t{3});
        QCOMPARE(byteOffsetOf(text, 5), std::size_t{9});
        QCOMPARE(byteOffsetOf(text, 99), text.size());
        QCOMPARE(editorPositionOf(text, 9), qsizetype{5});
        QCOMPARE(editorPositionOf(text, 3), qsizetype{2});
    }

    void brokenJsonLosesNothing()
    {
        RulesDraft draft;
        draft.start(stored(document));
        QVERIFY(draft.tree().has_value());
        draft.typeTo(editorText(draft.text()) + u",,,"_s);
        QVERIFY(!draft.tree().has_value());
        QVERIFY(draft.fault().has_value());
        QCOMPARE(draft.fault()->place, std::string("line 4 column 6"));
        QCOMPARE(draft.text(), document + ",,,");
        QVERIFY(draft.isDirty());
        QVERIFY(!draft.set(pointer("/version"), "2", u"x"_s).ok());
        QCOMPARE(draft.text(), document + ",,,");
        draft.undoStack().undo();
        QVERIFY(draft.tree().has_value());
        QVERIFY(!draft.isDirty());
    }

    void formAndTextShareOneUndoStack()
    {
        RulesDraft draft;
        const QSignalSpy dirty(&draft, &RulesDraft::dirtyChanged);
        draft.start(stored(document));
        QVERIFY(draft.set(pointer("/endpoints/0/id"), "\"talk\"", u"Change the id"_s).ok());
        draft.typeTo(editorText(draft.text()).replace(u"1.50"_s, u"1.500"_s));
        QVERIFY(draft.setMember(pointer("/endpoints/0"), "odd", std::nullopt, u"Remove"_s).ok());
        QCOMPARE(draft.undoStack().count(), 3);
        QVERIFY(draft.text().find("\"talk\"") != std::string::npos);
        QVERIFY(draft.text().find("odd") == std::string::npos);
        draft.undoStack().undo();
        QVERIFY(draft.text().find("1.500") != std::string::npos);
        draft.undoStack().undo();
        draft.undoStack().undo();
        QCOMPARE(draft.text(), document);
        draft.undoStack().redo();
        QVERIFY(draft.text().find("\"talk\"") != std::string::npos);
        QCOMPARE(dirty.size(), 3); // dirty, clean, dirty
    }

    void typingInARowIsOneStepAndALineEndsIt()
    {
        RulesDraft draft;
        draft.start(stored("[]"));
        for (const QString& shown : {u"[1]"_s, u"[12]"_s, u"[123]"_s})
            draft.typeTo(shown);
        QCOMPARE(draft.undoStack().count(), 1);
        draft.typeTo(u"[123\n]"_s);
        QCOMPARE(draft.undoStack().count(), 2);
        draft.undoStack().undo();
        draft.undoStack().undo();
        QCOMPARE(draft.text(), std::string("[]"));
    }

    void goesBackToWhatIsSavedAndForwardAgain()
    {
        RulesDraft draft;
        draft.start(stored(document), "[1]");
        QVERIFY(draft.isDirty());
        draft.revert();
        QVERIFY(!draft.isDirty());
        draft.undoStack().undo();
        QCOMPARE(draft.text(), std::string("[1]"));
        draft.setBase(stored("[1]"));
        QVERIFY(!draft.isDirty());
    }

    void refusesATextThatNoGatewayTakes()
    {
        RulesDraft draft;
        draft.start(stored("[]"));
        const QSignalSpy changed(&draft, &RulesDraft::changed);
        draft.replaceAll(std::string(RulesDraft::MostBytes + 1, ' '), u"x"_s);
        QCOMPARE(draft.text(), std::string("[]"));
        QCOMPARE(changed.size(), 1); // the views go back to it
    }

    void lintsTheNewestTextAMomentLater()
    {
        RulesDraft draft;
        RulesLinter linter(draft);
        const QSignalSpy linted(&linter, &RulesLinter::linted);
        draft.start(stored(document));
        draft.replaceAll(R"({"version": 2})", u"x"_s);
        QVERIFY(!linter.isCurrent());
        QTRY_COMPARE(linted.size(), 1);
        QVERIFY(linter.isCurrent());
        QVERIFY(linter.hasError());
        QCOMPARE(linter.findings().front().pointer, std::string("/version"));
        QCOMPARE(linter.at("/version").size(), std::size_t{1});
        QCOMPARE(linter.at("/vers").size(), std::size_t{0});
    }

    void endsWhileItLints()
    {
        for (int i = 0; i < 50; ++i) {
            RulesDraft draft;
            const RulesLinter linter(draft);
            draft.start(stored(document));
            QCoreApplication::sendPostedEvents();
        }
    }

    void keepsADraftOverTheEndOfTheProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"state/drafts/demo.rules.json"_s);
        {
            RulesDraft draft;
            DraftKeeper keeper(draft, file);
            QVERIFY(!keeper.kept().has_value());
            keeper.start();
            draft.start(stored(document));
            draft.typeTo(editorText(document) + u" oops"_s);
            QTRY_VERIFY(QFile::exists(file)); // by itself, without being asked at the end
            keeper.flush();
        }
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        RulesDraft draft;
        DraftKeeper keeper(draft, file);
        const auto kept = keeper.kept();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->text, document + " oops");
        QVERIFY(kept->base.has_value());
        QCOMPARE(kept->base->version, qint64{7});
        QCOMPARE(kept->base->etag, QByteArray("\"v7-abc\""));
        QCOMPARE(kept->base->text, document);
        draft.start(kept->base, kept->text);
        keeper.start();
        draft.revert();
        keeper.flush();
        QVERIFY(!QFile::exists(file));
    }

    void leavesAloneWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{\"version\":1,");
        QTest::newRow("another version") << QByteArray(R"({"version":2,"text":"{}"})");
        QTest::newRow("no text") << QByteArray(R"({"version":1})");
        QTest::newRow("empty") << QByteArray();
    }
    void leavesAloneWhatItCannotRead()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const RulesDraft draft;
        const DraftKeeper keeper(draft, path);
        QVERIFY(!keeper.kept().has_value());
        QVERIFY(QFile::exists(path));
    }
};

GATEHOUSE_TEST(RulesDraftTest)
#include "tst_rulesdraft.moc"
