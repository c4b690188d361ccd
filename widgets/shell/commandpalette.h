#pragma once

#include "linklookup.h"
#include "palettemodel.h"

#include <QWidget>

class QKeyEvent;
class QLineEdit;
class QListView;

namespace gatehouse
{

/// The palette of Ctrl+K, over the middle of its window: type a page or an action, or paste an id
/// or a link. Up and Down (Ctrl+P and Ctrl+N, Tab), Page Up and Down, Ctrl+Home and Ctrl+End move,
/// Enter chooses; Escape, Ctrl+K again or a click beside it closes. An id shows what it names as soon
/// as that is known; nothing has to be waited for.
class CommandPalette : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    /// Lies over `window`, hidden until it is opened.
    explicit CommandPalette(QWidget* window);

    /// Who is asked what ids name; null for nobody.
    void setResolver(LinkResolver* resolver);
    void openWith(const QList<PaletteItem>& items, const QString& slug);
    void close();

signals:
    void locationChosen(const gatehouse::Location& location);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QRect boxRect() const;
    void placeParts();
    void updateOffers();
    void onAnswered(const LinkId& link, const LinkAnswer& answer);
    bool moveByKey(const QKeyEvent& key);
    void moveTo(int row, int step);
    void choose();

    PaletteModel* m_model = nullptr;
    QLineEdit* m_input = nullptr;
    QListView* m_list = nullptr;
    LinkLookup m_lookup;
    QString m_slug;
    QString m_lastText;
    bool m_hasMoved = false; ///< somebody chose a row: it stays theirs when answers come
    QPointer<QWidget> m_focusBefore;
};

} // namespace gatehouse
