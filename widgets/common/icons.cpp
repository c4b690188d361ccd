#include "icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QString pathOf(QStringView name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

/// Renders a drawing in one colour, asked for at each painting so that a change of theme needs
/// no new icons. Pixmaps are kept in QPixmapCache by name, size and colour.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, Tone off, Tone on) : m_name(std::move(name)), m_off(off), m_on(on) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, tinted(rect.size(), ratio, mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, 1.0, mode, state);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // `size` is in device pixels here.
        return tinted(size / scale, scale, mode, state);
    }
    bool isNull() override { return !QFile::exists(pathOf(m_name)); }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return u"gatehouse"_s; }

private:
    QPixmap tinted(const QSize& size, double ratio, QIcon::Mode mode, QIcon::State state) const
    {
        const Tone tone = mode == QIcon::Disabled ? Tone::Faint : state == QIcon::On ? m_on : m_off;
        return tintedPixmap(m_name, size, ratio, Theme::current().color(tone));
    }

    QString m_name;
    Tone m_off;
    Tone m_on;
};

} // namespace

QIcon icon(QStringView name, Tone tone)
{
    return icon(name, tone, tone);
}

QIcon icon(QStringView name, Tone tone, Tone chosen)
{
    return QIcon(new TintedIconEngine(name.toString(), tone, chosen));
}

QPixmap tintedPixmap(QStringView name, const QSize& size, double ratio, const QColor& color)
{
    const QString key = u"gatehouse/%1/%2x%3@%4/%5"_s.arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(color.rgba(), 0, 16);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(size * ratio);
    result.setDevicePixelRatio(ratio);
    result.fill(Qt::transparent);
    const QRectF box(0, 0, size.width(), size.height());
    QSvgRenderer drawing(pathOf(name));
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&result);
    drawing.render(&painter, box);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(box, color);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace gatehouse
