#include "rulescorpus.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace gatehouse::test
{
namespace
{

using namespace Qt::StringLiterals;

constexpr char noon[] = "2026-03-01T12:00:00Z";
constexpr char crlf[] = "\r\n";

QString folder()
{
    return QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/contracts/rules/");
}

QByteArray contentOf(const QString& name)
{
    QFile file(folder() + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// `\n`, `\xHH` and `{1000*x}`.
QByteArray bytesOf(const QByteArray& text)
{
    static const QRegularExpression repeat(u"\\{(\\d+)\\*([^}]+)\\}"_s);
    QString expanded = QString::fromLatin1(text);
    qsizetype from = 0;
    for (auto match = repeat.match(expanded); match.hasMatch(); match = repeat.match(expanded, from)) {
        const QString times = match.captured(2).repeated(match.captured(1).toInt());
        expanded.replace(match.capturedStart(), match.capturedLength(), times);
        from = match.capturedStart() + times.size();
    }
    const QByteArray source = expanded.toLatin1();
    QByteArray bytes;
    bytes.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char next = source[i] == '\\' && i + 1 < source.size() ? source[i + 1] : '\0';
        if (next == 'x') {
            bytes += QByteArray::fromHex(source.mid(i + 2, 2));
            i += 3;
        } else if (next != '\0') {
            bytes += next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next;
            ++i;
        } else {
            bytes += source[i];
        }
    }
    return bytes;
}

QByteArray quoted(const QByteArray& text)
{
    QByteArray out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\b' || c == '\f' || c == '\n' || c == '\r' || c == '\t')
            out += QByteArray("\\") + (c == '\b'   ? 'b'
                                       : c == '\f' ? 'f'
                                       : c == '\n' ? 'n'
                                       : c == '\r' ? 'r'
                                                   : 't');
        else if (byte < 0x20)
            out += "\\u00" + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out + '"';
}

QByteArray quotedOrNull(const QByteArray& text)
{
    return text.isEmpty() ? QByteArray("null") : quoted(text);
}

QByteArray ruleOf(const QByteArray& word)
{
    return word == "-" ? QByteArray() : word;
}

RulesCase broken(const QByteArray& what)
{
    RulesCase one;
    one.name = "cannot be read: " + what;
    one.expected.kind = RulesExpectation::Kind::Reject;
    return one;
}

QByteArray post(const QByteArray& target, const QByteArray& type, const QByteArray& body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nUser-Agent: test\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

RulesExpectation rejected(int status, const char* check, const QByteArray& rule, const QByteArray& body)
{
    RulesExpectation expected;
    expected.kind = RulesExpectation::Kind::Reject;
    expected.status = status;
    expected.check = check;
    expected.rule = rule;
    expected.headers = {{"Content-Type", "application/json"}};
    expected.body = body;
    return expected;
}

RulesExpectation passed(const QByteArray& rule)
{
    RulesExpectation expected;
    expected.rule = rule;
    return expected;
}

QByteArray fieldError(const QByteArray& message, const QByteArray& shown)
{
    return "{\"detail\":\"Validation Error\",\"errors\":[{\"field\":\"v\",\"message\":\"" + message + '"' +
           (shown.isEmpty() ? QByteArray() : ",\"value\":" + shown) + "}]}";
}

constexpr char invalidField[] = "Invalid value for field 'v'";
constexpr char allTypes[] = "application/json, multipart/form-data, application/x-www-form-urlencoded";

QByteArray rulesWithField(const QByteArray& members)
{
    const bool any = members.trimmed().size() > 0;
    return "{\"endpoints\":[{\"id\":\"it\",\"path\":\"/it\",\"fields\":[{\"path\":\"/v\"" +
           (any ? "," + members : QByteArray()) + "}]}]}";
}

/// Reads a `*.cases` file line by line.
class CaseFile
{
public:
    explicit CaseFile(const QString& name) : m_file(name.toUtf8()) {}

    QList<RulesCase> read()
    {
        const QList<QByteArray> lines = contentOf(QString::fromUtf8(m_file)).split('\n');
        for (m_line = 0; m_line < lines.size(); ++m_line)
            take(lines[m_line]);
        finish();
        return m_cases;
    }

private:
    void take(const QByteArray& line)
    {
        if (line.startsWith("== "))
            begin(line.mid(3));
        else if (line.startsWith("> ") || line == ">")
            m_request += bytesOf(line.mid(2));
        else if (line.startsWith("< "))
            expect(line.mid(2));
        else if (line.startsWith("~ "))
            expectReported(line.mid(2));
        else if (line.startsWith("rules "))
            setRules(line.mid(6));
        else if (line.startsWith("at "))
            setInstant(line.mid(3));
        else if (!line.isEmpty() && !line.startsWith('#'))
            complain();
    }

    void complain() { m_cases += broken(m_file + ':' + QByteArray::number(m_line + 1)); }

    void begin(const QByteArray& name)
    {
        finish();
        m_open = true;
        m_case = {};
        m_case.name = m_file.chopped(6) + ": " + name;
        m_expectsStatus = true;
        m_request.clear();
    }

    void setRules(const QByteArray& what)
    {
        finish();
        m_rules = what.startsWith('{') ? what : contentOf(u"documents/"_s + QString::fromUtf8(what));
        if (m_rules.isEmpty())
            complain();
    }

    void setInstant(const QByteArray& at)
    {
        finish();
        m_at = at;
    }

    void expect(const QByteArray& line)
    {
        if (m_expectsStatus)
            return expectStatus(line.split(' '));
        if (line.startsWith('{')) {
            m_case.expected.body = bytesOf(line);
            return;
        }
        const auto colon = line.indexOf(": ");
        if (colon < 0)
            return complain();
        m_case.expected.headers.append(
            std::pair<QByteArray, QByteArray>(line.left(colon), bytesOf(line.mid(colon + 2))));
    }

    void expectStatus(const QList<QByteArray>& words)
    {
        m_expectsStatus = false;
        RulesExpectation& expected = m_case.expected;
        if (words[0] == "cut" || words[0] == "behind") {
            expected.kind = words[0] == "cut" ? RulesExpectation::Kind::Cut : RulesExpectation::Kind::Behind;
        } else if (words[0] == "pass" && words.size() > 1) {
            expected.rule = ruleOf(words.mid(1).join(' '));
        } else if (words.size() > 2 && words[0].toInt() >= 400) {
            expected = rejected(words[0].toInt(), words[1], ruleOf(words.mid(2).join(' ')), {});
        } else {
            complain();
        }
    }

    void expectReported(const QByteArray& line)
    {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 5)
            return complain();
        RulesExpectation::Reported reported{words[0], words[1], ruleOf(words[2]), words[3].toInt(), {}};
        reported.body = bytesOf(words.mid(4).join(' '));
        m_case.expected.reported.append(reported);
    }

    void finish()
    {
        if (!m_open)
            return;
        m_open = false;
        if (m_expectsStatus)
            return complain();
        const auto empty = m_request.indexOf(QByteArray());
        QByteArray head;
        QByteArray body;
        for (qsizetype i = 0; i < m_request.size(); ++i) {
            if (empty < 0 || i <= empty)
                head += m_request[i] + crlf;
            else
                body += QByteArray(i > empty + 1 ? crlf : "") + m_request[i];
        }
        head.replace("{length}", QByteArray::number(body.size()));
        m_case.request = head + body;
        m_case.rules = m_rules;
        m_case.at = m_at;
        m_cases += m_case;
    }

    QByteArray m_file;
    QByteArray m_rules = "{}";
    QByteArray m_at = noon;
    qsizetype m_line = 0;
    bool m_open = false;
    bool m_expectsStatus = false;
    RulesCase m_case;
    QList<QByteArray> m_request;
    QList<RulesCase> m_cases;
};

using Row = QList<QByteArray>;

QList<Row> rowsOf(const char* name)
{
    QList<Row> rows;
    for (const QByteArray& line : contentOf(QString::fromLatin1(name)).split('\n'))
        if (!line.isEmpty() && !line.startsWith('#'))
            rows += line.split('\t');
    return rows;
}

RulesCase caseOf(const char* file, const Row& row)
{
    RulesCase one;
    one.name = QByteArray(file) + ": " + row[0];
    one.at = noon;
    return one;
}

/// `ok`, `bad`, `bad SHOWN`; `text` is what `=` stands for.
RulesExpectation fieldExpectation(const QByteArray& word, const QByteArray& text)
{
    if (word == "ok")
        return passed("it");
    if (word == "missing")
        return rejected(422, "fields", "it", fieldError("Field 'v' is required", {}));
    if (word.startsWith("400 "))
        return rejected(400, "fields", "it", "{\"detail\":\"Invalid form data: " + word.mid(4) + "\"}");
    if (word != "bad" && !word.startsWith("bad "))
        return rejected(0, "cannot be read", {}, word);
    const QByteArray shown = word.mid(4);
    return rejected(422, "fields", "it", fieldError(invalidField, shown == "=" ? text : bytesOf(shown)));
}

RulesCase fieldCase(const Row& row)
{
    RulesCase one = caseOf("fields", row);
    const QByteArray value = bytesOf(row.value(2));
    one.rules = rulesWithField(bytesOf(row.value(1)));
    one.request = post("/it", "application/json", "{\"v\":" + value + '}');
    one.expected = fieldExpectation(row.value(3), value);
    return one;
}

RulesCase formCase(const Row& row)
{
    RulesCase one = caseOf("forms", row);
    one.rules = rulesWithField(bytesOf(row.value(1)));
    one.request = post("/it", "application/x-www-form-urlencoded", bytesOf(row.value(2)));
    one.expected = fieldExpectation(row.value(3), {});
    return one;
}

RulesCase typeCase(const Row& row)
{
    RulesCase one = caseOf("types", row);
    const QByteArray type = bytesOf(row.value(1));
    const QByteArray kind = row.value(2);
    one.rules = "{}";
    const QByteArray body = kind == "form"        ? QByteArray("a=1")
                            : kind == "multipart" ? QByteArray("--b--\r\n")
                                                  : QByteArray("{}");
    one.request = post("/it", type, body);
    if (kind == "415") {
        one.expected = rejected(415, "content-type", {},
                                "{\"detail\":" + quoted("Unsupported Content-Type: " + type.trimmed()) + '}');
        one.expected.headers.append(std::pair(QByteArray("Accept"), allTypes));
    }
    return one;
}

RulesCase pathCase(const Row& row)
{
    RulesCase one = caseOf("paths", row);
    one.rules = contentOf(u"documents/paths.json"_s);
    one.request = "GET " + bytesOf(row.value(1)) + " HTTP/1.1\r\nHost: a\r\nUser-Agent: test\r\n\r\n";
    const QByteArray rule = row.value(2);
    if (rule.startsWith("400 ")) {
        one.expected = rejected(400, "path", {}, "{\"detail\":\"Malformed path: " + rule.mid(4) + "\"}");
        if (row.value(3) == "close")
            one.expected.headers.append(std::pair<QByteArray, QByteArray>("Connection", "close"));
        return one;
    }
    one.expected.rule = ruleOf(rule);
    one.matched = bytesOf(row.value(3));
    one.forwarded = bytesOf(row.value(4));
    return one;
}

RulesCase jsonCase(const Row& row)
{
    RulesCase one = caseOf("json", row);
    one.rules = "{}";
    one.request = post("/it", "application/json", bytesOf(row.value(1)));
    if (row.value(2) != "ok")
        one.expected =
            rejected(400, "json", {}, "{\"detail\":" + quoted("Invalid JSON: " + row.value(2)) + '}');
    return one;
}

} // namespace

QByteArray RulesExpectation::json() const
{
    const bool reject = kind == Kind::Reject;
    QByteArray out = "{\"verdict\":\"";
    out +=
        reject ? "reject\",\"status\":" + QByteArray::number(status) : QByteArray("pass\",\"status\":null");
    out += ",\"headers\":{";
    for (qsizetype i = 0; i < headers.size(); ++i)
        out += (i > 0 ? "," : "") + quoted(headers[i].first) + ':' + quoted(headers[i].second);
    out += "},\"body\":" + (reject ? quoted(body) : QByteArray("null"));
    out += ",\"rule\":" + quotedOrNull(rule) + ",\"check\":" + quotedOrNull(check) + ",\"reported\":[";
    for (qsizetype i = 0; i < reported.size(); ++i) {
        const Reported& one = reported[i];
        out += (i > 0 ? "," : "") + QByteArray("{\"rule\":") + quotedOrNull(one.rule) +
               ",\"mode\":" + quoted(one.mode);
        out += ",\"check\":" + quoted(one.check) + ",\"status\":" + QByteArray::number(one.status);
        out += ",\"body\":" + quoted(one.body) + '}';
    }
    return out + "]}";
}

QList<RulesCase> rulesCases()
{
    QList<RulesCase> all;
    for (const QString& name : QDir(folder()).entryList({u"*.cases"_s}, QDir::Files, QDir::Name))
        all += CaseFile(name).read();
    const auto add = [&all](const char* table, RulesCase (*make)(const Row&)) {
        for (const Row& row : rowsOf(table))
            all += row.size() > 2 ? make(row) : broken(QByteArray(table) + ": " + row[0]);
    };
    add("fields.tsv", fieldCase);
    add("forms.tsv", formCase);
    add("types.tsv", typeCase);
    add("paths.tsv", pathCase);
    add("json.tsv", jsonCase);
    return all;
}

QList<RulesLintCase> rulesLintCases()
{
    QList<RulesLintCase> all;
    for (const Row& row : rowsOf("lint.tsv")) {
        RulesLintCase one;
        one.name = row[0];
        one.rules = bytesOf(row.value(1));
        for (const QByteArray& finding : row.mid(2)) {
            const QList<QByteArray> words = finding.split(' ');
            if (finding != "clean")
                one.findings += {words[0], words.value(1) == "-" ? QByteArray() : words.value(1),
                                 bytesOf(words.mid(2).join(' '))};
        }
        all += one;
    }
    return all;
}

} // namespace gatehouse::test
