#include "tracesearchform.h"

#include "attributeedit.h"
#include "tonedlabel.h"
#include "tracewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSet>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTimer>

#include <algorithm>

namespace gatehouse
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto typingPause = 250ms;
constexpr std::uint64_t minute = 60'000'000'000;
constexpr qulonglong customTime = ~qulonglong{0}; ///< the last choice of the times

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList textsOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list << textOf(text);
    return list;
}

QStringList sortedOnce(QStringList texts)
{
    texts.sort(Qt::CaseInsensitive);
    texts.removeDuplicates();
    return texts;
}

std::uint64_t nanosOf(const QDateTime& time)
{
    return static_cast<std::uint64_t>(std::max<qint64>(0, time.toMSecsSinceEpoch())) * 1'000'000;
}

QDateTime timeOf(std::uint64_t nanos)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(nanos / 1'000'000));
}

} // namespace

TraceSearchForm::TraceSearchForm(QWidget* parent) : QWidget(parent), m_typing(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &TraceSearchForm::takeEdited);
    setupWhat(*column);
    setupDurations(*column);
    setupTimes(*column);
    setupHowMany(*column);
    for (QLineEdit* edit : {m_operation, static_cast<QLineEdit*>(m_attributes), m_least, m_most}) {
        edit->setTextMargins(4, 0, 4, 0);
        connect(edit, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
        connect(edit, &QLineEdit::returnPressed, this, [this] {
            m_typing->stop();
            takeEdited();
            emit submitted();
        });
    }
    show(m_search);
}

QLabel* TraceSearchForm::addField(QVBoxLayout& column, const QString& label, QWidget* field)
{
    auto* name = new QLabel(label, this);
    name->setFont(Theme::of(this).secondary());
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setBuddy(field);
    column.addSpacing(6);
    column.addWidget(name);
    column.addWidget(field);
    return name;
}

TonedLabel* TraceSearchForm::addError(QVBoxLayout& column, const QString& name)
{
    auto* error = new TonedLabel(Tone::DownText, this);
    error->setObjectName(name);
    column.addWidget(error);
    return error;
}

void TraceSearchForm::setupWhat(QVBoxLayout& column)
{
    m_service = new QComboBox(this);
    m_service->setObjectName(u"searchService"_s);
    m_service->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_service->addItem(tr("All services"), QString());
    addField(column, tr("&Service"), m_service);
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] {
        updateOperations();
        takeEdited();
    });
    m_operation = new QLineEdit(this);
    m_operation->setObjectName(u"searchOperation"_s);
    m_operation->setPlaceholderText(tr("Any; * for any text: GET*"));
    m_operation->setClearButtonEnabled(true);
    m_operations = new QStringListModel(this);
    auto* completer = new QCompleter(m_operations, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_operation->setCompleter(completer);
    addField(column, tr("&Operation"), m_operation);
    m_attributes = new AttributeEdit(this);
    m_attributes->setObjectName(u"searchAttributes"_s);
    m_attributes->setPlaceholderText(u"http.route=/chat error=true"_s);
    m_attributes->setToolTip(
        tr("Conditions that one span must meet: key=value, key=\"with blanks\", key=be*, or "
           "a key alone."));
    m_attributes->setClearButtonEnabled(true);
    addField(column, tr("&Attributes"), m_attributes);
    m_attributesError = addError(column, u"attributesError"_s);
}

void TraceSearchForm::setupDurations(QVBoxLayout& column)
{
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    m_least = new QLineEdit(both);
    m_least->setObjectName(u"searchLeast"_s);
    m_least->setPlaceholderText(tr("from, as 1.5s"));
    m_least->setAccessibleName(tr("Shortest duration"));
    m_most = new QLineEdit(both);
    m_most->setObjectName(u"searchMost"_s);
    m_most->setPlaceholderText(tr("to, as 300ms"));
    m_most->setAccessibleName(tr("Longest duration"));
    row->addWidget(m_least);
    row->addWidget(m_most);
    addField(column, tr("&Duration of the trace"), both)->setBuddy(m_least);
    m_durationError = addError(column, u"durationError"_s);
}

