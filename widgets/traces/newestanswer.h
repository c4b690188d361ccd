#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <stop_token>
#include <utility>

namespace gatehouse
{

/// The answer to a question that takes long, found away from the GUI thread. Only that to the newest question
/// is given; whatever it overtook is stopped, and so is all when this is gone.
template <class Answer>
class NewestAnswer
{
    Q_DISABLE_COPY_MOVE(NewestAnswer)

public:
    using Work = std::function<Answer(const std::stop_token&)>;
    using Take = std::function<void(const Answer&)>;

    /// Called in the GUI thread, as long as this lives.
    explicit NewestAnswer(Take take) : m_take(std::move(take))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
            if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0)
                m_take(m_watcher.result());
        });
    }
    ~NewestAnswer() { drop(); }

    void ask(Work work)
    {
        drop();
        m_stop = {};
        m_watcher.setFuture(
            QtConcurrent::run([work = std::move(work), stop = m_stop.get_token()] { return work(stop); }));
    }
    /// No answer is wanted any more.
    void drop()
    {
        m_stop.request_stop();
        m_watcher.cancel();
    }

private:
    Take m_take;
    QFutureWatcher<Answer> m_watcher;
    std::stop_source m_stop;
};

} // namespace gatehouse
