#include "csvexport.h"

#include "theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QtConcurrentRun>

namespace gatehouse
{

using namespace Qt::StringLiterals;

CsvExport::CsvExport(QWidget* parent) : QWidget(parent), m_fileName(u"trace.csv"_s)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_line = new QLabel(this);
    m_line->setObjectName(u"exportLine"_s);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setFont(Theme::of(this).secondary());
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_button = new QPushButton(tr("Export CSV…"), this);
    m_button->setObjectName(u"exportButton"_s);
    layout->addWidget(m_line);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { isRunning() ? stop() : askForFile(); });
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this,
            [this](int percent) { m_line->setText(tr("%1 % written").arg(QLocale().toString(percent))); });
    connect(&m_running, &QFutureWatcherBase::finished, this, &CsvExport::takeResult);
}

CsvExport::~CsvExport()
{
    m_stop.request_stop();
    m_running.waitForFinished(); // what it reads may go with its owner
}

void CsvExport::askForFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export as CSV"), m_fileName, tr("CSV files (*.csv)"));
    if (!path.isEmpty())
        exportTo(path);
}

void CsvExport::exportTo(const QString& path)
{
    if (!m_table || isRunning())
        return;
    m_path = path;
    m_stop = {};
    m_button->setText(tr("Stop"));
    m_line->clear();
    m_running.setFuture(QtConcurrent::run([table = m_table(), path,
                                           stop = m_stop.get_token()](QPromise<QString>& promise) {
        promise.setProgressRange(0, 100);
        promise.addResult(writeCsvFile(path, table, stop, [&](std::uint64_t rows) {
            promise.setProgressValue(static_cast<int>(100 * rows / std::max<std::uint64_t>(1, table.rows)));
        }));
    }));
}

void CsvExport::stop()
{
    m_stop.request_stop();
}

void CsvExport::takeResult()
{
    m_button->setText(tr("Export CSV…"));
    const QString failure = m_running.future().resultCount() > 0 ? m_running.result() : QString();
    const QString name = QFileInfo(m_path).fileName();
    if (m_stop.stop_requested())
        m_line->setText(tr("Stopped; nothing was written."));
    else if (failure.isEmpty())
        m_line->setText(tr("Written to %1").arg(name));
    else
        m_line->setText(tr("Cannot write %1: %2").arg(name, failure));
    emit finished(failure);
}

} // namespace gatehouse
