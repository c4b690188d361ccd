#include "heightindex.h"
#include "testmain.h"

#include <QRandomGenerator>

using namespace gatehouse;

class HeightIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithCountingByHand()
    {
        QRandomGenerator random(7);
        for (const int rows : {1, 2, 3, 7, 64, 65, 1000}) {
            std::vector<int> heights;
            for (int i = 0; i < rows; ++i)
                heights.push_back(static_cast<int>(random.bounded(60))); // some rows are hidden: 0
            HeightIndex index;
            index.assign(heights);
            for (int change = 0; change < 50; ++change) {
                const int row = static_cast<int>(random.bounded(rows));
                heights[static_cast<std::size_t>(row)] = static_cast<int>(random.bounded(60));
                index.set(row, heights[static_cast<std::size_t>(row)]);
            }
            int top = 0;
            for (int row = 0; row < rows; ++row) {
                QCOMPARE(index.top(row), top);
                const int height = heights[static_cast<std::size_t>(row)];
                if (height > 0) {
                    QCOMPARE(index.rowAt(top), row);
                    QCOMPARE(index.rowAt(top + height - 1), row);
                }
                top += height;
            }
            QCOMPARE(index.total(), top);
            QCOMPARE(index.rowAt(top + 1000), rows - 1);
        }
    }

    void knowsThatItIsEmpty()
    {
        HeightIndex index;
        index.assign({});
        QCOMPARE(index.total(), 0);
        QCOMPARE(index.rowAt(0), -1);
    }
};

GATEHOUSE_TEST(HeightIndexTest)
#include "tst_heightindex.moc"
