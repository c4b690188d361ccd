#ifndef Q_MOC_RUN // moc of Qt 6.4 stops at <concepts> and <compare>
#include "rulesselftest.h"
#endif
#include "testmain.h"

using namespace gatehouse;

/// Rules are tried before they go live, and none may be harmless and refused all the same.
class RulesSelfTestTest : public QObject
{
    Q_OBJECT

private slots:
    void whatCompilesPasses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("none") << QByteArray("{}");
        QTest::newRow("rules that refuse everything but their repair")
            << QByteArray("{\"default_max_body_bytes\":1,\"required_headers\":[{\"name\":\"x-never\"}]}");
        QTest::newRow("templates") << QByteArray(
            "{\"endpoints\":[{\"id\":\"a\",\"path\":\"/a/{x}/b/{y}\",\"match\":"
            "\"exact\",\"methods\":[\"GET\",\"POST\"]},{\"id\":\"root\",\"path\":\"/\"}]}");
    }
    void whatCompilesPasses()
    {
        QFETCH(QByteArray, text);
        const auto rules = RulesDocument::compile(text.toStdString());
        QVERIFY2(rules.ok(), rules ? "" : rules.problem().detail.c_str());
        const auto failed = selfTestRules(**rules);
        QVERIFY2(!failed, failed ? failed->c_str() : "");
    }
};

GATEHOUSE_TEST(RulesSelfTestTest)
#include "tst_rulesselftest.moc"
