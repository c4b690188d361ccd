#pragma once

#include "profile.h"

#include <QAbstractButton>

#include <optional>

namespace gatehouse
{

/// The environment switcher: a dot in the environment's colour, the profile's name, a chevron.
class EnvironmentButton : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentButton)

public:
    explicit EnvironmentButton(QWidget* parent = nullptr);
    void setProfile(const std::optional<Profile>& profile);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Profile> m_profile;
};

} // namespace gatehouse
