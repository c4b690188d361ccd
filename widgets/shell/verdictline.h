#pragma once

#include "profiletester.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace gatehouse
{

/// What a test said of one part: the shape of the verdict and the sentence.
class VerdictLine : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerdictLine)

public:
    explicit VerdictLine(QWidget* parent = nullptr);
    void showVerdict(ProfileTester::Verdict verdict, const QString& sentence);
    void showWaiting();
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<ProfileTester::Verdict> m_verdict;
    QLabel* m_text = nullptr;
};

} // namespace gatehouse
