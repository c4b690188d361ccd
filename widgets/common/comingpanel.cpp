#include "comingpanel.h"
#include "card.h"
#include "chip.h"
#include "icons.h"
#include "theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int columnWidth = 880;
constexpr auto mutedName = "mutedText"_L1;

QLabel* paragraph(const QString& text, const QFont& font, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

QLabel* picture(const QString& name, int size, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("iconName", name);
    label->setProperty("iconSize", size);
    label->setProperty("iconTone", static_cast<int>(tone));
    label->setFixedSize(size, size);
    return label;
}

QWidget* promiseCard(const ComingPanel::Promise& promise, QWidget* parent)
{
    auto* card = new Card({}, parent);
    const Theme& theme = Theme::of(parent);
    QFont titleFont = theme.body();
    titleFont.setWeight(QFont::DemiBold);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(paragraph(promise.title, titleFont, card));
    QLabel* text = paragraph(promise.text, theme.body(), card);
    text->setObjectName(mutedName);
    words->addWidget(text);
    words->addStretch();
    row->addWidget(picture(promise.iconName, 20, Tone::Accent, card), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    card->body()->addLayout(row);
    return card;
}

} // namespace

ComingPanel::ComingPanel(const QString& iconName, const QString& title, const QString& text,
                         const QList<Promise>& promises, QWidget* parent)
    : QWidget(parent)
{
    const Theme& theme = Theme::of(this);
    auto* column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(8);

    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(10);
    QFont titleFont = theme.figure();
    titleRow->addWidget(paragraph(title, titleFont, column));
    titleRow->addWidget(new Chip(tr("with a later version"), column), 0, Qt::AlignVCenter);
    titleRow->addStretch();
    words->addLayout(titleRow);
    QLabel* lead = paragraph(text, theme.body(), column);
    lead->setObjectName(mutedName);
    words->addWidget(lead);
    head->addWidget(picture(iconName, 44, Tone::Accent, column), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    layout->addLayout(head);
    layout->addSpacing(16);

    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    for (qsizetype i = 0; i < promises.size(); ++i)
        grid->addWidget(promiseCard(promises.at(i), column), static_cast<int>(i / 2),
                        static_cast<int>(i % 2));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);

    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(column, 100);
    centred->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(centred);
    outer->addStretch(3);
    updateLook();
}

void ComingPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

void ComingPanel::updateLook()
{
    const QColor muted = Theme::of(this).color(Tone::Muted);
    for (QLabel* label : findChildren<QLabel*>()) {
        if (const QString name = label->property("iconName").toString(); !name.isEmpty()) {
            const int size = label->property("iconSize").toInt();
            const auto tone = static_cast<Tone>(label->property("iconTone").toInt());
            label->setPixmap(icon(name, tone).pixmap({size, size}, devicePixelRatioF()));
        } else if (label->objectName() == mutedName &&
                   label->palette().color(QPalette::WindowText) != muted) {
            QPalette palette = label->palette();
            palette.setColor(QPalette::WindowText, muted);
            label->setPalette(palette);
        }
    }
}

} // namespace gatehouse
