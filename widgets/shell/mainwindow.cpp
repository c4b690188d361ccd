#include "mainwindow.h"
#include "commandpalette.h"
#include "messagebar.h"
#include "navigator.h"
#include "openprofile.h"
#include "page.h"
#include "pagestack.h"
#include "rail.h"
#include "settings.h"
#include "shortcutlist.h"
#include "signinprompt.h"
#include "statusstrip.h"
#include "thememenu.h"
#include "topbar.h"
#include "unlockquestion.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

MainWindow::MainWindow(const PageList& pages, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_stack(new PageStack(pages, this))
    , m_navigator(new Navigator(*m_stack, this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_status(new StatusStrip(this))
    , m_palette(new CommandPalette(this))
    , m_signIn(new SignInPrompt(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(800, 560);
    resize(1440, 900);
    setAcceptDrops(true);
    setupLayout();
    setupActions();
    connectParts();
    restoreGeometry(settings.windowGeometry());
    updatePlace();
    m_stack->setFocus(); // no control is marked before somebody uses the keyboard
}

MainWindow::~MainWindow()
{
    // Pages may use what this window's other children are; they go first.
    m_stack->setOpenProfile(nullptr);
}

void MainWindow::setupLayout()
{
    auto* content = new QVBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_topBar);
    content->addWidget(m_stack, 1);
    content->addWidget(m_status);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(content, 1);
}

QAction* MainWindow::addShortcut(const QString& text, const QKeySequence& keys, const char* iconName,
                                 const std::function<void()>& act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setData(QString::fromLatin1(iconName));
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void MainWindow::setupActions()
{
    int number = 0;
    for (const PageEntry& entry : m_stack->entries()) {
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++));
        m_rail->addPage(entry.id, entry.iconName, entry.title, keys.toString(QKeySequence::NativeText));
        auto* action =
            addShortcut(entry.title, keys, "", [this, id = entry.id] { m_navigator->goToPage(id); });
        action->setData(entry.iconName);
    }
    auto* menu = new QMenu(this);
    addShortcut(tr("Command palette"), Qt::CTRL | Qt::Key_K, "search", [this] { showPalette(); });
    addShortcut(tr("Back"), Qt::ALT | Qt::Key_Left, "back", [this] { m_navigator->back(); });
    addShortcut(tr("Forward"), Qt::ALT | Qt::Key_Right, "forward", [this] { m_navigator->forward(); });
    addShortcut(tr("Switch profile"), Qt::CTRL | Qt::Key_E, "gateway", [this] { m_topBar->showSwitcher(); });
    addShortcut(tr("Unlock or lock this profile"), Qt::CTRL | Qt::Key_U, "lock", [this] { toggleLock(); });
    addShortcut(tr("Copy a link to this place"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, "link",
                [this] { copyLink(m_navigator->current(), m_stack->current()); });
    menu->addAction(addShortcut(tr("New profile…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, "plus",
                                [this] { emit newProfileRequested(); }));
    addThemeMenu(*menu, m_settings);
    menu->addAction(addShortcut(tr("Shortcuts"), Qt::Key_F1, "keyboard", [this] { showShortcuts(); }));
    menu->addSeparator();
    menu->addAction(addShortcut(tr("Quit"), QKeySequence::Quit, "close", [this] { close(); }));
    const auto openMenu = [this, menu] {
        menu->popup(
            m_rail->menuButton()->mapToGlobal(QPoint(m_rail->width() - 8, -menu->sizeHint().height() + 40)));
    };
    addShortcut(tr("Menu"), Qt::Key_F10, "gear", openMenu);
    connect(m_rail->menuButton(), &QAbstractButton::clicked, this, openMenu);
}

void MainWindow::connectParts()
{
    qApp->installEventFilter(this);
    connect(m_rail, &Rail::pageRequested, m_navigator, &Navigator::goToPage);
    connect(m_topBar, &TopBar::backRequested, m_navigator, &Navigator::back);
    connect(m_topBar, &TopBar::forwardRequested, m_navigator, &Navigator::forward);
    connect(m_topBar, &TopBar::paletteRequested, this, &MainWindow::showPalette);
    connect(m_topBar, &TopBar::unlockRequested, this, &MainWindow::toggleLock);
    connect(m_topBar, &TopBar::profileRequested, this, &MainWindow::profileRequested);
    connect(m_topBar, &TopBar::newProfileRequested, this, &MainWindow::newProfileRequested);
    connect(m_topBar, &TopBar::editProfileRequested, this, &MainWindow::editProfileRequested);
    connect(m_palette, &CommandPalette::locationChosen, m_navigator, &Navigator::go);
    connect(m_navigator, &Navigator::moved, this, &MainWindow::updatePlace);
    connect(m_status, &StatusStrip::signInRequested, m_signIn, &SignInPrompt::ask);
    connect(m_signIn, &SignInPrompt::notKept, this, [this](const QString& sentence) {
        if (Page* page = m_stack->current())
            page->messageBar()->showWarning(sentence);
    });
}

void MainWindow::setProfiles(const QList<Profile>& profiles)
{
    m_topBar->setProfiles(profiles);
}

void MainWindow::setOpenProfile(OpenProfile* profile)
{
    m_profile = profile;
    m_stack->setOpenProfile(profile);
    m_topBar->setOpenProfile(profile);
    m_status->setOpenProfile(profile);
    m_signIn->setSignIn(profile != nullptr ? profile->signIn() : nullptr);
    m_palette->setResolver(profile != nullptr ? &profile->links() : nullptr);
    m_navigator->setSlug(profile != nullptr ? profile->profile().slug : QString());
}

void MainWindow::showPalette()
{
    if (m_palette->isVisible()) {
        m_palette->close();
        return;
    }
    QList<PaletteItem> items;
    const auto offer = [&items](const QList<QAction*>& actions) {
        for (QAction* action : actions) {
            const bool isThis = action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_K);
            if (action->isEnabled() && !action->text().isEmpty() && !isThis)
                items.append({action->text().remove(u'&'),
                              action->shortcut().toString(QKeySequence::NativeText),
                              action->data().toString(),
                              {},
                              action});
        }
    };
    offer(actions());
    if (Page* page = m_stack->current())
        offer(page->pageActions());
    m_palette->openWith(items, m_navigator->slug());
}

void MainWindow::showShortcuts()
{
    Page* page = m_stack->current();
    ShortcutList list(actions(), page != nullptr ? page->pageActions() : QList<QAction*>(),
                      page != nullptr ? page->title() : QString(), this);
    list.exec();
}

void MainWindow::toggleLock()
{
    if (!m_profile || !m_profile->profile().readOnly)
        return;
    if (!m_profile->readOnly())
        m_profile->lock();
    else if (confirmUnlock(m_profile->profile(), this))
        m_profile->unlock();
}

void MainWindow::updatePlace()
{
    const Page* page = m_stack->current();
    m_topBar->setCanGo(m_navigator->canGoBack(), m_navigator->canGoForward());
    if (page != nullptr)
        m_rail->setCurrent(page->id());
    const QString name = m_profile ? m_profile->profile().name : QString();
    setWindowTitle(page == nullptr || name.isEmpty() ? tr("Gatehouse")
                                                     : tr("%1 · %2 · Gatehouse").arg(page->title(), name));
    Location place = m_navigator->current();
    place.query.clear(); // what was searched for is kept nowhere
    if (!place.isEmpty())
        m_settings.setLastPlace(place.toLink());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setWindowGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QStringList files = localFiles(*event->mimeData()); !files.isEmpty()) {
        event->acceptProposedAction();
        emit filesDropped(files);
    }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    // Wherever the mouse is: lists and text fields would swallow these buttons.
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != this)
        return false;
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (button == Qt::BackButton)
        m_navigator->back();
    else if (button == Qt::ForwardButton)
        m_navigator->forward();
    return button == Qt::BackButton || button == Qt::ForwardButton;
}

} // namespace gatehouse
