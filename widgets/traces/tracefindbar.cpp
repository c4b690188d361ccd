#include "tracefindbar.h"

#include "chip.h"
#include "icons.h"
#include "spantimes.h"
#include "theme.h"
#include "traceview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

using namespace std::chrono_literals;

constexpr auto typingPause = 200ms;
constexpr int textWidth = 230;
constexpr int leastTextWidth = 110;
constexpr int mostServices = 200; // in the menu; the others are found by text

} // namespace

TraceFindBar::TraceFindBar(TraceView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    setupText();
    setupChips();
    setupWay();
    layout->setStretchFactor(m_text, 1); // up to its widest; the rest stays free
    layout->addStretch(0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &TraceFindBar::search);
    connectView();
    resetFields();
}

void TraceFindBar::setupText()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"traceFindText"_s);
    m_text->setPlaceholderText(tr("Find name, service, key=value…"));
    m_text->setAccessibleName(tr("Find in this trace"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(leastTextWidth);
    m_text->setMaximumWidth(textWidth);
    m_text->setMaxLength(500);
    m_text->installEventFilter(this);
    layout()->addWidget(m_text);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

void TraceFindBar::setupChips()
{
    const auto chip = [this](const QString& name, const QString& tip) {
        auto* made = new Chip({}, this);
        made->setObjectName(name);
        made->setClickable(true);
        made->setToolTip(tip);
        layout()->addWidget(made);
        return made;
    };
    m_service = chip(u"traceFindService"_s, tr("Only spans of one service"));
    m_duration = chip(u"traceFindDuration"_s, tr("Only spans that take at least so long"));
    m_errors = chip(u"traceFindErrors"_s, tr("Only spans with an error of their own"));
    m_errors->setCheckable(true);
    m_errors->setShape(StateShape::Down);
    m_serviceMenu = new QMenu(this);
    m_durationMenu = new QMenu(this);
    connect(m_service, &Chip::clicked, this, [this] {
        fillServices();
        m_serviceMenu->popup(m_service->mapToGlobal(QPoint(0, m_service->height() + 2)));
    });
    connect(m_duration, &Chip::clicked, this, [this] {
        fillDurations();
        m_durationMenu->popup(m_duration->mapToGlobal(QPoint(0, m_duration->height() + 2)));
    });
    connect(m_errors, &Chip::toggled, this, &TraceFindBar::search);
}

void TraceFindBar::setupWay()
{
    const auto button = [this](QStringView picture, const QString& name, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(icon(picture));
        made->setObjectName(name);
        made->setAutoRaise(true);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        return made;
    };
    m_count = new QLabel(this);
    m_count->setObjectName(u"traceFindCount"_s);
    m_count->setFont(Theme::of(this).secondary());
    m_previous = button(u"chevron-up", u"traceFindPrevious"_s, tr("Previous match"));
    m_next = button(u"chevron-down", u"traceFindNext"_s, tr("Next match"));
    m_hidesRest = new Chip(tr("hide the rest"), this);
    m_hidesRest->setObjectName(u"traceFindHidesRest"_s);
    m_hidesRest->setClickable(true);
    m_hidesRest->setCheckable(true);
    m_hidesRest->setToolTip(tr("Show only matches, and what they hang from"));
    for (QWidget* widget : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_previous),
                            static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_hidesRest)})
        layout()->addWidget(widget);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view.find().previous(); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view.find().next(); });
    connect(m_hidesRest, &Chip::toggled, this, [this](bool hides) { m_view.find().setHidesRest(hides); });
}

void TraceFindBar::connectView()
{
    connect(&m_view, &TraceView::traceChanged, this, [this] {
        if (!m_view.find().isActive() || m_view.isEmpty())
            resetFields();
        setEnabled(!m_view.isEmpty());
    });
    connect(&m_view.find(), &TraceFind::changed, this, [this] {
        if (!m_view.find().isActive() && !m_pause.isActive())
            resetFields();
        showFound();
        if (m_goesOn && !m_view.find().isRunning()) {
            m_goesOn = false;
            m_view.find().next();
        }
    });
    connect(&m_view, &TraceView::currentChanged, this, [this] { m_count->setText(countText()); });
    connect(&m_view, &TraceView::figuresChanged, this, &TraceFindBar::showFound);
}

/// As the search of the view is: it may have been ended elsewhere.
void TraceFindBar::resetFields()
{
    m_chosenService = m_view.find().query().service;
    m_minDuration = m_view.find().query().minDurationNano;
    const QSignalBlocker textBlocker(m_text);
    const QSignalBlocker errorsBlocker(m_errors);
    m_text->setText(QString::fromStdString(m_view.find().query().text));
    m_errors->setChecked(m_view.find().query().errorsOnly);
    showFound();
}

void TraceFindBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void TraceFindBar::toggleErrors()
{
    m_errors->setChecked(!m_errors->isChecked());
}

