#include "jsontext.h"

#include "jsonproblem.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace gatehouse
{
namespace
{

using json::JsonProblem;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::JsonProblem)

public:
    explicit Texts(const Problem& problem) : m_problem(problem) {}

    QString placed() const
    {
        static const QRegularExpression place(QStringLiteral("^line (\\d+) column (\\d+)$"));
        const auto match = place.match(QString::fromStdString(m_problem.place));
        if (!match.hasMatch())
            return sentence();
        return tr("Line %1, column %2: %3").arg(match.captured(1), match.captured(2), sentence());
    }

private:
    /// Without default, so that the compiler names a forgotten code.
    QString sentence() const
    {
        switch (m_problem.code.as<JsonProblem>()) {
        case JsonProblem::Empty:
        case JsonProblem::ByteOrderMark:
        case JsonProblem::UnexpectedEnd:
        case JsonProblem::ExpectedValue:
        case JsonProblem::ExpectedName:
        case JsonProblem::ExpectedColon:
        case JsonProblem::ExpectedCommaOrBrace:
        case JsonProblem::ExpectedCommaOrBracket:
        case JsonProblem::TrailingComma:
        case JsonProblem::TrailingContent:
        case JsonProblem::Comment:
            return structure();
        case JsonProblem::UnknownWord:
        case JsonProblem::NotFinite:
        case JsonProblem::LeadingZero:
        case JsonProblem::BadNumber:
            return word();
        case JsonProblem::UnterminatedString:
        case JsonProblem::ControlCharacter:
        case JsonProblem::BadEscape:
        case JsonProblem::BadUnicodeEscape:
        case JsonProblem::LoneSurrogate:
        case JsonProblem::OverlongUtf8:
        case JsonProblem::SurrogateUtf8:
        case JsonProblem::InvalidUtf8:
            return characters();
        case JsonProblem::TooDeep:
        case JsonProblem::TooManyKeys:
        case JsonProblem::TooManyItems:
        case JsonProblem::KeyTooLong:
        case JsonProblem::TooLarge:
            return limit();
        case JsonProblem::RepeatedName:
        case JsonProblem::NumberOutOfRange:
        case JsonProblem::NumberChanges:
        case JsonProblem::NoSuchValue:
        case JsonProblem::NotAnObject:
        case JsonProblem::NotAnArray:
        case JsonProblem::RootStays:
            return value();
        }
        return {};
    }

    QString structure() const
    {
        switch (m_problem.code.as<JsonProblem>()) {
        case JsonProblem::Empty:
            return tr("There is nothing here yet; write a value, or {} for an empty document.");
        case JsonProblem::ByteOrderMark:
            return tr("The text begins with a byte order mark, which JSON does not have; save it without.");
        case JsonProblem::UnexpectedEnd:
            return tr("The text ends too early; a bracket may not be closed.");
        case JsonProblem::ExpectedName:
            return tr("A name in double quotes is missing here.");
        case JsonProblem::ExpectedColon:
            return tr("A colon is missing behind the name.");
        case JsonProblem::ExpectedCommaOrBrace:
            return tr("A comma or a closing } is missing here.");
        case JsonProblem::ExpectedCommaOrBracket:
            return tr("A comma or a closing ] is missing here.");
        case JsonProblem::TrailingComma:
            return tr("A comma stands before a closing bracket; remove it.");
        case JsonProblem::TrailingContent:
            return tr("More text follows the value; a document has only one.");
        case JsonProblem::Comment:
            return tr("JSON has no comments; remove this one.");
        default:
            return tr("A value is missing here; write a text in double quotes, a number, true, false, null, "
                      "an object or an array.");
        }
    }

    QString word() const
    {
        switch (m_problem.code.as<JsonProblem>()) {
        case JsonProblem::NotFinite:
            return tr("NaN and Infinity are no numbers in JSON; write null, or a number.");
        case JsonProblem::LeadingZero:
            return tr("A number begins with a needless zero; remove it.");
        case JsonProblem::BadNumber:
            return tr("This is no number as JSON has them; write it like -12.5e3.");
        default:
            return tr("JSON does not know this word; put a text in double quotes, or write true, false or "
                      "null.");
        }
    }

    QString characters() const
    {
        switch (m_problem.code.as<JsonProblem>()) {
        case JsonProblem::UnterminatedString:
            return tr("The text that begins here has no closing quote.");
        case JsonProblem::ControlCharacter:
            return tr("A line end, a tab or another control character stands in a text; write it as \\n, \\t "
                      "or \\u and four digits.");
        case JsonProblem::BadEscape:
            return tr("JSON does not know this escape; a backslash itself is written \\\\.");
        case JsonProblem::BadUnicodeEscape:
            return tr("Behind \\u there must be four hexadecimal digits.");
        case JsonProblem::LoneSurrogate:
            return tr("Half a surrogate pair stands here; write the character itself, or both halves.");
        default:
            return tr("These bytes are not UTF-8; save the text as UTF-8.");
        }
    }

    QString limit() const
    {
        switch (m_problem.code.as<JsonProblem>()) {
        case JsonProblem::TooDeep:
            return tr("The text is nested more than %n levels deep.", nullptr, number());
        case JsonProblem::TooManyKeys:
            return tr("The object has more than %n names.", nullptr, number());
        case JsonProblem::TooManyItems:
            return tr("The array has more than %n items.", nullptr, number());
        case JsonProblem::KeyTooLong:
            return tr("The name is longer than %n bytes.", nullptr, number());
        default:
            return tr("The text is larger than %1.").arg(QLocale().formattedDataSize(number()));
        }
    }

    QString value() const
    {
        const QString where = pointer();
        switch (m_problem.code.as<JsonProblem>()) {
        case JsonProblem::RepeatedName:
            return where.isEmpty() ? tr("The object has this name twice; rename or remove one.")
                                   : tr("The object has the name %1 already; choose another.").arg(where);
        case JsonProblem::NumberOutOfRange:
            return tr("The number at %1 is larger than any program can count on; write it as a text.")
                .arg(shown(where));
        case JsonProblem::NumberChanges:
            return tr("The number at %1 has more digits than programs keep; round it, or write it as a text.")
                .arg(shown(where));
        case JsonProblem::NotAnObject:
            return tr("The value at %1 is no object, so that nothing in it has a name.").arg(shown(where));
        case JsonProblem::NotAnArray:
            return tr("The value at %1 is no array, so that it takes no items.").arg(shown(where));
        case JsonProblem::RootStays:
            return tr("The document itself can be replaced, but not renamed, moved or removed.");
        default:
            return tr("There is no value at %1; it may have been changed meanwhile.").arg(shown(where));
        }
    }

    QString pointer() const
    {
        return m_problem.args.empty() ? QString() : QString::fromStdString(m_problem.args.front());
    }
    static QString shown(const QString& pointer)
    {
        return pointer.isEmpty() ? tr("the top of the document") : pointer;
    }
    int number() const
    {
        return static_cast<int>(
            std::min<qulonglong>(pointer().toULongLong(), std::numeric_limits<int>::max()));
    }

    const Problem& m_problem;
};

} // namespace

QString jsonProblemText(const Problem& problem)
{
    if (problem.code.subject() != Subject::Json)
        return QString::fromStdString(problem.detail);
    return Texts(problem).placed();
}

} // namespace gatehouse
