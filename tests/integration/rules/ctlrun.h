#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace gatehouse::test
{

/// What a run of the real gatehousectl of this build came to.
struct CtlRun {
    int code = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;
};

CtlRun runCtl(const QStringList& arguments, const QByteArray& input = {},
              const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment(),
              const QString& folder = {});

} // namespace gatehouse::test
