#pragma once

#include "jsonpointer.h"
#include "jsontree.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace gatehouse
{

/// One endpoint of a rules document as it is written, good or not: what it states, and what it takes
/// from the document where it states none. The last row is the document's own: all other paths.
struct EndpointRow {
    enum class Kind : std::uint8_t { Endpoint, Others };
    Kind kind = Kind::Endpoint;
    json::JsonPointer pointer; ///< `/endpoints/2`; the root for all others
    QString id;
    QString path;
    QString match; ///< "prefix" or "exact"
    QStringList methods;
    QString mode;
    QStringList contentTypes;
    bool ownContentTypes = false;
    quint64 maxBody = 0; ///< bytes
    bool ownMaxBody = false;
    int fields = 0;
    int required = 0;
    QStringList fieldWords; ///< paths and types, to be searched
    std::string text;       ///< as the document has it

    friend bool operator==(const EndpointRow&, const EndpointRow&) = default;
};

/// The endpoints in the order of the document, then all others; none for what is no object.
std::vector<EndpointRow> endpointRows(const json::Tree& tree);

/// "64 KiB": the largest unit that says it exactly.
QString bytesText(quint64 bytes);

/// What a member of the document stands for where it is absent (CONTRACTS §3).
constexpr quint64 usualMaxBody = 1048576;
QStringList usualContentTypes();
/// The words of the rules, in the order people look for them.
QStringList ruleMethods();
QStringList ruleModes();
QStringList ruleFieldTypes();

} // namespace gatehouse