void TraceSearchForm::setupTimes(QVBoxLayout& column)
{
    m_time = new QComboBox(this);
    m_time->setObjectName(u"searchTime"_s);
    m_time->addItem(tr("Any time"), qulonglong{0});
    for (const int minutes : {5, 15})
        m_time->addItem(tr("Last %n minutes", nullptr, minutes), qulonglong{minute} * qulonglong(minutes));
    for (const int hours : {1, 6, 24})
        m_time->addItem(tr("Last %n hours", nullptr, hours), qulonglong{60 * minute} * qulonglong(hours));
    m_time->addItem(tr("Between two moments"), customTime);
    addField(column, tr("S&tarted"), m_time);
    m_custom = new QWidget(this);
    auto* moments = new QVBoxLayout(m_custom);
    moments->setContentsMargins(0, 0, 0, 0);
    const auto edit = [this, moments](const QString& name, const QString& words) {
        auto* moment = new QDateTimeEdit(m_custom);
        moment->setObjectName(name);
        moment->setAccessibleName(words);
        moment->setDisplayFormat(u"d MMM yyyy HH:mm:ss"_s);
        moment->setCalendarPopup(true);
        moments->addWidget(moment);
        connect(moment, &QDateTimeEdit::dateTimeChanged, m_typing, qOverload<>(&QTimer::start));
        return moment;
    };
    m_from = edit(u"searchFrom"_s, tr("Started at or after"));
    m_until = edit(u"searchUntil"_s, tr("Started before"));
    m_custom->hide();
    column.addWidget(m_custom);
    connect(m_time, &QComboBox::currentIndexChanged, this, [this] {
        m_custom->setVisible(m_time->currentData().toULongLong() == customTime);
        takeEdited();
    });
}

void TraceSearchForm::setupHowMany(QVBoxLayout& column)
{
    m_errorsOnly = new QCheckBox(tr("Only with &errors"), this);
    m_errorsOnly->setObjectName(u"searchErrors"_s);
    column.addSpacing(6);
    column.addWidget(m_errorsOnly);
    connect(m_errorsOnly, &QCheckBox::toggled, this, &TraceSearchForm::takeEdited);
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    m_limit = new QComboBox(both);
    m_limit->setObjectName(u"searchLimit"_s);
    m_limit->setAccessibleName(tr("How many traces are shown"));
    for (const int limit : {20, 200, 2'000, 10'000})
        m_limit->addItem(QLocale().toString(limit), limit);
    m_order = new QComboBox(both);
    m_order->setObjectName(u"searchOrder"_s);
    m_order->setAccessibleName(tr("Which traces are shown where there are more"));
    m_order->addItem(tr("newest"), int(TraceOrder::Newest));
    m_order->addItem(tr("longest"), int(TraceOrder::Longest));
    m_order->addItem(tr("with most spans"), int(TraceOrder::MostSpans));
    m_order->addItem(tr("with most errors"), int(TraceOrder::MostErrors));
    row->addWidget(m_limit);
    row->addWidget(m_order, 1);
    addField(column, tr("Show at &most"), both)->setBuddy(m_limit);
    for (QComboBox* choice : {m_limit, m_order})
        connect(choice, &QComboBox::currentIndexChanged, this, &TraceSearchForm::takeEdited);
}

void TraceSearchForm::setNames(std::vector<std::shared_ptr<const AttributeCatalog>> names)
{
    m_names = std::move(names);
    QStringList services;
    QStringList keys;
    for (const auto& catalog : m_names) {
        services << textsOf(catalog->services());
        keys << textsOf(catalog->keys());
    }
    services = sortedOnce(services);
    m_attributes->setNames(sortedOnce(keys), [this](const QString& key) { return valuesOf(key); });
    // The one that is asked for stays, whether there is any such span at present or not.
    const QString chosen = textOf(m_search.service);
    if (!chosen.isEmpty() && !services.contains(chosen))
        services << chosen;
    if (services != m_services) {
        m_services = services;
        showServices(chosen);
    }
    updateOperations();
}

/// Only where they differ, since the list may be open.
void TraceSearchForm::showServices(const QString& chosen)
{
    const QSignalBlocker blocker(m_service);
    m_service->clear();
    m_service->addItem(tr("All services"), QString());
    for (const QString& service : std::as_const(m_services))
        m_service->addItem(service, service);
    m_service->setCurrentIndex(std::max(0, m_service->findData(chosen)));
}

QStringList TraceSearchForm::valuesOf(const QString& key) const
{
    QStringList values;
    for (const auto& catalog : m_names)
        values << textsOf(catalog->values(key.toStdString()));
    return sortedOnce(values);
}

void TraceSearchForm::updateOperations()
{
    QStringList operations;
    for (const auto& catalog : m_names)
        operations << textsOf(catalog->operations(m_service->currentData().toString().toStdString()));
    m_operations->setStringList(sortedOnce(operations));
}

void TraceSearchForm::setSearch(const TraceSearch& search)
{
    if (search == m_search)
        return;
    m_search = search;
    show(search);
    emit searchChanged(m_search);
}

