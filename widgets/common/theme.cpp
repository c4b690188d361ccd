#include "theme.h"
#include "housestyle.h"
#include "systemscheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>
#include <QWidget>

#include <array>
#include <cstdint>
#include <utility>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

struct Pair {
    QRgb light;
    QRgb dark;
};

/// In the order of Tone.
constexpr std::array<Pair, ToneCount> tones{{
    {0xFFF4F6F9, 0xFF10141A}, // Background
    {0xFFFFFFFF, 0xFF171C24}, // Surface
    {0xFFDFE3EA, 0xFF2A323E}, // Border
    {0xFF1A2029, 0xFFE4E9F0}, // Text
    {0xFF5F6B7C, 0xFF9AA6B6}, // Muted
    {0xFF98A2B1, 0xFF66717F}, // Faint
    {0xFF2F6FDE, 0xFF6BA3F7}, // Accent
    {0xFFE8F0FD, 0xFF1C2C45}, // AccentBackground
    {0xFFE3EDFC, 0xFF1F3049}, // Selection
    {0xFF1B2330, 0xFF0B0E13}, // Rail
    {0xFFB9C2D0, 0xFFB9C2D0}, // RailText
    {0xFF0E9F6E, 0xFF34C38F}, // Up
    {0xFFC98500, 0xFFF2B33D}, // Slow
    {0xFFD5480B, 0xFFF0743E}, // Down
    {0xFF8592A3, 0xFF7C8898}, // Unknown
    {0xFF3B93C9, 0xFF6BB8E6}, // Maintenance
    {0xFF08764F, 0xFF34C38F}, // UpText
    {0xFF8A5A00, 0xFFF2B33D}, // SlowText
    {0xFFB83A00, 0xFFF0743E}, // DownText
    {0xFF5F6B7C, 0xFF9AA6B6}, // UnknownText
    {0xFF1F6E9E, 0xFF6BB8E6}, // MaintenanceText
    {0xFFF2F4F8, 0xFF12171E}, // Code
    {0xFFF6DFB4, 0xFF5A4516}, // Highlight
}};

/// Okabe and Ito's colours, which colour-blind eyes tell apart, and then muted ones of other
/// hues; each is seen on both surfaces.
constexpr std::array<QRgb, 12> seriesColors{0xFF0072B2, 0xFFE69F00, 0xFFCC79A7, 0xFF009E73,
                                            0xFF56B4E9, 0xFF8C6BB1, 0xFFD55E00, 0xFF6E9B34,
                                            0xFFB5557A, 0xFF2B8CA6, 0xFFA67C52, 0xFF7A86D6};

/// The components of the specification, so that the six of a usual system never collide.
constexpr std::array<QStringView, 6> knownNames{
    u"cluster-registry", u"observability-collector", u"intelligence-engine", u"realtime-streaming", u"redis",
    u"postgresql"};

/// FNV-1a: stable over sessions and versions, which qHash does not promise.
std::uint32_t stableHash(const QByteArray& bytes)
{
    std::uint32_t hash = 2166136261U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

QString firstInstalled(std::initializer_list<QStringView> families, QFontDatabase::SystemFont fallback)
{
    for (const QStringView family : families) {
        if (QFontDatabase::hasFamily(family.toString()))
            return family.toString();
    }
    return QFontDatabase::systemFont(fallback).family();
}

QFont houseFont(const QString& family, double pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font(family);
    // Points, so that half pixels survive; 96 dpi is Qt's logical pixel.
    font.setPointSizeF(pixels * 0.75);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

const QString& uiFamily()
{
    static const QString family = firstInstalled({u"Inter"}, QFontDatabase::GeneralFont);
    return family;
}

const QString& monoFamily()
{
    static const QString family = firstInstalled({u"JetBrains Mono"}, QFontDatabase::FixedFont);
    return family;
}

ThemeChoice& chosen()
{
    static ThemeChoice choice = ThemeChoice::System;
    return choice;
}

const Theme*& active()
{
    static const Theme* theme = &Theme::lightTheme();
    return theme;
}

void show(QApplication& app, const Theme& theme)
{
    active() = &theme;
    app.setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.secondary());
}

} // namespace

