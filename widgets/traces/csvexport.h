#pragma once

#include "csvfile.h"

#include <QFutureWatcher>
#include <QWidget>

#include <stop_token>

class QLabel;
class QPushButton;

namespace gatehouse
{

/// The button that exports a table as a CSV file, what became of it, and a way to stop it.
class CsvExport : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CsvExport)

public:
    explicit CsvExport(QWidget* parent = nullptr);
    ~CsvExport() override;

    /// What is exported when somebody asks; asked for at that moment.
    void setTable(std::function<CsvTable()> table) { m_table = std::move(table); }
    /// What the file is called unless its owner says otherwise.
    void setFileName(const QString& name) { m_fileName = name; }
    void exportTo(const QString& path);
    void stop();
    bool isRunning() const { return m_running.isRunning(); }

signals:
    /// Empty when it was written.
    void finished(const QString& failure);

private:
    void askForFile();
    void takeResult();

    std::function<CsvTable()> m_table;
    QString m_fileName;
    QString m_path;
    QPushButton* m_button = nullptr;
    QLabel* m_line = nullptr;
    QFutureWatcher<QString> m_running;
    std::stop_source m_stop;
};

} // namespace gatehouse