void TraceSearchForm::show(const TraceSearch& search)
{
    m_isShowing = true;
    const QString service = textOf(search.service);
    if (m_service->findData(service) < 0)
        m_service->addItem(service, service);
    m_service->setCurrentIndex(m_service->findData(service));
    m_operation->setText(textOf(search.operation.text));
    m_attributes->setText(textOf(attributesText(search.attributes)));
    const TraceSearch usual;
    const auto duration = [](std::uint64_t nanos, std::uint64_t none) {
        return nanos == none ? QString() : textOf(durationSearchText(nanos));
    };
    m_least->setText(duration(search.minDurationNano, usual.minDurationNano));
    m_most->setText(duration(search.maxDurationNano, usual.maxDurationNano));
    showTimes(search);
    m_errorsOnly->setChecked(search.errorsOnly);
    m_order->setCurrentIndex(m_order->findData(int(search.order)));
    const int limit = static_cast<int>(search.limit);
    if (m_limit->findData(limit) < 0)
        m_limit->addItem(QLocale().toString(limit), limit);
    m_limit->setCurrentIndex(m_limit->findData(limit));
    m_attributesError->hide();
    m_durationError->hide();
    m_typing->stop();
    m_isShowing = false;
}

void TraceSearchForm::showTimes(const TraceSearch& search)
{
    const TraceSearch usual;
    const bool isCustom =
        search.fromUnixNano != usual.fromUnixNano || search.untilUnixNano != usual.untilUnixNano;
    const QDateTime now = QDateTime::currentDateTime();
    m_from->setDateTime(search.fromUnixNano == usual.fromUnixNano ? now.addSecs(-3600)
                                                                  : timeOf(search.fromUnixNano));
    m_until->setDateTime(search.untilUnixNano == usual.untilUnixNano ? now : timeOf(search.untilUnixNano));
    const qulonglong choice = isCustom ? customTime : qulonglong{search.lastNano};
    if (m_time->findData(choice) < 0)
        m_time->addItem(tr("Last %1").arg(textOf(durationSearchText(search.lastNano))), choice);
    m_time->setCurrentIndex(m_time->findData(choice));
    m_custom->setVisible(isCustom);
}

bool TraceSearchForm::readTexts(TraceSearch& search)
{
    const auto showError = [](TonedLabel* label, const std::optional<SearchTextError>& error) {
        label->setSentence(error ? searchTextErrorText(*error) : QString());
    };
    const QString operation = m_operation->text().trimmed();
    search.operation = {operation.toStdString(), operation.contains(u'*')};
    ParsedAttributes attributes = parseAttributes(m_attributes->text().toStdString());
    showError(m_attributesError, attributes.error);
    search.attributes = std::move(attributes.conditions);
    const ParsedDuration least = parseDuration(m_least->text().toStdString());
    const ParsedDuration most = parseDuration(m_most->text().toStdString());
    showError(m_durationError, least.error ? least.error : most.error);
    const TraceSearch usual;
    search.minDurationNano = least.nanos.value_or(usual.minDurationNano);
    search.maxDurationNano = most.nanos.value_or(usual.maxDurationNano);
    if (least.error || most.error || attributes.error)
        return false;
    if (search.minDurationNano > search.maxDurationNano) {
        m_durationError->setSentence(tr("The shortest duration is longer than the longest one."));
        return false;
    }
    return true;
}

void TraceSearchForm::readTimes(TraceSearch& search) const
{
    const qulonglong choice = m_time->currentData().toULongLong();
    const TraceSearch usual;
    search.lastNano = choice == customTime ? 0 : choice;
    search.fromUnixNano = choice == customTime ? nanosOf(m_from->dateTime()) : usual.fromUnixNano;
    search.untilUnixNano = choice == customTime ? nanosOf(m_until->dateTime()) : usual.untilUnixNano;
}

void TraceSearchForm::takeEdited()
{
    if (m_isShowing)
        return;
    TraceSearch search;
    if (!readTexts(search))
        return;
    search.service = m_service->currentData().toString().toStdString();
    readTimes(search);
    search.errorsOnly = m_errorsOnly->isChecked();
    search.order = static_cast<TraceOrder>(m_order->currentData().toInt());
    search.limit = static_cast<std::size_t>(m_limit->currentData().toInt());
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged(m_search);
}

void TraceSearchForm::focusFirst()
{
    m_attributes->setFocus(Qt::ShortcutFocusReason);
    m_attributes->selectAll();
}

} // namespace gatehouse
