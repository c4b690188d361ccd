#include "rulespage.h"
#include "comingpanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{

RulesPage::RulesPage(OpenProfile* profile, QWidget* parent)
    : Page(u"rules"_s, tr("Rules"), u"rules"_s, profile, parent)
{
    const QList<ComingPanel::Promise> promises{
        {u"edit"_s, tr("One document, two views"),
         tr("Endpoints as a form or as JSON, with what is wrong marked at its line, and undo for both.")},
        {u"play"_s, tr("Tried before it is applied"),
         tr("A test bench and a replay of recorded requests say what a change would reject, with the same "
            "engine the gateway enforces with.")},
        {u"check"_s, tr("No lost update"),
         tr("Applied with a reason and only over the version you saw; every instance is shown until it "
            "serves the new rules.")},
        {u"clock"_s, tr("History"), tr("Who changed what and why, the difference, and the way back.")}};
    auto* panel = new ComingPanel(
        u"rules"_s, tr("Validation rules"),
        tr("Here you will read and change the rules by which the gateway lets requests in, without breaking "
           "its clients. Until then the rules are changed through the gateway's own interface."),
        promises, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
}

QSet<QString> RulesPage::sights() const
{
    return {u"empty"_s};
}

} // namespace gatehouse
