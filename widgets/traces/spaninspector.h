#pragma once

#include "linklookup.h"
#include "spanlinkindex.h"
#include "spansheet.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace gatehouse
{

class LinkCard;
class OpenProfile;
class SpanFieldList;
struct SpanFieldRow;
class StatePanel;

/// The pane beside a trace: everything of the span that is looked at, masked. Follows the view.
class SpanInspector : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpanInspector)

public:
    /// The view outlives this. Without a profile nobody is asked what a span's ids name elsewhere.
    SpanInspector(TraceView& view, OpenProfile* profile, QWidget* parent = nullptr);
    ~SpanInspector() override;

    /// The span as OTLP JSON instead of its fields.
    bool isRaw() const;
    void setRaw(bool isRaw);
    const SpanSheet& sheet() const { return m_sheet; }

    QSize sizeHint() const override { return {320, 600}; }

signals:
    void openRequested(const gatehouse::Location& location);
    void spanRequested(gatehouse::SpanIndex span);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Linked {
        LinkId id;
        LinkCard* card;
        QLabel* line; ///< why there is nothing to open
        Location location;
        std::optional<LinkAnswer> answer = {};
    };

    void setupHeader(QVBoxLayout& layout);
    void setupCopyMenu();
    void takeTrace();
    void takeSpan();
    void readLinks();
    void followSpan();
    void showSheet();
    void showRaw();
    void renewRows();
    void showHeader();
    void showFacts();
    void addError(QVBoxLayout& layout);
    void addRepairs(QVBoxLayout& layout);
    std::vector<SpanFieldRow> eventRows() const;
    std::vector<SpanFieldRow> linkRows();
    void addFields(QVBoxLayout& layout, const QString& title, const QString& name, const SpanFields& fields);
    void addEvents(QVBoxLayout& layout);
    void addLinks(QVBoxLayout& layout);
    void addLinked(QVBoxLayout& layout);
    void addLinkCard(QVBoxLayout& layout, const LinkId& id);
    void addMore(QVBoxLayout& layout, const QString& text);
    SpanFieldList* addList(QVBoxLayout& layout, const QString& title, const QString& name);
    void addHeading(QVBoxLayout& layout, const QString& text);
    void onAnswered(const LinkId& id, const LinkAnswer& answer);
    Location locationFor(const LinkId& id, const LinkAnswer& answer) const;
    void followLink(int row);
    QString copyAllText() const;

    TraceView& m_view;
    QPointer<OpenProfile> m_profile;
    SpanSheet m_sheet;
    SpanSheetLimits m_limits;
    std::shared_ptr<const SpanLinkIndex> m_links;
    QFutureWatcher<std::shared_ptr<const SpanLinkIndex>> m_linkReading;
    std::stop_source m_stop;
    LinkLookup m_lookup;
    QList<Linked> m_linked;
    bool m_isStale = true;      ///< other fields are shown than those of the sheet
    bool m_isSpanShown = false; ///< what is shown is of the span of the sheet
    QString m_shownRaw;
    SpanSheetLimits m_sheetLimits; ///< of m_sheet
    QList<int> m_linkOfRow;        ///< in the list of links: the sheet's link, -1 for its attributes
    QTimer m_refresh;

    QStackedWidget* m_stack = nullptr;
    StatePanel* m_empty = nullptr;
    QWidget* m_serviceBar = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_facts = nullptr;
    QToolButton* m_raw = nullptr;
    QToolButton* m_copy = nullptr;
    QMenu* m_copyMenu = nullptr;
    QScrollArea* m_scroll = nullptr;
    QPlainTextEdit* m_rawText = nullptr;
};

} // namespace gatehouse
