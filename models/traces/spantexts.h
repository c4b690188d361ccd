#pragma once

#include "trace.h"

#include <QHash>
#include <QString>

#include <memory>
#include <string_view>

namespace gatehouse
{

/// Texts of traces as they may be shown: people's data masked (core/redact), invisible characters visible,
/// cut to 1,000 bytes, on one line. Each text of a trace is masked once.
class SpanTexts
{
public:
    /// Forgets what it knows of another.
    void setTrace(std::shared_ptr<const Trace> trace);

    QString name(SpanIndex span) { return text(m_trace->nameId(span)); }
    QString service(SpanIndex span) { return text(m_trace->serviceId(span)); }
    QString text(StringId id);

    static QString masked(std::string_view text);

private:
    std::shared_ptr<const Trace> m_trace;
    QHash<StringId, QString> m_texts;
};

} // namespace gatehouse
