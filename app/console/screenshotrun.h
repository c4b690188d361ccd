#pragma once

#include "consoleoptions.h"
#include "screenshotscene.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace gatehouse
{

class MainWindow;
class Page;

/// Renders the pages and then the scenes into PNG files, `<name>-<light|dark>.png`. Waits first, while the
/// console runs live, until the pages together show every awaited sight.
class ScreenshotRun : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenshotRun)

public:
    /// `window` must be shown and outlive this.
    ScreenshotRun(MainWindow& window, ConsoleOptions::Screenshots options, QObject* parent = nullptr);
    void start();

signals:
    /// 0: all seen and written; 1: not all was seen or written, see standard error.
    void finished(int exitCode);

private:
    struct Shot {
        ScreenshotScene scene; ///< a page alone has no begin
        bool dark;
    };

    QSet<QString> missing() const;
    void waitForSights();
    void visitNextPage();
    void planShots();
    void nextShot();
    void settle();
    void beginScene();
    bool hasSubject(const QString& name) const;
    void take();
    bool isSettled() const;

    MainWindow& m_window;
    ConsoleOptions::Screenshots m_options;
    QSet<QString> m_seen;
    QList<Shot> m_shots;
    QTimer m_poll;
    QTimer m_visit;
    qsizetype m_visited = -1;
    QTimer m_deadline;
    QTimer m_settling;
    QElapsedTimer m_since;
    QPointer<QWidget> m_subject; ///< what is drawn; null until the page behind it has settled
    bool m_failed = false;
};

} // namespace gatehouse
