#pragma once

#include <QAbstractButton>
#include <QPointer>

namespace gatehouse
{

class GatewaySignIn;

/// Who is signed in at the gateway, in the status strip, and whether somebody has to do something;
/// hidden where nobody has to sign in. A click says that one wants to sign in, or out.
class SignInLabel : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInLabel)

public:
    explicit SignInLabel(QWidget* parent = nullptr);
    /// Null for none.
    void setSignIn(GatewaySignIn* signIn);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void updateState();

    QPointer<GatewaySignIn> m_signIn;
};

} // namespace gatehouse
