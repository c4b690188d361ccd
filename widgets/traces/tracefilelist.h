#pragma once

#include "theme.h"

#include <QWidget>

#include <functional>

namespace gatehouse
{

class TonedLabel;
class TraceDesk;

/// Where the traces come from: the address that spans can be sent to and what was left out to keep within the
/// memory, the files that are open, each to be closed, and what is being read, to be cancelled.
class TraceFileList : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TraceFileList)

public:
    /// The desk outlives this.
    explicit TraceFileList(TraceDesk& desk, QWidget* parent = nullptr);

    void askForFiles();

private:
    void refreshReception();
    void refreshFiles();
    void addFiles();
    void addReading();
    QString otherSources() const;
    void addRow(const QString& name, const QString& text, const QString& toolTip, const QString& closeName,
                std::function<void()> close);
    TonedLabel* addSentence(const QString& name, Tone tone);

    TraceDesk& m_desk;
    TonedLabel* m_reception = nullptr;
    TonedLabel* m_problem = nullptr;
    TonedLabel* m_left = nullptr;
    QWidget* m_files = nullptr;
};

} // namespace gatehouse
