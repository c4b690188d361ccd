#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>

namespace gatehouse
{

class MainWindow;

/// Something to be seen that is no page: a dialog, the palette, the first-run page.
struct ScreenshotScene {
    QString name; ///< of the file, without theme
    QString page; ///< what is behind it
    /// Brings it up; what is to be drawn, with all its children.
    std::function<QWidget*(MainWindow& window)> begin;
    std::function<void(MainWindow& window)> end;
};

QList<ScreenshotScene> screenshotScenes();

} // namespace gatehouse
