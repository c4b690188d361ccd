#pragma once

#include "page.h"

namespace gatehouse
{

/// The traces. This version says what will be here and shows nothing that is not so.
class TracesPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TracesPage)

public:
    explicit TracesPage(OpenProfile* profile, QWidget* parent = nullptr);

    /// Says that the trace asked for cannot be shown yet, and repeats its id.
    void open(const Location& location) override;
    Location location() const override;
    QSet<QString> sights() const override;

private:
    Location m_location;
};

} // namespace gatehouse
