#pragma once

#include <QLineEdit>
#include <QStringListModel>

#include <functional>

class QCompleter;

namespace gatehouse
{

/// A line of conditions, `key=value key2="v w"`, that offers what there is for the one the cursor is in:
/// keys, and behind an equals sign the values of the key.
class AttributeEdit : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttributeEdit)

public:
    explicit AttributeEdit(QWidget* parent = nullptr);

    using Values = std::function<QStringList(const QString& key)>;
    void setNames(const QStringList& keys, Values values);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Of the condition that the cursor is in.
    struct Part {
        int begin = 0;
        QString text;
    };
    Part partAtCursor() const;
    /// Asked for, everything is offered where nothing is typed yet.
    void offer(bool isAsked);
    void take(const QString& offered);

    QStringList m_keys;
    Values m_values;
    QStringListModel m_offers;
    QCompleter* m_completer = nullptr;
};

} // namespace gatehouse
