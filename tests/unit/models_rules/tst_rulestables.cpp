#include "endpointmodel.h"
#include "rulefieldmodel.h"
#include "rulesdraft.h"
#include "rulesfindingmodel.h"
#include "ruleslint.h"
#include "testmain.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;
using namespace gatehouse;

namespace
{

const char* const document = R"doc({
  "version": 1,
  "default_max_body_bytes": 2097152,
  "endpoints": [
    { "id": "chat", "path": "/api/v1/chat/", "methods": ["POST", "PUT"], "max_body_bytes": 65536,
      "fields": [
        { "path": "/message", "type": "string", "required": true, "max_length": 32000 },
        { "path": "/cluster_id", "type": "uuid" }
      ] },
    { "id": "reports", "path": "/api/v1/reports/", "mode": "report" }
  ]
})doc";

StoredRules stored(const char* text)
{
    StoredRules rules;
    rules.text = text;
    rules.version = 1;
    return rules;
}

/// One row a line, cells and the second line of the first.
QString picture(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        const bool hasDetail = qobject_cast<const EndpointModel*>(&model) != nullptr;
        const QString detail = model.index(row, 0).data(EndpointModel::DetailRole).toString();
        lines << cells.join(u" | "_s) + (hasDetail ? u" // "_s + detail : QString());
    }
    return lines.join(u'\n');
}

} // namespace

class RulesTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsWhatEndpointsStateAndTakeFromTheDocument()
    {
        RulesDraft draft;
        EndpointModel model(draft);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        draft.start(stored(document));
        QCOMPARE(picture(model), u"/api/v1/chat/ | 64 KiB | enforce | – // POST PUT · 2 fields · 1 required\n"
                                 "/api/v1/reports/ | 2 MiB | report | – // any method\n"
                                 "All other paths | 2 MiB | enforce | – // what no endpoint matches"_s);
        model.setHits({{u"chat"_s, {1204, 0}}, {u"reports"_s, {0, 212}}});
        QCOMPARE(model.index(0, EndpointModel::HitsColumn).data().toString(), u"1,204"_s);
        QCOMPARE(model.index(1, EndpointModel::HitsColumn).data().toString(), u"212 would"_s);
        draft.start({});
        QCOMPARE(model.rowCount(), 0);
    }

    void followsTheDraftByExactSteps()
    {
        RulesDraft draft;
        EndpointModel model(draft);
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setFilterRole(EndpointModel::SearchRole);
        proxy.setSortRole(EndpointModel::SortRole);
        const QAbstractItemModelTester tester(&model);
        const QAbstractItemModelTester proxyTester(&proxy);
        draft.start(stored(document));
        const QPersistentModelIndex reports = model.index(1, 0);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

        QCOMPARE(model.addEndpoint(0), 1);
        QCOMPARE(reports.row(), 2);
        QCOMPARE(model.rowAt(1)->id, u"new"_s);
        QCOMPARE(model.index(1, 0).data(EndpointModel::ChangeRole).toInt(),
                 static_cast<int>(EndpointModel::Change::Added));
        QCOMPARE(model.duplicate(0), 1);
        QCOMPARE(model.rowAt(1)->id, u"chat-2"_s);
        QCOMPARE(model.rowAt(1)->required, 1);
        QCOMPARE(draft.undoStack().count(), 2);
        QVERIFY(model.moveEndpoint(1, -1));
        QCOMPARE(model.rowAt(0)->id, u"chat-2"_s);
        QVERIFY(!model.moveEndpoint(0, -1));
        QVERIFY(model.removeEndpoint(0));
        QVERIFY(model.removeEndpoint(1));
        QVERIFY(model.setMode(0, u"warn"_s));
        QCOMPARE(model.index(0, EndpointModel::ModeColumn).data().toString(), u"warn"_s);
        QCOMPARE(model.index(0, 0).data(EndpointModel::ChangeRole).toInt(),
                 static_cast<int>(EndpointModel::Change::Changed));
        QCOMPARE(reports.row(), 1);
        proxy.setFilterFixedString(u"uuid"_s);
        QCOMPARE(proxy.rowCount(), 1);
        proxy.sort(EndpointModel::BodyColumn, Qt::DescendingOrder);
        while (draft.undoStack().canUndo())
            draft.undoStack().undo();
        QCOMPARE(draft.text(), std::string(document));
        QCOMPARE(resets.size(), 0);
    }

    void keepsTheRowsWhileTheTextIsNoJson()
    {
        RulesDraft draft;
        EndpointModel model(draft);
        RuleFieldModel fields(draft);
        const QAbstractItemModelTester tester(&model);
        const QAbstractItemModelTester fieldTester(&fields);
        draft.start(stored(document));
        fields.setEndpoint(model.rowAt(0)->pointer);
        draft.replaceAll("{", u"x"_s);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(fields.rowCount(), 2);
        QCOMPARE(model.addEndpoint(0), -1);
        QVERIFY(!model.removeEndpoint(0));
        QVERIFY(!fields.setData(fields.index(1, RuleFieldModel::RequiredColumn), Qt::Checked,
                                Qt::CheckStateRole));
        QCOMPARE(draft.text(), std::string("{"));
    }

    void addsTheFirstEndpointAndTheFirstField()
    {
        RulesDraft draft;
        EndpointModel model(draft);
        RuleFieldModel fields(draft);
        draft.start(stored(R"({"version": 1})"));
        QCOMPARE(model.addEndpoint(-1), 0);
        fields.setEndpoint(model.rowAt(0)->pointer);
        QCOMPARE(fields.addField(), 0);
        QCOMPARE(fields.rowCount(), 1);
        QVERIFY(lintRules(draft.text()).empty());
    }

    void editsOneFieldAndLeavesTheRest()
    {
        RulesDraft draft;
        RuleFieldModel model(draft);
        const QAbstractItemModelTester tester(&model);
        draft.start(stored(document));
        model.setEndpoint(*json::JsonPointer::parse("/endpoints/0"));
        QCOMPARE(picture(model), u"/message | string | required | max_length 32000\n"
                                 "/cluster_id | uuid | optional | "_s);
        QVERIFY(
            model.setData(model.index(1, RuleFieldModel::RequiredColumn), Qt::Checked, Qt::CheckStateRole));
        const std::string after = draft.text();
        QVERIFY(after.find(R"({ "path": "/cluster_id", "type": "uuid", "required": true })") !=
                std::string::npos);
        QCOMPARE(after.size(), std::string(document).size() + std::string(R"(, "required": true)").size());
        QVERIFY(
            model.setData(model.index(1, RuleFieldModel::RequiredColumn), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(draft.text(), std::string(document));
        QVERIFY(model.setData(model.index(0, RuleFieldModel::TypeColumn), QString(), Qt::EditRole));
        QVERIFY(model.setData(model.index(0, RuleFieldModel::PathColumn), u"/a\"b"_s, Qt::EditRole));
        QCOMPARE(model.index(0, RuleFieldModel::PathColumn).data().toString(), u"/a\"b"_s);
        QCOMPARE(model.addField(), 2);
        QVERIFY(model.moveField(2, -1));
        QVERIFY(model.removeField(1));
        QCOMPARE(model.rowOf(*json::JsonPointer::parse("/endpoints/0/fields/1/type")), 1);
        QCOMPARE(model.rowOf(*json::JsonPointer::parse("/endpoints/0/fields/9")), -1);
        QCOMPARE(model.rowOf(*json::JsonPointer::parse("/endpoints/0/id")), -1);
    }

    void saysWhereLintFoundSomething()
    {
        RulesDraft draft;
        EndpointModel endpoints(draft);
        RuleFieldModel fields(draft);
        RulesFindingModel findings;
        const QAbstractItemModelTester tester(&findings);
        draft.start(stored(document));
        QVERIFY(draft.set(*json::JsonPointer::parse("/endpoints/0/fields/1/type"), "\"uid\"", u"x"_s).ok());
        fields.setEndpoint(endpoints.rowAt(0)->pointer);
        const auto found = lintRules(draft.text());
        QVERIFY(!found.empty());
        findings.setFindings(found);
        endpoints.setFindings(found);
        fields.setFindings(found);
        QCOMPARE(findings.errors(), 1);
        QCOMPARE(findings.index(0).data(RulesFindingModel::PlaceRole).toString(), u"line 8"_s);
        QCOMPARE(endpoints.index(0, 0).data(EndpointModel::SeverityRole).toInt(), 1);
        QCOMPARE(endpoints.index(1, 0).data(EndpointModel::SeverityRole).toInt(), -1);
        QCOMPARE(fields.index(0, 0).data(RuleFieldModel::SeverityRole).toInt(), -1);
        QCOMPARE(fields.index(1, 0).data(RuleFieldModel::SeverityRole).toInt(), 1);
    }

    void saysBytesExactly_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << quint64{0} << u"0 B"_s;
        QTest::newRow("whole KiB") << quint64{65536} << u"64 KiB"_s;
        QTest::newRow("one byte over") << quint64{65537} << u"65,537 B"_s;
        QTest::newRow("whole MiB") << quint64{1048576} << u"1 MiB"_s;
    }
    void saysBytesExactly()
    {
        QFETCH(quint64, bytes);
        QFETCH(QString, text);
        QCOMPARE(bytesText(bytes), text);
    }
};

GATEHOUSE_TEST(RulesTablesTest)
#include "tst_rulestables.moc"
