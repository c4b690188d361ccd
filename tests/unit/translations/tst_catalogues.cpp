#include "installcatalogues.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

struct Text {
    QString context;
    QString source;
    bool isPlural = false;
    QString type; ///< "unfinished", "obsolete", "vanished"; empty when done
    QStringList forms;

    QString name() const { return context + u": "_s + source; }
};

Text readMessage(QXmlStreamReader& xml, const QString& context)
{
    Text text;
    text.context = context;
    text.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            text.type = xml.attributes().value("type"_L1).toString();
            if (!text.isPlural)
                text.forms << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    text.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

QList<Text> readCatalogue(const QString& language)
{
    QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/translations/gatehouse_%1.ts").arg(language));
    QList<Text> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            texts << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Text>() : texts;
}

/// "%1", "%L2" and "%n" in a text, sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%(?:L?[0-9]{1,2}|L?n)"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    return found;
}

qsizetype accessKeys(const QString& text)
{
    static const QRegularExpression pattern(u"&[^& ]"_s);
    return QString(text).remove(u"&&"_s).count(pattern);
}

/// What is wrong with one form of a text; empty if nothing.
QString faultOf(const Text& text, const QString& form)
{
    if (form.isEmpty())
        return u"is empty"_s;
    if (placeholders(form) != placeholders(text.source))
        return u"has other placeholders: "_s + form;
    if (accessKeys(form) != accessKeys(text.source))
        return u"has other access keys: "_s + form;
    if (form.front().isSpace() != text.source.front().isSpace() ||
        form.back().isSpace() != text.source.back().isSpace())
        return u"has other blanks at its ends: "_s + form;
    if (form.count(u'\n') != text.source.count(u'\n'))
        return u"has other line ends: "_s + form;
    for (const QString& end : {u"…"_s, u":"_s, u"."_s}) {
        const bool isAbbreviation = end == u"." && form.endsWith(end);
        if (form.endsWith(end) != text.source.endsWith(end) && !isAbbreviation)
            return u"ends otherwise: "_s + form;
    }
    return {};
}

const QStringList translations{u"cs"_s, u"de"_s, u"pl"_s};

} // namespace

class CataloguesTest : public QObject
{
    Q_OBJECT

    static void addLanguages(const QStringList& languages)
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isComplete_data() { addLanguages(translations + QStringList{u"en"_s}); }
    void isComplete()
    {
        QFETCH(QString, language);
        const QList<Text> texts = readCatalogue(language);
        QVERIFY(!texts.isEmpty());
        QStringList faults;
        for (const Text& text : texts) {
            if (!text.type.isEmpty())
                faults << text.name() + u" is "_s + text.type;
            for (const QString& form : text.forms) {
                if (const QString fault = faultOf(text, form); !fault.isEmpty())
                    faults << text.name() + u' ' + fault;
            }
        }
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void hasEveryPluralForm_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("English: one, more") << u"en"_s << 2;
        QTest::newRow("German: one, more") << u"de"_s << 2;
        QTest::newRow("Polish: one, few, many") << u"pl"_s << 3;
        QTest::newRow("Czech: one, few, many") << u"cs"_s << 3;
    }
    void hasEveryPluralForm()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        for (const Text& text : readCatalogue(language)) {
            QVERIFY2(text.forms.size() == (text.isPlural ? forms : 1), qPrintable(text.name()));
            const QStringList placed = placeholders(text.source);
            QVERIFY2(text.isPlural == (placed.contains(u"%n"_s) || placed.contains(u"%Ln"_s)),
                     qPrintable(text.name()));
            QVERIFY2(!text.source.contains(u"(s)"_s), qPrintable(text.name()));
        }
    }

    void hasTheSameTexts()
    {
        const auto names = [](const QString& language, bool pluralsOnly) {
            QSet<QString> all;
            for (const Text& text : readCatalogue(language))
                if (text.isPlural || !pluralsOnly)
                    all << text.name();
            return all;
        };
        for (const QString& language : translations)
            QCOMPARE(names(language, false), names(u"de"_s, false));
        QCOMPARE(names(u"en"_s, false), names(u"de"_s, true));
    }

    void choosesTheFormOfANumber_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("one, without a language") << u"C"_s << 1 << u"1 message"_s;
        QTest::newRow("none, without a language") << u"C"_s << 0 << u"0 messages"_s;
        QTest::newRow("one in a language there is no catalogue for") << u"fr_FR"_s << 1 << u"1 message"_s;
        QTest::newRow("one in English") << u"en_GB"_s << 1 << u"1 message"_s;
        QTest::newRow("two in English") << u"en_US"_s << 2 << u"2 messages"_s;
        QTest::newRow("one in German") << u"de_AT"_s << 1 << u"1 Nachricht"_s;
        QTest::newRow("two in German") << u"de_DE"_s << 2 << u"2 Nachrichten"_s;
        QTest::newRow("one in Polish") << u"pl_PL"_s << 1 << u"1 wiadomość"_s;
        QTest::newRow("22 in Polish") << u"pl_PL"_s << 22 << u"22 wiadomości"_s;
        QTest::newRow("one in Czech") << u"cs_CZ"_s << 1 << u"1 zpráva"_s;
        QTest::newRow("three in Czech") << u"cs_CZ"_s << 3 << u"3 zprávy"_s;
        QTest::newRow("five in Czech") << u"cs_CZ"_s << 5 << u"5 zpráv"_s;
    }
    void choosesTheFormOfANumber()
    {
        QFETCH(QString, locale);
        QFETCH(int, count);
        QFETCH(QString, text);
        const QLocale wanted = locale == u"C" ? QLocale::c() : QLocale(locale);
        installCatalogues(*QCoreApplication::instance(), wanted);
        const QString shown = QCoreApplication::translate("gatehouse::Chat", "%n messages", nullptr, count);
        for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>())
            delete translator;
        installCatalogues(*QCoreApplication::instance(), QLocale::c());
        QCOMPARE(shown, text);
    }
};

GATEHOUSE_TEST(CataloguesTest)
#include "tst_catalogues.moc"
