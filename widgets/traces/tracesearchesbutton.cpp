#include "tracesearchesbutton.h"

#include <QInputDialog>
#include <QMenu>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

constexpr qsizetype longestShown = 60;

/// What somebody typed, with no key of its own in a menu.
QString itemText(const QString& text)
{
    QString shown = text.size() > longestShown ? text.left(longestShown - 1) + u'…' : text;
    return shown.replace(u'&', u"&&"_s);
}

} // namespace

TraceSearchesButton::TraceSearchesButton(std::function<QString()> query, QWidget* parent)
    : QPushButton(tr("Searches"), parent)
    , m_query(std::move(query))
    , m_searches(m_settings)
{
    setObjectName(u"searches"_s);
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(*menu); });
    setMenu(menu);
}

void TraceSearchesButton::fill(QMenu& menu)
{
    menu.clear();
    const QStringList names = m_searches.savedNames();
    menu.addSection(tr("Saved"));
    for (const QString& name : names)
        offer(menu, name, m_searches.saved(name));
    menu.addAction(tr("Save this search…"), this, &TraceSearchesButton::askForName)
        ->setEnabled(!m_query().isEmpty());
    QMenu* const removal = menu.addMenu(tr("Remove"));
    for (const QString& name : names)
        removal->addAction(itemText(name), this, [this, name] { m_searches.remove(name); });
    removal->setEnabled(!removal->isEmpty());
    if (m_searches.recent().isEmpty())
        return;
    menu.addSection(tr("Recent, until the console ends"));
    for (const QString& recent : m_searches.recent())
        offer(menu, recent, recent);
}

void TraceSearchesButton::offer(QMenu& menu, const QString& text, const QString& query)
{
    menu.addAction(itemText(text), this, [this, query] { emit queryChosen(query); });
}

void TraceSearchesButton::askForName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this search"));
    dialog->setLabelText(tr("Its name; what was typed is saved with it, as it is:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!m_searches.save(name, m_query()))
            emit warned(tr("The search was not saved: it needs a name, and there is room for %n.", nullptr,
                           static_cast<int>(TraceSearches::mostSaved)));
    });
    dialog->open();
}

} // namespace gatehouse
