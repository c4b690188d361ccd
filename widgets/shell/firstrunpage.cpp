#include "firstrunpage.h"
#include "card.h"
#include "icons.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr auto mutedName = "firstRunMuted"_L1;

QLabel* words(const QString& text, const QFont& font, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

} // namespace

FirstRunPage::FirstRunPage(const QString& demoCommand, Demo demo, QWidget* parent) : QWidget(parent)
{
    setObjectName(u"firstRun"_s);
    const Theme& theme = Theme::of(this);
    QFont headline = theme.figure();
    headline.setPointSizeF(26 * 0.75);
    auto* title = words(tr("Welcome to Gatehouse"), headline, this);
    auto* lead = words(tr("See who comes through your gateway, what is wrong, and set the rule of entry."),
                       theme.body(), this);
    lead->setObjectName(mutedName);

    auto* connectButton = new QPushButton(tr("Connect…"), this);
    connectButton->setObjectName(u"connect"_s);
    connectButton->setDefault(true);
    connect(connectButton, &QPushButton::clicked, this, &FirstRunPage::connectRequested);

    auto* command = new QLineEdit(demoCommand, this);
    command->setReadOnly(true);
    command->setTextMargins(6, 0, 6, 0);
    command->setFont(theme.mono());
    command->setAccessibleName(tr("The command that starts the demo"));
    auto* demoButton =
        new QPushButton(demo == Demo::Startable ? tr("Start the demo") : tr("Copy the command"), this);
    demoButton->setObjectName(u"demo"_s);
    connect(demoButton, &QPushButton::clicked, this, [this, demo, demoCommand] {
        if (demo == Demo::Startable)
            emit demoRequested();
        else
            QApplication::clipboard()->setText(demoCommand);
    });

    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(makeCard(u"gateway"_s, tr("Connect to your gateway"),
                              tr("Give its address and, for the conversations, how to reach its PostgreSQL. "
                                 "Each can be tested before anything is saved."),
                              connectButton, nullptr),
                     1);
    cards->addWidget(
        makeCard(u"play"_s, tr("Look around in the demo"),
                 tr("A whole system of its own on this machine: PostgreSQL, Redis, gateway, backends "
                    "and traffic. It ends without a trace."),
                 demoButton, command),
        1);
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(20);
    column->addLayout(cards);
    column->addStretch(3);
    auto* layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 6);
    layout->addStretch(1);
    updateLook();
}

QWidget* FirstRunPage::makeCard(const QString& iconName, const QString& title, const QString& text,
                                QPushButton* button, QWidget* extra)
{
    auto* card = new Card({}, this);
    card->body()->setContentsMargins(20, 20, 20, 20);
    auto* picture = new QLabel(card);
    picture->setProperty("iconName", iconName);
    const Theme& theme = Theme::of(this);
    card->body()->addWidget(picture);
    card->body()->addWidget(words(title, theme.title(), card));
    auto* explanation = words(text, theme.body(), card);
    explanation->setObjectName(mutedName);
    explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    card->body()->addWidget(explanation);
    card->body()->addStretch(1);
    if (extra != nullptr)
        card->body()->addWidget(extra);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    card->setMinimumHeight(250);
    return card;
}

void FirstRunPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void FirstRunPage::updateLook()
{
    const QColor muted = Theme::of(this).color(Tone::Muted);
    for (QLabel* label : findChildren<QLabel*>()) {
        if (const QString name = label->property("iconName").toString(); !name.isEmpty())
            label->setPixmap(icon(name, Tone::Accent).pixmap({28, 28}, devicePixelRatioF()));
        if (label->objectName() != mutedName || label->palette().color(QPalette::WindowText) == muted)
            continue;
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, muted);
        label->setPalette(palette);
    }
}

} // namespace gatehouse
