#pragma once

#include "commandline.h"

#include <string>
#include <utility>

namespace gatehouse
{

/// Why a command cannot go on: how it ends, and the sentence on standard error.
struct CommandFailure {
    int code = CommandFailed;
    std::string sentence;

    static CommandFailure wrongCall(std::string sentence) { return {WrongCall, std::move(sentence)}; }
    static CommandFailure failed(std::string sentence) { return {CommandFailed, std::move(sentence)}; }

    /// Says it; the exit status.
    int tell(const Streams& streams) const
    {
        complain(streams, sentence);
        return code;
    }
};

} // namespace gatehouse
