#include "rulesdraft.h"

#include "treeeditor.h"

#include <QUndoCommand>

#include <utility>

namespace gatehouse
{
namespace
{

constexpr int mostSteps = 2000;
constexpr int typingId = 1;
/// A pause ends what one step of undo takes back.
constexpr qint64 pauseAfter = 1500;

json::Limits draftLimits()
{
    json::Limits limits;
    limits.depth = 256;
    limits.bytes = RulesDraft::MostBytes;
    return limits;
}

} // namespace

/// One step of the undo stack: a change of the text.
class RulesDraftStep : public QUndoCommand
{
public:
    /// Steps of one row of typing become one; 0 is no typing.
    RulesDraftStep(RulesDraft& draft, json::TextChange change, const QString& words, int typingRow)
        : QUndoCommand(words)
        , m_draft(draft)
        , m_change(std::move(change))
        , m_typingRow(typingRow)
    {
    }

    int id() const override { return m_typingRow > 0 ? typingId : -1; }
    void redo() override { m_draft.take(m_change); }
    void undo() override { m_draft.take(m_change.inverse()); }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const RulesDraftStep*>(other);
        if (next->m_typingRow != m_typingRow || next->m_change.inserted.find('\n') != std::string::npos)
            return false;
        const auto joined = m_change.followedBy(next->m_change);
        if (joined)
            m_change = *joined;
        return joined.has_value();
    }

private:
    RulesDraft& m_draft;
    json::TextChange m_change;
    int m_typingRow;
};

RulesDraft::RulesDraft(QObject* parent) : QObject(parent)
{
    m_undo.setUndoLimit(mostSteps);
}

void RulesDraft::start(std::optional<StoredRules> base)
{
    std::string text = base ? base->text : std::string();
    start(std::move(base), std::move(text));
}

void RulesDraft::start(std::optional<StoredRules> base, std::string text)
{
    m_undo.clear();
    m_base = std::move(base);
    m_text = std::move(text);
    read();
    const bool isOther = updateDirty();
    emit baseChanged();
    emit changed();
    if (isOther)
        emit dirtyChanged(m_isDirty);
}

void RulesDraft::setBase(std::optional<StoredRules> base)
{
    m_base = std::move(base);
    const bool isOther = updateDirty();
    emit baseChanged();
    if (isOther)
        emit dirtyChanged(m_isDirty);
}

void RulesDraft::replaceAll(const std::string& text, const QString& words)
{
    push(json::TextChange::between(m_text, text), words, 0);
}

void RulesDraft::revert()
{
    replaceAll(m_base ? m_base->text : std::string(), tr("Back to what is saved"));
}

void RulesDraft::typeTo(const QString& shown)
{
    push(changeTo(m_text, shown), tr("Typing"), typingRowAt({}));
}

int RulesDraft::typingRowAt(const std::string& place)
{
    if (!m_typed.isValid() || m_typed.hasExpired(pauseAfter) || place != m_typedAt)
        ++m_typingRow;
    m_typedAt = place;
    m_typed.start();
    return m_typingRow;
}

void RulesDraft::push(const json::TextChange& change, const QString& words, int typingRow)
{
    const bool isTooLong = m_text.size() + change.inserted.size() > MostBytes + change.removed.size();
    if (change.changesNothing())
        return;
    if (isTooLong)
        emit changed(); // the views go back to what is kept
    else
        m_undo.push(new RulesDraftStep(*this, change, words, typingRow));
}

void RulesDraft::take(const json::TextChange& change)
{
    if (auto text = change.appliedTo(m_text))
        m_text = *std::move(text);
    read();
    const bool isOther = updateDirty();
    emit changed();
    if (isOther)
        emit dirtyChanged(m_isDirty);
}

void RulesDraft::read()
{
    auto read = json::parse(m_text, draftLimits(), json::Strictness::lenient());
    m_tree.reset();
    m_fault.reset();
    if (read)
        m_tree = *read;
    else
        m_fault = read.problem();
}

bool RulesDraft::updateDirty()
{
    const bool isDirty = m_text != (m_base ? m_base->text : std::string());
    return std::exchange(m_isDirty, isDirty) != isDirty;
}

Problem RulesDraft::noTree() const
{
    return m_fault.value_or(Problem{json::JsonProblem::Empty});
}

Outcome<void> RulesDraft::pushOutcome(const Outcome<json::TextChange>& change, const QString& words, int row)
{
    if (!change)
        return change.problem();
    push(*change, words, row);
    return {};
}

Outcome<void> RulesDraft::set(const json::JsonPointer& pointer, const std::string& value,
                              const QString& words)
{
    return m_tree ? pushOutcome(json::TreeEditor(*m_tree).set(pointer, value), words) : noTree();
}

Outcome<void> RulesDraft::add(const json::JsonPointer& pointer, const std::string& value,
                              const QString& words)
{
    return m_tree ? pushOutcome(json::TreeEditor(*m_tree).add(pointer, value), words) : noTree();
}

Outcome<void> RulesDraft::remove(const json::JsonPointer& pointer, const QString& words)
{
    return m_tree ? pushOutcome(json::TreeEditor(*m_tree).remove(pointer), words) : noTree();
}

Outcome<void> RulesDraft::move(const json::JsonPointer& pointer, std::size_t place, const QString& words)
{
    return m_tree ? pushOutcome(json::TreeEditor(*m_tree).move(pointer, place), words) : noTree();
}

Outcome<void> RulesDraft::setMember(const json::JsonPointer& object, const std::string& name,
                                    const std::optional<std::string>& value, const QString& words, How how)
{
    if (!m_tree)
        return noTree();
    const json::JsonPointer member = object.child(name);
    const int row = how == How::Typed ? typingRowAt(member.text()) : 0;
    const json::TreeEditor editor(*m_tree);
    if (value)
        return pushOutcome(editor.set(member, *value), words, row);
    if (!m_tree->root().resolve(member))
        return {};
    return pushOutcome(editor.remove(member), words, row);
}

json::JsonPointer RulesDraft::pointerAt(std::size_t offset) const
{
    if (!m_tree)
        return {};
    const auto node = m_tree->nodeAt(offset);
    return node ? node->pointer() : json::JsonPointer();
}

} // namespace gatehouse
