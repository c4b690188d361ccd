#include "quietfonts.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QtMessageHandler& usual()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

void passOn(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type == QtWarningMsg && text.startsWith("  OpenType support missing for \""_L1))
        return;
    usual()(type, context, text);
}

} // namespace

void keepFontFallbackQuiet()
{
    usual() = qInstallMessageHandler(passOn);
}

} // namespace gatehouse
