#pragma once

#include "editortext.h"
#include "jsonpointer.h"
#include "jsontree.h"
#include "outcome.h"
#include "storedrules.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

#include <optional>
#include <string>

namespace gatehouse
{

/// The rules document somebody works on: one text, of which form and editor are two views, with one
/// undo stack for both. Whatever one of them changes leaves every other byte as it was. Text that is no
/// JSON at the moment is kept like any other; then there is no tree(), and fault() says where it breaks.
class RulesDraft : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesDraft)

public:
    /// Longer texts are refused: the gateway takes no longer document.
    static constexpr std::size_t MostBytes = std::size_t{16} << 20U;

    explicit RulesDraft(QObject* parent = nullptr);

    const std::string& text() const { return m_text; }
    /// Nothing while the text is no JSON.
    const std::optional<json::Tree>& tree() const { return m_tree; }
    /// A JsonProblem with its place while the text is no JSON, of the text as it is.
    const std::optional<Problem>& fault() const { return m_fault; }
    /// What the gateway had when the work began; nothing where it has no rules.
    const std::optional<StoredRules>& base() const { return m_base; }
    /// The text differs from the base's by more than blanks would: by any byte.
    bool isDirty() const { return m_isDirty; }
    QUndoStack& undoStack() { return m_undo; }

    /// Begins anew: what was stored is what is edited. Forgets what could be undone.
    void start(std::optional<StoredRules> base);
    /// The same with a text of its own: a draft that was kept, or a document to begin with.
    void start(std::optional<StoredRules> base, std::string text);
    /// The text goes on, over another base: after an apply, or when one has seen what others did.
    void setBase(std::optional<StoredRules> base);

    /// Puts another text in the place of all; can be undone. `words` name the step.
    void replaceAll(const std::string& text, const QString& words);
    /// Back to the base's text, to none without a base; can be undone.
    void revert();
    /// What a person typed: brings the text to what the editor shows. Typing in a row is one step.
    void typeTo(const QString& shown);

    /// Changes of the document by pointer, each one step (see TreeEditor). A JsonProblem while the text
    /// is no JSON or has no such place.
    Outcome<void> set(const json::JsonPointer& pointer, const std::string& value, const QString& words);
    Outcome<void> add(const json::JsonPointer& pointer, const std::string& value, const QString& words);
    Outcome<void> remove(const json::JsonPointer& pointer, const QString& words);
    Outcome<void> move(const json::JsonPointer& pointer, std::size_t place, const QString& words);

    /// Gives a member of an object this value; without one removes it, if it is there. Values that are
    /// typed one after the other at one place are one step.
    enum class How { AtOnce, Typed };
    Outcome<void> setMember(const json::JsonPointer& object, const std::string& name,
                            const std::optional<std::string>& value, const QString& words,
                            How how = How::AtOnce);

    /// The innermost value around a byte of the text; the empty pointer beside the root and without a tree.
    json::JsonPointer pointerAt(std::size_t offset) const;

signals:
    /// The text is another now, by whatever way.
    void changed();
    void baseChanged();
    void dirtyChanged(bool isDirty);

private:
    friend class RulesDraftStep;

    void take(const json::TextChange& change);
    void read();
    bool updateDirty();
    void push(const json::TextChange& change, const QString& words, int typingRow);
    Outcome<void> pushOutcome(const Outcome<json::TextChange>& change, const QString& words, int row = 0);
    int typingRowAt(const std::string& place);
    Problem noTree() const;

    std::string m_text;
    std::optional<json::Tree> m_tree;
    std::optional<Problem> m_fault;
    std::optional<StoredRules> m_base;
    bool m_isDirty = false;
    QElapsedTimer m_typed;
    std::string m_typedAt; ///< the pointer; empty in the text itself
    int m_typingRow = 0;
    QUndoStack m_undo;
};

} // namespace gatehouse
