#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace gatehouse::test
{

/// What a case of tests/contracts/rules expects: a verdict, or that there is none.
struct RulesExpectation {
    enum class Kind : quint8 { Pass, Reject, Cut, Behind };
    struct Reported {
        QByteArray mode;
        QByteArray check;
        QByteArray rule; ///< empty: null
        int status = 0;
        QByteArray body;
    };

    Kind kind = Kind::Pass;
    int status = 0;
    QByteArray check;
    QByteArray rule; ///< empty: null
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QList<Reported> reported;

    bool isVerdict() const { return kind == Kind::Pass || kind == Kind::Reject; }
    /// The line that `rules check` prints, without its end.
    QByteArray json() const;
};

/// One request under one rules document.
struct RulesCase {
    QByteArray name; ///< file: what it says
    QByteArray rules;
    QByteArray request;
    QByteArray at; ///< RFC 3339
    RulesExpectation expected;
    std::optional<QByteArray> matched;   ///< the path's normal form, where the case is about it
    std::optional<QByteArray> forwarded; ///< and the target that is sent on
};

/// What lint says about one document.
struct RulesLintCase {
    QByteArray name;
    QByteArray rules;
    struct Finding {
        QByteArray severity;
        QByteArray pointer;
        QByteArray message;
    };
    QList<Finding> findings;
};

/// All cases of tests/contracts/rules (its README says how they are written), tables expanded. A
/// line that cannot be understood becomes a case that no program passes, with the reason as its name.
QList<RulesCase> rulesCases();
QList<RulesLintCase> rulesLintCases();

} // namespace gatehouse::test
