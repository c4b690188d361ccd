#include "testmain.h"
#include "tracespage.h"

#include <QTest>

using namespace gatehouse;

class TracesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void itOpensWithoutAnyConnection()
    {
        TracesPage page(nullptr);
        page.resize(1024, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(page.location().page, QStringLiteral("traces"));
    }
};

GATEHOUSE_TEST(TracesPageTest)
#include "tst_tracespage.moc"
