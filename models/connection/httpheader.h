#pragma once

#include <QByteArray>

namespace gatehouse
{

/// One field of an HTTP message.
struct HttpHeader {
    QByteArray name; ///< of an answer in lower case
    QByteArray value;
};

} // namespace gatehouse
