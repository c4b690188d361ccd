#include "tracejumpfield.h"

#include "icons.h"
#include "tonedlabel.h"
#include "tracedesk.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

TraceJumpField::TraceJumpField(TraceDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_id(new QLineEdit(this))
    , m_answer(new TonedLabel(Tone::Muted, this))
{
    m_id->setObjectName(u"traceJump"_s);
    m_id->setAccessibleName(tr("Go to a trace by its id or by that of its request"));
    m_id->setPlaceholderText(tr("Trace id or request id"));
    m_id->setClearButtonEnabled(true);
    m_id->setMinimumHeight(34);
    m_id->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_answer->setObjectName(u"traceJumpAnswer"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_id);
    column->addWidget(m_answer);
    connect(m_id, &QLineEdit::textChanged, m_answer, &QWidget::hide);
    connect(m_id, &QLineEdit::returnPressed, this, [this] { jumpTo(m_id->text()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TraceJumpField::takeAnswer);
}

void TraceJumpField::jumpTo(const QString& id)
{
    const std::string wanted = id.trimmed().toStdString();
    if (wanted.empty())
        return;
    m_watcher.setFuture(QtConcurrent::run([lookup = m_desk.lookup(), wanted] {
        const Answer byTrace = lookup.find(wanted);
        return byTrace ? byTrace : lookup.findByRequest(wanted);
    }));
}

void TraceJumpField::takeAnswer()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Answer answer = m_watcher.result();
    if (answer)
        emit found(answer);
    else
        m_answer->setSentence(
            tr("Neither a trace nor a request of this id is here: not sent to this console, left "
               "out by sampling, not arrived yet, or gone to make room."));
}

} // namespace gatehouse
