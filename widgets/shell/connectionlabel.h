#pragma once

#include "openprofile.h"

#include <QWidget>

namespace gatehouse
{

/// One connection in the status strip: the shape of its state, its name, and how it is.
class ConnectionLabel : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionLabel)

public:
    explicit ConnectionLabel(const QString& name, QWidget* parent = nullptr);
    void setState(const OpenProfile::PartState& state);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    OpenProfile::PartState m_state;
};

} // namespace gatehouse
