#pragma once

#include "utctime.h"

#include <QDialog>

#include <optional>

class QDateEdit;

namespace gatehouse
{

/// Asks for a first and a last day, both included, in the zone of whoever looks.
class DaysDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DaysDialog)

public:
    DaysDialog(std::optional<UtcTime> since, std::optional<UtcTime> until, QWidget* parent = nullptr);

    void accept() override;

signals:
    void daysChosen(gatehouse::UtcTime since, gatehouse::UtcTime until);

private:
    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
};

} // namespace gatehouse
