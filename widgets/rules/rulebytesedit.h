#pragma once

#include "rulememberline.h"

class QComboBox;
class QLabel;

namespace gatehouse
{

/// A limit in bytes with its unit, and what it was in what is stored. Empty: the document's holds.
class RuleBytesEdit : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleBytesEdit)

public:
    RuleBytesEdit(RulesDraft& draft, const std::string& member, QWidget* parent = nullptr);

    RuleMemberLine& line() { return *m_line; }
    void setObject(const json::JsonPointer& object, const std::string& member);
    /// What holds where the line is empty, and what was stored where that is another.
    void setHints(quint64 inherited, std::optional<quint64> stored);
    void refresh();

private:
    void takeUnit();
    /// The largest unit that says it exactly.
    void chooseUnit(quint64 bytes);
    std::optional<quint64> value() const;

    RulesDraft& m_draft;
    RuleMemberLine* m_line;
    QComboBox* m_unit;
    QLabel* m_was;
    json::JsonPointer m_object;
    std::optional<quint64> m_shown;
};

} // namespace gatehouse
