#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace gatehouse
{

/// What a colour is for. The values are those of mockups/README; a shape's colour (Up…) is
/// for shapes and lines, its word beside it takes the …Text tone, which can be read.
enum class Tone {
    Background,
    Surface,
    Border,
    Text,
    Muted,
    Faint, ///< hints that repeat what is said elsewhere; 4.5 : 1 does not hold for it
    Accent,
    AccentBackground,
    Selection,
    Rail,
    RailText,
    Up,
    Slow,
    Down,
    Unknown,
    Maintenance,
    UpText,
    SlowText,
    DownText,
    UnknownText,
    MaintenanceText,
    Code,
    Highlight ///< behind a found word
};
inline constexpr int ToneCount = static_cast<int>(Tone::Highlight) + 1;

enum class ThemeChoice { Light, Dark, System };

/// The colours and type of the house. There is one light and one dark theme; a widget asks
/// for the current one each time it paints, and repaints on QEvent::PaletteChange.
class Theme
{
public:
    static const Theme& of(const QWidget* widget);
    static const Theme& current();
    static const Theme& lightTheme();
    static const Theme& darkTheme();

    /// Sets style, palette and font of the application; may be called again at any time.
    static void apply(QApplication& app, ThemeChoice choice);
    static ThemeChoice choice();

    bool dark() const { return m_dark; }

    QColor color(Tone tone) const;
    /// A colour for a component or a service: the same for the same name on every page and in
    /// every session. Names the demo knows have the first colours, others are hashed.
    QColor series(const QString& name) const;
    QPalette palette() const;

    QFont body() const;      ///< 13 px
    QFont secondary() const; ///< 11.5 px
    QFont title() const;     ///< 16 px, semibold
    QFont figure() const;    ///< 22 px, semibold: one large number that stands alone
    QFont tabular() const;   ///< 12.5 px with digits of one width: numbers in columns
    QFont mono() const;      ///< 12 px, ids and JSON

private:
    explicit Theme(bool isDark);

    bool m_dark = false;
};

} // namespace gatehouse
