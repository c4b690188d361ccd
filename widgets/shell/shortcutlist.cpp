#include "shortcutlist.h"
#include "theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QString plainText(const QAction& action)
{
    // "&&" is an ampersand, a single one marks the access key.
    QString text = action.text();
    text.replace(u"&&"_s, QString(QChar(1))).remove(u'&').replace(QChar(1), u'&');
    return text;
}

void addGroup(QGridLayout& grid, const QString& title, const QList<QAction*>& actions, const Theme& theme)
{
    QList<QAction*> shown;
    for (QAction* action : actions) {
        if (!action->shortcut().isEmpty())
            shown.append(action);
    }
    if (shown.isEmpty())
        return;
    auto* heading = new QLabel(title);
    QFont font = theme.body();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2);
    for (const QAction* action : std::as_const(shown)) {
        const int row = grid.rowCount();
        auto* keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText));
        keys->setFont(theme.mono());
        keys->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid.addWidget(new QLabel(plainText(*action)), row, 0);
        grid.addWidget(keys, row, 1);
    }
    grid.setRowMinimumHeight(grid.rowCount(), 10);
}

} // namespace

ShortcutList::ShortcutList(const QList<QAction*>& everywhere, const QList<QAction*>& onPage,
                           const QString& pageTitle, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Shortcuts"));
    setObjectName(u"shortcutList"_s);
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(0, 1);
    const Theme& theme = Theme::of(this);
    addGroup(*grid, tr("Everywhere"), everywhere, theme);
    addGroup(*grid, pageTitle, onPage, theme);
    grid->setRowStretch(grid->rowCount(), 1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    resize(460, 560);
}

} // namespace gatehouse