void TraceFindBar::toggleHidesRest()
{
    m_view.find().setHidesRest(!m_view.find().hidesRest());
}

void TraceFindBar::fillServices()
{
    m_serviceMenu->clear();
    const auto choose = [this](std::optional<StringId> service) {
        m_chosenService = service;
        search();
    };
    connect(m_serviceMenu->addAction(tr("All services")), &QAction::triggered, this,
            [choose] { choose(std::nullopt); });
    m_serviceMenu->addSeparator();
    if (m_view.isEmpty())
        return;
    std::vector<std::pair<QString, StringId>> names;
    for (const StringId service : m_view.figures()->services())
        names.emplace_back(SpanTexts::masked(m_view.trace().text(service)), service);
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    names.resize(std::min<std::size_t>(names.size(), mostServices));
    for (const auto& [name, service] : names) {
        const StringId chosen = service;
        QAction* const action = m_serviceMenu->addAction(
            name.isEmpty() ? tr("(no service)") : QString(name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_chosenService == chosen);
        connect(action, &QAction::triggered, this, [choose, chosen] { choose(chosen); });
    }
}

void TraceFindBar::fillDurations()
{
    constexpr std::array<std::uint64_t, 8> steps{100'000,     1'000'000,     10'000'000,     100'000'000,
                                                 500'000'000, 1'000'000'000, 10'000'000'000, 60'000'000'000};
    m_durationMenu->clear();
    const auto add = [this](const QString& text, std::uint64_t nano) {
        QAction* const action = m_durationMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_minDuration == nano);
        connect(action, &QAction::triggered, this, [this, nano] {
            m_minDuration = nano;
            search();
        });
    };
    add(tr("Any duration"), 0);
    m_durationMenu->addSeparator();
    for (const std::uint64_t nano : steps)
        if (!m_view.isEmpty() && nano <= m_view.extent().lengthNano())
            add(tr("at least %1").arg(spanDurationText(nano)), nano);
}

void TraceFindBar::search()
{
    m_pause.stop();
    SpanQuery query;
    query.text = m_text->text().toStdString();
    query.service = m_chosenService;
    query.minDurationNano = m_minDuration;
    query.errorsOnly = m_errors->isChecked();
    m_view.find().search(query);
}

QString TraceFindBar::countText() const
{
    const TraceFind& find = m_view.find();
    if (!find.isActive())
        return {};
    if (find.isRunning())
        return tr("searching…");
    const auto all = static_cast<qsizetype>(find.matches().size());
    const QLocale locale;
    if (all == 0)
        return tr("no match");
    if (find.position() < 0)
        return tr("%n matches", nullptr, static_cast<int>(all));
    //: Which of the matches is looked at: 3 / 120
    return tr("%1 / %2").arg(locale.toString(find.position() + 1), locale.toString(all));
}

void TraceFindBar::showFound()
{
    const TraceFind& find = m_view.find();
    const bool hasMatches = !find.matches().empty();
    m_count->setText(countText());
    m_count->setVisible(find.isActive());
    m_previous->setVisible(find.isActive());
    m_next->setVisible(find.isActive());
    m_previous->setEnabled(hasMatches);
    m_next->setEnabled(hasMatches);
    m_hidesRest->setVisible(find.isActive());
    const QSignalBlocker blocker(m_hidesRest);
    m_hidesRest->setChecked(find.hidesRest());
    const QString service = m_chosenService && !m_view.isEmpty()
                                ? SpanTexts::masked(m_view.trace().text(*m_chosenService))
                                : QString();
    m_service->setText((m_chosenService ? service.left(24) : tr("service")) + u" ▾"_s);
    m_service->setFilled(m_chosenService.has_value());
    m_service->setAccessibleName(tr("Service"));
    m_service->updateGeometry();
    m_duration->setText((m_minDuration > 0 ? u"≥ "_s + spanDurationText(m_minDuration) : tr("duration")) +
                        u" ▾"_s);
    m_duration->setFilled(m_minDuration > 0);
    m_duration->setAccessibleName(tr("Least duration"));
    m_duration->updateGeometry();
    const auto errors = m_view.isEmpty() ? 0 : static_cast<int>(m_view.figures()->errors().size());
    m_errors->setText(tr("%n errors", nullptr, errors));
    m_errors->setVisible(errors > 0 || m_errors->isChecked());
    m_errors->updateGeometry();
}

bool TraceFindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (m_pause.isActive())
            search();
        if (m_view.find().isRunning())
            m_goesOn = true;
        else if (key->modifiers().testFlag(Qt::ShiftModifier))
            m_view.find().previous();
        else
            m_view.find().next();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        if (m_text->text().isEmpty())
            emit leaveRequested();
        m_text->clear();
        search();
        return true;
    }
    if (key->key() == Qt::Key_Down) {
        emit leaveRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
