#pragma once

#include <QObject>
#include <QTest>

#include <memory>

namespace gatehouse::test
{

using TestFactory = std::unique_ptr<QObject> (*)();

/// Adds a test class to this program; use GATEHOUSE_TEST.
bool registerTest(TestFactory factory);

} // namespace gatehouse::test

/// Runs the Qt Test class in this program, under a QApplication on the offscreen platform
/// and with folders of its own (HOME, XDG_*), so that no test touches those of a person.
#define GATEHOUSE_TEST(Class)                                                                                \
    static const bool registered##Class = gatehouse::test::registerTest(                                     \
        []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); });