Theme::Theme(bool isDark) : m_dark(isDark) {}

const Theme& Theme::of(const QWidget* /*widget*/)
{
    return current();
}

const Theme& Theme::current()
{
    return *active();
}

const Theme& Theme::lightTheme()
{
    static const Theme theme(false);
    return theme;
}

const Theme& Theme::darkTheme()
{
    static const Theme theme(true);
    return theme;
}

ThemeChoice Theme::choice()
{
    return chosen();
}

void Theme::apply(QApplication& app, ThemeChoice choice)
{
    chosen() = choice;
    if (!app.property("gatehouseStyle").toBool()) {
        app.setProperty("gatehouseStyle", true);
        app.setStyle(new HouseStyle);
        app.setFont(lightTheme().body());
    }
    const bool wantsDark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && SystemScheme::of(app).prefersDark());
    show(app, wantsDark ? darkTheme() : lightTheme());
}

QColor Theme::color(Tone tone) const
{
    const Pair& pair = tones.at(static_cast<std::size_t>(tone));
    return QColor::fromRgba(m_dark ? pair.dark : pair.light);
}

QColor Theme::series(const QString& name) const
{
    for (std::size_t i = 0; i < knownNames.size(); ++i) {
        if (knownNames.at(i) == name)
            return QColor::fromRgba(seriesColors.at(i));
    }
    return QColor::fromRgba(seriesColors.at(stableHash(name.toUtf8()) % seriesColors.size()));
}

QPalette Theme::palette() const
{
    const auto role = [this](Tone tone) { return color(tone); };
    QPalette palette;
    palette.setColor(QPalette::Window, role(Tone::Background));
    palette.setColor(QPalette::WindowText, role(Tone::Text));
    palette.setColor(QPalette::Base, role(Tone::Surface));
    palette.setColor(QPalette::AlternateBase, role(Tone::Code));
    palette.setColor(QPalette::Text, role(Tone::Text));
    palette.setColor(QPalette::PlaceholderText, role(Tone::Muted));
    palette.setColor(QPalette::Button, role(Tone::Surface));
    palette.setColor(QPalette::ButtonText, role(Tone::Text));
    palette.setColor(QPalette::BrightText, role(Tone::Down));
    palette.setColor(QPalette::ToolTipBase, role(Tone::Surface));
    palette.setColor(QPalette::ToolTipText, role(Tone::Text));
    palette.setColor(QPalette::Highlight, role(Tone::Selection));
    palette.setColor(QPalette::HighlightedText, role(Tone::Text));
    palette.setColor(QPalette::Link, role(Tone::Accent));
    palette.setColor(QPalette::LinkVisited, role(Tone::Accent));
    palette.setColor(QPalette::Light, role(Tone::Surface));
    palette.setColor(QPalette::Midlight, role(Tone::Border));
    palette.setColor(QPalette::Mid, role(Tone::Border));
    palette.setColor(QPalette::Dark, role(Tone::Faint));
    palette.setColor(QPalette::Shadow, role(Tone::Border));
    for (const auto textRole : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                QPalette::HighlightedText, QPalette::Link})
        palette.setColor(QPalette::Disabled, textRole, role(Tone::Faint));
    return palette;
}

QFont Theme::body() const
{
    return houseFont(uiFamily(), 13);
}

QFont Theme::secondary() const
{
    return houseFont(uiFamily(), 11.5);
}

QFont Theme::title() const
{
    return houseFont(uiFamily(), 16, QFont::DemiBold);
}

QFont Theme::figure() const
{
    return houseFont(uiFamily(), 22, QFont::DemiBold);
}

QFont Theme::tabular() const
{
    // Inter's digits differ in width and Qt 6.4 cannot ask for its tabular ones.
    static const QString family =
        firstInstalled({u"Noto Sans", u"JetBrains Mono", u"DejaVu Sans"}, QFontDatabase::FixedFont);
    return houseFont(family, 12.5);
}

QFont Theme::mono() const
{
    return houseFont(monoFamily(), 12);
}

} // namespace gatehouse
