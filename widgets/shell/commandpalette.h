#pragma once

#include "palettemodel.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace gatehouse
{

/// The palette of Ctrl+K, over the middle of its window: type a page or an action, or paste an id
/// or a link; Up, Down and Enter choose, Escape or a click beside it closes.
class CommandPalette : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    /// Lies over `window`, hidden until it is opened.
    explicit CommandPalette(QWidget* window);

    void openWith(const QList<PaletteItem>& items, const QString& slug);

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
    void move(int rows);
    void choose();
    void close();

    PaletteModel* m_model = nullptr;
    QLineEdit* m_input = nullptr;
    QListView* m_list = nullptr;
    QString m_slug;
    QPointer<QWidget> m_focusBefore;
};

} // namespace gatehouse
