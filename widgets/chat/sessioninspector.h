#pragma once

#include "ids.h"
#include "linklookup.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace gatehouse
{

class ElidedLabel;
class LinkCard;
class TranscriptModel;
class TurnsChart;

/// What is known of the open session beside its words: ids and times, its turns, where its traces
/// are, and how the services it names are now.
class SessionInspector : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionInspector)

public:
    explicit SessionInspector(QWidget* parent = nullptr);

    /// Who is asked what traces and services are; null for nobody.
    void setResolver(LinkResolver* resolver);
    /// Takes what the model knows now; `row` is the current entry, -1 for none.
    void show(const TranscriptModel& model, int row);

signals:
    void traceRequested(const gatehouse::TraceId& trace);
    void rowChosen(int row);
    void openRequested(const gatehouse::Location& location);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct ServiceCard {
        LinkCard* card;
        QString name;
        Location location;
    };

    ElidedLabel* addValue(const QString& label, const QString& name);
    QLabel* addHeading(const QString& text);
    void setupLinks();
    void showTrace(const TranscriptModel& model, int row);
    void showServices(const QStringList& names);
    void askForLinks();
    void onAnswered(const LinkId& link, const LinkAnswer& answer);

    QVBoxLayout* m_layout = nullptr;
    ElidedLabel* m_id = nullptr;
    ElidedLabel* m_user = nullptr;
    ElidedLabel* m_persona = nullptr;
    ElidedLabel* m_created = nullptr;
    ElidedLabel* m_updated = nullptr;
    ElidedLabel* m_services = nullptr;
    TurnsChart* m_turns = nullptr;
    LinkCard* m_traceLink = nullptr;
    QLabel* m_traceLine = nullptr; ///< why the trace cannot be shown
    ElidedLabel* m_request = nullptr;
    QLabel* m_noTrace = nullptr;
    std::optional<TraceId> m_trace;
    QList<ServiceCard> m_serviceCards;
    LinkLookup m_lookup;
    QTimer m_again; ///< a component's state is that of now
};

} // namespace gatehouse
