#include "linkquestion.h"

#include "chattext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;

struct LinkWords {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::LinkQuestion)
};

bool isOffered(const QUrl& url)
{
    const QString scheme = url.scheme().toLower();
    return url.isValid() &&
           (scheme == u"mailto" || ((scheme == u"http" || scheme == u"https") && !url.host().isEmpty()));
}

} // namespace

void askAboutLink(const QUrl& url, const LinkOpener& opener, QWidget* parent)
{
    auto* box = new QMessageBox(parent);
    box->setObjectName(u"linkQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(LinkWords::tr("Link in a message"));
    // As it travels: no character that looks like another one.
    box->setInformativeText(visibleText(QString::fromLatin1(url.toEncoded())).left(2000));
    if (isOffered(url)) {
        box->setIcon(QMessageBox::Question);
        box->setText(
            LinkWords::tr("This link leads out of the console. Somebody wrote it into a conversation; "
                          "open it only if you trust where it goes."));
        QPushButton* open = box->addButton(LinkWords::tr("Open link"), QMessageBox::AcceptRole);
        open->setObjectName(u"openLink"_s);
        QObject::connect(open, &QAbstractButton::clicked, box, [url, opener] { opener(url); });
        box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    } else {
        box->setIcon(QMessageBox::Warning);
        box->setText(LinkWords::tr("This link is not opened: only web and mail addresses are."));
        box->addButton(QMessageBox::Close);
    }
    box->open();
}

} // namespace gatehouse
