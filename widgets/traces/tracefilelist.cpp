#include "tracefilelist.h"

#include "elidedlabel.h"
#include "icons.h"
#include "openprofile.h"
#include "tonedlabel.h"
#include "tracedesk.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

QString count(std::uint64_t number)
{
    return QLocale().toString(qulonglong{number});
}

} // namespace

TraceFileList::TraceFileList(TraceDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(u"traceSources"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_reception = addSentence(u"traceReception"_s, Tone::Text);
    m_problem = addSentence(u"traceReceptionProblem"_s, Tone::DownText);
    m_left = addSentence(u"tracesLeft"_s, Tone::SlowText);
    addSentence(u"otherTraceSources"_s, Tone::Muted)->setSentence(otherSources());
    // For the address, which exporters are given.
    m_reception->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* open = new QPushButton(tr("Open files…"), this);
    open->setObjectName(u"openTraceFiles"_s);
    connect(open, &QPushButton::clicked, this, &TraceFileList::askForFiles);
    column->addWidget(open, 0, Qt::AlignLeft);
    connect(&desk, &TraceDesk::changed, this, &TraceFileList::refreshReception);
    connect(&desk.reception(), &TraceReception::changed, this, &TraceFileList::refreshReception);
    connect(&desk.files(), &TraceFileShelf::changed, this, &TraceFileList::refreshFiles);
    connect(&desk.files(), &TraceFileShelf::progressed, this, &TraceFileList::refreshFiles);
    refreshReception();
    refreshFiles();
}

TonedLabel* TraceFileList::addSentence(const QString& name, Tone tone)
{
    auto* label = new TonedLabel(tone, this);
    label->setObjectName(name);
    layout()->addWidget(label);
    return label;
}

void TraceFileList::refreshReception()
{
    const TraceReception& reception = m_desk.reception();
    const TraceStoreFigures figures = m_desk.live().store().figures();
    QString text;
    if (reception.isListening()) {
        const auto rate = static_cast<std::uint64_t>(std::lround(reception.spansPerSecond()));
        text =
            reception.grpcPort() == 0
                ? tr("Receives OTLP at %1").arg(reception.url())
                : tr("Receives OTLP at %1, gRPC at port %2").arg(reception.url()).arg(reception.grpcPort());
        if (rate != 0)
            text += u" · "_s + tr("%1 spans/s").arg(count(rate));
    }
    m_reception->setSentence(text);
    const auto refused = static_cast<int>(figures.refusedInAll());
    m_problem->setSentence(
        !reception.problem().isEmpty() ? reception.problem()
        : refused != 0 ? tr("%n spans were refused: their ids were none, or their trace was too large.",
                            nullptr, refused)
                       : QString());
    const auto gone = static_cast<int>(figures.evictedTraces);
    m_left->setSentence(
        gone == 0
            ? QString()
            : tr("The %n oldest traces left, to keep within %1 MB. Pin those that must stay.", nullptr, gone)
                  .arg(count(figures.memory >> 20U)));
}

QString TraceFileList::otherSources() const
{
    QStringList others;
    const QList<TraceAddress> sources =
        m_desk.profile() ? m_desk.profile()->profile().traces : QList<TraceAddress>();
    for (const TraceAddress& source : sources) {
        if (source.kind == TraceSourceKind::Jaeger)
            others << u"Jaeger"_s;
        else if (source.kind == TraceSourceKind::Tempo)
            others << u"Tempo"_s;
        else if (source.kind == TraceSourceKind::Zipkin)
            others << u"Zipkin"_s;
    }
    others.removeDuplicates();
    return others.isEmpty()
               ? QString()
               : tr("The profile also names %1. This version reads OTLP and files only: export a "
                    "trace there and open the file here.")
                     .arg(others.join(u", "_s));
}

void TraceFileList::refreshFiles()
{
    if (m_files) {
        m_files->hide();
        m_files->deleteLater(); // a button of it may be what called
    }
    m_files = new QWidget(this);
    auto* column = new QVBoxLayout(m_files);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    addFiles();
    addReading();
    m_files->setVisible(column->count() != 0);
    layout()->addWidget(m_files);
}

void TraceFileList::addRow(const QString& name, const QString& text, const QString& toolTip,
                           const QString& closeName, std::function<void()> close)
{
    auto* row = new QWidget(m_files);
    row->setObjectName(name);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto* label = new ElidedLabel(text, row);
    label->setElideMode(Qt::ElideMiddle);
    row->setToolTip(toolTip);
    auto* button = new QToolButton(row);
    button->setIcon(icon(u"close"));
    button->setAutoRaise(true);
    button->setToolTip(closeName);
    button->setAccessibleName(closeName);
    connect(button, &QToolButton::clicked, this, std::move(close));
    line->addWidget(label, 1);
    line->addWidget(button);
    m_files->layout()->addWidget(row);
}

void TraceFileList::addFiles()
{
    for (const auto& file : m_desk.files().files()) {
        const auto traces = static_cast<int>(file->traces.size());
        QString toolTip = file->path + u'\n' + tr("%n traces", nullptr, traces) + u", "_s +
                          tr("%n spans", nullptr, static_cast<int>(file->spanCount));
        if (file->unreadableDocuments != 0)
            toolTip += u'\n' + tr("%n documents of it could not be read.", nullptr,
                                  static_cast<int>(file->unreadableDocuments));
        if (file->otherSignals != 0)
            toolTip += u'\n' + tr("%n lists of logs, metrics or profiles were passed over.", nullptr,
                                  static_cast<int>(file->otherSignals));
        const QString text =
            file->unreadableDocuments == 0
                ? tr("%1 · %2").arg(file->name, tr("%n traces", nullptr, traces))
                : tr("%1 · %2 · not all read").arg(file->name, tr("%n traces", nullptr, traces));
        addRow(u"traceFile"_s, text, toolTip, tr("Close %1").arg(file->name),
               [this, number = file->number] { m_desk.files().close(number); });
    }
}

void TraceFileList::addReading()
{
    const TraceFileShelf& files = m_desk.files();
    if (!files.isReading())
        return;
    const QFileInfo info(files.currentPath());
    QString text = tr("Reading %1 (%2)…").arg(info.fileName(), QLocale().formattedDataSize(info.size()));
    if (files.waitingCount() != 0)
        text += u' ' + tr("%n more wait", nullptr, static_cast<int>(files.waitingCount()));
    addRow(u"traceReading"_s, text, text, tr("Stop reading"), [this] { m_desk.files().cancel(); });
}

void TraceFileList::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Open trace files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, &m_desk.files(), &TraceFileShelf::open);
    dialog->open();
}

} // namespace gatehouse
