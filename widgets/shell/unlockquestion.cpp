#include "unlockquestion.h"
#include "profile.h"
#include "profiletext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gatehouse
{
namespace
{

struct UnlockText {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::UnlockText)
};

} // namespace

bool confirmUnlock(const Profile& profile, QWidget* parent)
{
    QMessageBox box(parent);
    box.setWindowTitle(UnlockText::tr("Unlock"));
    box.setTextFormat(Qt::PlainText);
    //: %1 the profile's name, %2 its environment ("Production")
    box.setText(
        UnlockText::tr("Allow changes to %1 (%2)?").arg(profile.name, environmentText(profile.environment)));
    box.setInformativeText(UnlockText::tr("Until you lock it again or close it, what you rename, delete or "
                                          "apply here takes effect for its users."));
    const QPushButton* unlock = box.addButton(UnlockText::tr("Unlock"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(UnlockText::tr("Stay read-only"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == unlock;
}

} // namespace gatehouse
