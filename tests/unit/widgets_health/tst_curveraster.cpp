#include "curveraster.h"
#include "testmain.h"

#include <QPainter>

#include <cmath>

using namespace gatehouse;

/// What is painted is what a painter paints, and a line of any slope has the same amount of ink.
class CurveRasterTest : public QObject
{
    Q_OBJECT

    static double ink(const QImage& image)
    {
        double sum = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                sum += qAlpha(image.pixel(x, y)) / 255.0;
        return sum;
    }

private slots:
    void aLineHasInkForItsLengthAndThickness_data()
    {
        QTest::addColumn<QPointF>("to");
        QTest::addColumn<double>("thickness");
        QTest::newRow("level, on whole pixels") << QPointF(90, 10) << 1.0;
        QTest::newRow("level, between pixels") << QPointF(90, 10.4) << 1.5;
        QTest::newRow("gently down") << QPointF(90, 31.7) << 1.5;
        QTest::newRow("down at half a right angle") << QPointF(90, 90) << 2.0;
        QTest::newRow("steeply down") << QPointF(20, 95) << 1.5;
    }
    void aLineHasInkForItsLengthAndThickness()
    {
        QFETCH(QPointF, to);
        QFETCH(double, thickness);
        const QPointF from(10, to.y() < 11 ? to.y() : 10);
        CurveRaster raster;
        raster.begin({100, 100});
        raster.beginCurve(Qt::black, thickness);
        raster.line(from.x(), from.y(), to.x(), to.y());
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        const double drawn = ink(raster.finish());
        QVERIFY2(std::abs(drawn - length * thickness) < length * thickness * 0.06 + 2,
                 qPrintable(QStringLiteral("%1 of %2").arg(drawn).arg(length * thickness)));
    }

    void piecesThatMeetAreOneLine()
    {
        CurveRaster whole;
        whole.begin({60, 60});
        whole.beginCurve(Qt::black, 1.5);
        whole.line(5, 10, 55, 40);
        CurveRaster pieces;
        pieces.begin({60, 60});
        pieces.beginCurve(Qt::black, 1.5);
        for (int i = 0; i < 10; ++i)
            pieces.line(5 + i * 5.0, 10 + i * 3.0, 10 + i * 5.0, 13 + i * 3.0);
        const QImage one = whole.finish();
        const QImage other = pieces.finish();
        for (int y = 0; y < 60; ++y)
            for (int x = 7; x < 53; ++x)
                QVERIFY2(std::abs(qAlpha(one.pixel(x, y)) - qAlpha(other.pixel(x, y))) < 24,
                         qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
    }

    void uprightStretchesAreWhole()
    {
        CurveRaster raster;
        raster.begin({20, 40});
        raster.beginCurve(Qt::red, 1);
        raster.line(5.5, 10, 5.5, 30);
        raster.line(5.5, 30, 6.5, 12);
        raster.line(6.5, 12, 6.5, 35);
        const QImage image = raster.finish();
        for (int y = 11; y < 29; ++y)
            QCOMPARE(image.pixel(5, y), QColor(Qt::red).rgb());
        for (int y = 13; y < 34; ++y)
            QCOMPARE(image.pixel(6, y), QColor(Qt::red).rgb());
        QCOMPARE(qAlpha(image.pixel(4, 20)), 0);
        QCOMPARE(qAlpha(image.pixel(7, 20)), 0);
        QCOMPARE(qAlpha(image.pixel(5, 5)), 0);
    }

    void whatIsOutsideIsCutOff()
    {
        CurveRaster raster;
        raster.begin({20, 20});
        raster.beginCurve(Qt::red, 3);
        raster.line(-50, -80, -10, 300);
        raster.line(-10, 300, 10.5, -1e6);
        raster.line(10.5, -1e6, 10.5, 1e6);
        raster.line(10.5, 10, 80, 10);
        raster.line(90, 0, 90, 20);
        QCOMPARE(raster.finish().pixel(10, 10), QColor(Qt::red).rgb());
        raster.begin({0, 0});
        raster.beginCurve(Qt::red, 1);
        raster.line(0, 0, 10, 10);
        QVERIFY(raster.finish().isNull());
    }

    void aLaterCurveLiesOnTop()
    {
        CurveRaster raster;
        raster.begin({10, 10});
        for (const QColor& color : {QColor(Qt::red), QColor(Qt::blue)}) {
            raster.beginCurve(color, 4);
            raster.line(0, 5, 10, 5);
        }
        QCOMPARE(raster.finish().pixel(5, 5), QColor(Qt::blue).rgb());
    }
};

GATEHOUSE_TEST(CurveRasterTest)

#include "tst_curveraster.moc"
