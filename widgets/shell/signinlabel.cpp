#include "signinlabel.h"
#include "connectiontext.h"
#include "gatewaysignin.h"
#include "stateshape.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

constexpr int shapeSize = 8;
constexpr int gap = 6;

using State = GatewaySignIn::State;

StateShape shapeOf(State state)
{
    switch (state) {
    case State::NotNeeded:
    case State::SignedOut:
        return StateShape::Unknown;
    case State::SigningIn:
        return StateShape::Stale;
    case State::SignedIn:
        return StateShape::Up;
    case State::Retrying:
        return StateShape::Slow;
    case State::PasswordNeeded:
    case State::Failed:
        return StateShape::Down;
    }
    return StateShape::Unknown;
}

QString textOf(const GatewaySignIn& signIn)
{
    switch (signIn.state()) {
    case State::NotNeeded:
        return {};
    case State::SignedOut:
        return SignInLabel::tr("Signed out");
    case State::SigningIn:
        return SignInLabel::tr("Signing in…");
    case State::SignedIn:
        return signIn.profile().gateway.signIn == SignIn::Guest
                   ? SignInLabel::tr("Signed in as a guest")
                   : SignInLabel::tr("Signed in as %1").arg(signIn.user());
    case State::Retrying:
        return SignInLabel::tr("Sign-in waits for the gateway");
    case State::PasswordNeeded:
        return signIn.problem() ? SignInLabel::tr("Sign in again") : SignInLabel::tr("Sign in");
    case State::Failed:
        return SignInLabel::tr("Sign-in failed");
    }
    return {};
}

} // namespace

SignInLabel::SignInLabel(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"signInLabel"_s);
    setFont(Theme::of(this).secondary());
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setVisible(false);
}

void SignInLabel::setSignIn(GatewaySignIn* signIn)
{
    if (m_signIn)
        m_signIn->disconnect(this);
    m_signIn = signIn;
    if (signIn != nullptr)
        connect(signIn, &GatewaySignIn::stateChanged, this, &SignInLabel::updateState);
    updateState();
}

void SignInLabel::updateState()
{
    setVisible(m_signIn && m_signIn->state() != State::NotNeeded);
    if (!m_signIn)
        return;
    setText(textOf(*m_signIn));
    setAccessibleName(text());
    const QString why = m_signIn->problem() ? connectionProblemText(*m_signIn->problem()) : text();
    setToolTip(u"<span>%1</span>"_s.arg(why.toHtmlEscaped()));
    updateGeometry();
    update();
}

QSize SignInLabel::sizeHint() const
{
    return {shapeSize + gap + fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
}

QSize SignInLabel::minimumSizeHint() const
{
    return {shapeSize + gap + fontMetrics().averageCharWidth() * 6, fontMetrics().height()};
}

void SignInLabel::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_signIn)
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QRectF mark(0, (height() - shapeSize) / 2.0, shapeSize, shapeSize);
    paintStateShape(painter, mark, shapeOf(m_signIn->state()), theme);
    const bool wantsSomebody = m_signIn->state() == State::PasswordNeeded;
    painter.setPen(theme.color(wantsSomebody || hasFocus() || underMouse() ? Tone::Accent : Tone::Muted));
    const QRect line = rect().adjusted(shapeSize + gap, 0, 0, 0);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

} // namespace gatehouse
