#pragma once

#include <QDialog>

#include <string>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gatehouse
{

/// What will be stored, beside what is, and why: asked before rules are applied or rolled back. There is no
/// way around the reason.
class RulesChangeDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesChangeDialog)

public:
    /// `act` is on the button: "Apply to Production EU".
    RulesChangeDialog(const QString& title, const QString& act, const std::string& before,
                      const std::string& after, QWidget* parent = nullptr);

    QString reason() const;
    /// A line above the difference that warns: production, warnings of lint.
    void setWarning(const QString& text);

private:
    void updateButton();

    QLabel* m_warning;
    QLineEdit* m_reason;
    QLabel* m_count;
    QPushButton* m_act;
};

} // namespace gatehouse
