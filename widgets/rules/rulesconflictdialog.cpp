#include "rulesconflictdialog.h"

#include "rulesdiffview.h"
#include "theme.h"
#include "versionmodel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

RulesConflictDialog::RulesConflictDialog(const std::optional<StoredRules>& base, const std::string& mine,
                                         const std::optional<StoredRules>& theirs, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"rulesConflictDialog"_s);
    setWindowTitle(tr("Somebody else was faster"));
    resize(1000, 600);
    const std::string baseText = base ? base->text : std::string("{}");
    const std::string theirText = theirs ? theirs->text : std::string("{}");
    m_merge = mergeRules(baseText, mine, theirText);
    auto* heading = new QLabel(windowTitle(), this);
    heading->setFont(Theme::of(this).title());
    auto* story = new QLabel(storyOf(base, theirs), this);
    story->setObjectName(u"conflictStory"_s);
    auto* words = new QLabel(mergeWords(), this);
    words->setObjectName(u"mergeWords"_s);
    for (QLabel* label : {story, words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* sides = new QSplitter(Qt::Horizontal, this);
    auto* theirDiff = new RulesDiffView(sides);
    theirDiff->setTitle(tr("What they changed"));
    theirDiff->setTexts(baseText, theirText);
    auto* myDiff = new RulesDiffView(sides);
    myDiff->setTitle(tr("What you changed"));
    myDiff->setTexts(baseText, mine);
    sides->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(story);
    column->addWidget(sides, 1);
    column->addWidget(words);
    addButtons(*column, theirs.has_value());
}

QString RulesConflictDialog::storyOf(const std::optional<StoredRules>& base,
                                     const std::optional<StoredRules>& theirs) const
{
    const QString began = base ? tr("Your draft began from v%1.").arg(base->version)
                               : tr("Your draft began when no rules were stored.");
    if (!theirs)
        return tr("The rules were removed while you worked. %1 Nothing of yours is lost or stored.")
            .arg(began);
    return tr("%1 stored v%2 at %3. %4 Nothing of yours is lost or stored.")
        .arg(theirs->updatedBy)
        .arg(theirs->version)
        .arg(rulesTimeText(theirs->updatedAt), began);
}

QString RulesConflictDialog::mergeWords() const
{
    if (m_merge.text)
        return tr(
            "Both changed different endpoints, so yours can be put on theirs; you see the result before "
            "you apply it.");
    if (m_merge.overlaps.isEmpty())
        return tr("Your text is no JSON at the moment, so it cannot be put on theirs.");
    return tr("Both changed %1. Take theirs, or keep editing and look at both.")
        .arg(m_merge.overlaps.join(u", "_s));
}

void RulesConflictDialog::addButtons(QBoxLayout& column, bool hasTheirs)
{
    auto* buttons = new QDialogButtonBox(this);
    auto* keep = buttons->addButton(tr("Keep editing"), QDialogButtonBox::RejectRole);
    auto* take = buttons->addButton(tr("Take theirs"), QDialogButtonBox::ActionRole);
    auto* merge = buttons->addButton(tr("Put mine on theirs"), QDialogButtonBox::ActionRole);
    keep->setObjectName(u"conflictKeep"_s);
    take->setObjectName(u"conflictTake"_s);
    merge->setObjectName(u"conflictMerge"_s);
    take->setToolTip(tr("Your changes leave the draft; undo brings them back."));
    take->setEnabled(hasTheirs);
    merge->setEnabled(m_merge.text.has_value());
    (m_merge.text ? merge : keep)->setDefault(true);
    connect(keep, &QPushButton::clicked, this, [this] { choose(Choice::KeepEditing); });
    connect(take, &QPushButton::clicked, this, [this] { choose(Choice::TakeTheirs); });
    connect(merge, &QPushButton::clicked, this, [this] { choose(Choice::Merge); });
    column.addWidget(buttons);
}

void RulesConflictDialog::choose(Choice choice)
{
    m_choice = choice;
    done(choice == Choice::KeepEditing ? Rejected : Accepted);
}

} // namespace gatehouse
