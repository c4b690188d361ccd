#include "console.h"
#include "consolepages.h"
#include "emptycredentials.h"
#include "firstrunpage.h"
#include "installcatalogues.h"
#include "navigator.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "profiledialog.h"
#include "shortcutlist.h"
#include "testmain.h"
#include "thememenu.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTranslator>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

QString described(const QWidget& widget, const QString& text)
{
    return u"%1 \"%2\" %3×%4: %5"_s.arg(QLatin1String(widget.metaObject()->className()), widget.objectName())
        .arg(widget.width())
        .arg(widget.height())
        .arg(text.left(80));
}

bool isCut(const QLabel& label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText)
        return false;
    const QRect room = label.contentsRect();
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return label.fontMetrics().size(Qt::TextShowMnemonic, label.text()).width() > room.width() + 1;
}

bool isCut(const QAbstractButton& button)
{
    const QString text = button.text();
    if (text.isEmpty())
        return false;
    const int wide = button.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    // A mark and its gap stand before the text of a check box.
    const int mark = qobject_cast<const QCheckBox*>(&button) != nullptr ? 20 : 0;
    return wide + mark > button.width();
}

bool isCut(const QComboBox& box)
{
    return box.fontMetrics().horizontalAdvance(box.currentText()) > box.width() - 24;
}

QStringList cutHeaders(const QHeaderView& header)
{
    QStringList cut;
    const QAbstractItemModel* model = header.model();
    for (int section = 0; model != nullptr && section < header.count(); ++section) {
        const QString text = model->headerData(section, header.orientation()).toString();
        const QVariant tip = model->headerData(section, header.orientation(), Qt::ToolTipRole);
        if (header.orientation() == Qt::Horizontal && !header.isSectionHidden(section) && !tip.isValid() &&
            header.fontMetrics().horizontalAdvance(text) > header.sectionSize(section))
            cut << described(header, text);
    }
    return cut;
}

/// What of a window's words cannot be read, and has no tool tip that says them.
QStringList cutTexts(const QWidget& root)
{
    QStringList cut;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || !widget->toolTip().isEmpty())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr && isCut(*label))
            cut << described(*label, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
            button != nullptr && isCut(*button))
            cut << described(*button, button->text());
        if (const auto* box = qobject_cast<const QComboBox*>(widget); box != nullptr && isCut(*box))
            cut << described(*box, box->currentText());
        if (const auto* header = qobject_cast<const QHeaderView*>(widget))
            cut << cutHeaders(*header);
    }
    return cut;
}

bool isAway(const OpenProfile& profile)
{
    using Kind = OpenProfile::PartState::Kind;
    const auto isOut = [&profile](OpenProfile::Part part) {
        const Kind kind = profile.state(part).kind;
        return kind == Kind::Retrying || kind == Kind::Failed;
    };
    return isOut(OpenProfile::Part::Gateway) && isOut(OpenProfile::Part::PostgreSql);
}

} // namespace

/// Walks every page and dialog in each language in a small window.
class LanguagesTest : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ProfileStore> m_store;
    test::EmptyCredentials m_credentials;

    static void speak(const QLocale& locale)
    {
        for (QTranslator* translator : QCoreApplication::instance()->findChildren<QTranslator*>())
            delete translator;
        QLocale::setDefault(locale);
        installCatalogues(*QCoreApplication::instance(), locale);
    }
    static void addLanguages()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
        QTest::newRow("Polish") << QLocale(QLocale::Polish, QLocale::Poland);
        QTest::newRow("Czech") << QLocale(QLocale::Czech, QLocale::Czechia);
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"s.ini"_s));
        m_store = std::make_unique<ProfileStore>(m_folder->filePath(u"profiles"_s));
        applyTheme(Settings::ThemeSetting::Light);
    }
    void cleanup() { speak(QLocale::c()); }

    void cutsNoWordOfAPage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<bool>("hasProfile");
        for (const QLocale::Language language :
             {QLocale::English, QLocale::German, QLocale::Polish, QLocale::Czech}) {
            const QByteArray name = QLocale::languageToString(language).toLatin1();
            QTest::addRow("%s without a profile", name.constData()) << QLocale(language) << false;
            QTest::addRow("%s with servers that are away", name.constData()) << QLocale(language) << true;
        }
    }
    void cutsNoWordOfAPage()
    {
        QFETCH(QLocale, locale);
        QFETCH(bool, hasProfile);
        speak(locale);
        if (hasProfile) {
            Profile profile;
            profile.slug = u"away"_s;
            profile.name = u"Away"_s;
            profile.gateway.url = QUrl(u"http://127.0.0.1:9"_s);
            profile.postgres.conninfo = u"host=127.0.0.1 port=9 dbname=x user=x connect_timeout=2"_s;
            QVERIFY(m_store->save(profile).ok());
        }
        Console console(*m_store, m_credentials, *m_settings);
        console.window().resize(1024, 700);
        console.window().show();
        const QSignalSpy ready(&console, &Console::ready);
        console.start({});
        QTRY_COMPARE(ready.size(), 1);
        // Everything that is away has been found to be so when both parts say it.
        for (const PageEntry& entry : console.window().pages().entries())
            console.window().navigator().goToPage(entry.id);
        const Page* page = console.window().pages().current();
        QTRY_VERIFY(!hasProfile || isAway(*page->profile()));
        QStringList cut;
        for (const PageEntry& entry : console.window().pages().entries()) {
            console.window().navigator().goToPage(entry.id);
            QCoreApplication::processEvents(); // layouts
            for (const QString& text : cutTexts(console.window()))
                cut << entry.id + u": "_s + text;
        }
        cut.removeDuplicates();
        QCOMPARE(cut.join(u'\n'), QString());
    }

    void cutsNoWordBesideThePages_data() { addLanguages(); }
    void cutsNoWordBesideThePages()
    {
        QFETCH(QLocale, locale);
        speak(locale);
        ProfileDialog dialog(Profile(), ProfileDialog::Access::Editable);
        dialog.adjustSize();
        dialog.grab(); // lays it out
        QCOMPARE(cutTexts(dialog).join(u'\n'), QString());
        FirstRunPage first(u"scripts/demo"_s, FirstRunPage::Demo::CommandOnly);
        first.resize(1024 - 72, 620);
        first.grab();
        QCOMPARE(cutTexts(first).join(u'\n'), QString());
        MainWindow window(consolePages(), *m_settings);
        ShortcutList shortcuts(window.actions(), {}, {});
        shortcuts.grab();
        QCOMPARE(cutTexts(shortcuts).join(u'\n'), QString());
    }
};

GATEHOUSE_TEST(LanguagesTest)
#include "tst_languages.moc"
