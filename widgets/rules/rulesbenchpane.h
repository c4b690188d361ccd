#pragma once

#include "rulesbench.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace gatehouse
{

class ElidedLabel;
class RulesDraft;
class RulesLoader;

/// A request, and what it would get under what is stored and under the draft.
class RulesBenchPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RulesBenchPane)

public:
    /// Both outlive this.
    RulesBenchPane(const RulesDraft& draft, const RulesLoader& loader, QWidget* parent = nullptr);

    /// What to try, unless somebody typed something.
    void offerRequest(const QString& path, const QStringList& methods);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFigure(const QString& title, ElidedLabel*& figure, const QString& name);
    void showAnswers();
    void showFigure(ElidedLabel& label, const RulesBench::Answer& answer);

    const RulesLoader& m_loader;
    RulesBench m_bench;
    QPlainTextEdit* m_request;
    ElidedLabel* m_stored = nullptr;
    ElidedLabel* m_draft = nullptr;
    QPlainTextEdit* m_answer;
    QLabel* m_decided;
    QString m_offered;
};

} // namespace gatehouse
