#pragma once

#include <QListView>

namespace gatehouse
{

class OverviewDelegate;

/// A list on the overview: rows of such a height that none is cut at the lower edge, as nobody
/// stands at a wall to scroll.
class OverviewList : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewList)

public:
    explicit OverviewList(QWidget* parent = nullptr);

    /// The delegate stays the caller's.
    void show(QAbstractItemModel& model, OverviewDelegate& delegate);
    /// Anew, after the delegate's scale changed.
    void fitRows();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    OverviewDelegate* m_delegate = nullptr;
};

} // namespace gatehouse
