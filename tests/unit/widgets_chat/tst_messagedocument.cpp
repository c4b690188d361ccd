#include "chattext.h"
#include "messagedocument.h"
#include "testmain.h"
#include "theme.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// What an untrusted message must not be able to do.
class MessageDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void losesNoWord_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("plain"); // must be in the document's text
        QTest::newRow("generics") << u"use List<String> and <foo> bar"_s
                                  << u"use List<String> and <foo> bar"_s;
        QTest::newRow("tags") << u"line1<br>line2 after"_s << u"line1<br>line2 after"_s;
        QTest::newRow("a script") << u"<script>alert(1)</script>done"_s << u"<script>alert(1)</script>done"_s;
        QTest::newRow("a block of HTML") << u"<div>\ninside\n</div>"_s << u"inside"_s;
        QTest::newRow("a comment") << u"a <!-- hidden --> b"_s << u"<!-- hidden -->"_s;
        QTest::newRow("entities are read") << u"a &lt; b"_s << u"a < b"_s;
        QTest::newRow("bidi spelled as an entity") << u"a&#x202E;b&#8238;c"_s << u"a⟨U+202E⟩b⟨U+202E⟩c"_s;
        QTest::newRow("bidi by its name") << u"a&rlm;b **c&lrm;**"_s << u"a⟨U+200F⟩b c⟨U+200E⟩"_s;
        QTest::newRow("an emoji that needs its joiner") << u"👩\u200D💻 &#x200D;x"_s << u"👩\u200D💻 ⟨U+200D⟩x"_s;
        QTest::newRow("a tag character as an entity") << u"a&#xE0041;b"_s << u"a⟨U+E0041⟩b"_s;
        QTest::newRow("emphasis") << u"**bold** and *thin*"_s << u"bold and thin"_s;
        QTest::newRow("code") << u"`a < b`"_s << u"a < b"_s;
        QTest::newRow("a mask") << u"call [redacted:phone] now"_s << u"call [redacted:phone] now"_s;
        QTest::newRow("bidi that was made visible") << visibleText(u"a\u202Eb"_s) << u"a⟨U+202E⟩b"_s;
    }
    void losesNoWord()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, plain);
        const MessageDocument document(markdown, Theme::lightTheme());
        QVERIFY2(document.toPlainText().contains(plain), qPrintable(document.toPlainText()));
    }

    void keepsLinesAsTheyWereWritten()
    {
        const MessageDocument document(u"one\ntwo\nthree"_s, Theme::lightTheme());
        QString text = document.toPlainText();
        text.replace(QChar::LineSeparator, u'\n');
        QCOMPARE(text.trimmed(), u"one\ntwo\nthree"_s);
        QCOMPARE(withHardBreaks(u"```\ncode\n```"_s), u"```\ncode\n```"_s);
    }

    void opensNothing_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("the web") << u"http://127.0.0.1:1/x.png"_s;
        QTest::newRow("a file") << u"file:///etc/hostname"_s;
        QTest::newRow("a path") << u"/etc/hostname"_s;
        QTest::newRow("inline data") << u"data:image/png;base64,iVBORw0KGgo="_s;
        QTest::newRow("our own resources") << u"qrc:/icons/back.svg"_s;
    }
    void opensNothing()
    {
        QFETCH(QString, address);
        // A real picture at a local path would be found if anything looked.
        const QTemporaryDir folder;
        QImage red(40, 40, QImage::Format_ARGB32);
        red.fill(Qt::red);
        const QString real = folder.filePath(u"real.png"_s);
        QVERIFY(red.save(real));
        for (const QString& target : {address, real, u"file://"_s + real}) {
            MessageDocument document(u"before ![picture]("_s + target + u") after"_s, Theme::lightTheme());
            QImage canvas(400, 100, QImage::Format_ARGB32);
            canvas.fill(Qt::white);
            QPainter painter(&canvas);
            document.drawContents(&painter);
            painter.end();
            QVERIFY(document.toPlainText().contains(u"after"_s));
            for (int x = 0; x < canvas.width(); ++x)
                for (int y = 0; y < canvas.height(); ++y)
                    QVERIFY(canvas.pixel(x, y) != qRgb(255, 0, 0));
        }
    }

    void survivesNestsAndLength_data()
    {
        QTest::addColumn<QString>("markdown");
        for (const char* nest : {"> ", "[", "*", "- ", "`", "|", "&#8238;"})
            QTest::newRow(nest) << QString::fromLatin1(nest).repeated(4000);
    }
    void survivesNestsAndLength()
    {
        QFETCH(QString, markdown);
        const MessageDocument document(markdown, Theme::darkTheme());
        QVERIFY(document.blockCount() >= 1);
    }
};

GATEHOUSE_TEST(MessageDocumentTest)
#include "tst_messagedocument.moc"
