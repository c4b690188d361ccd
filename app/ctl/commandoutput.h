#pragma once

#include "commandfailure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gatehouse
{

/// A file that a command writes (CONTRACTS §7, "Files"): for its owner alone, written aside and renamed when
/// it is whole, so that a failure leaves none and nobody ever reads half of one. `-` is standard output; what
/// is no regular file (a pipe, a device) is written to as it is.
class CommandOutput
{
public:
    /// `replace`: an existing file may go. Else it is a failure, now or when the file is to be renamed.
    static std::variant<CommandOutput, CommandFailure> open(const std::string& name, bool replace,
                                                            const Streams& streams);

    CommandOutput(CommandOutput&& other) noexcept;
    CommandOutput& operator=(CommandOutput&& other) noexcept = delete;
    /// Without finish() nothing is left behind.
    ~CommandOutput();

    /// False: it failed, and finish() will say why.
    [[nodiscard]] bool write(std::string_view bytes);
    [[nodiscard]] std::optional<CommandFailure> finish();
    std::uint64_t bytes() const { return m_bytes; }

private:
    CommandOutput(std::string name, const Streams& streams);

    CommandFailure failure(int error) const;
    int moveToPlace() const;

    std::string m_name;
    std::string m_aside; ///< where it is written; empty: at its place
    const Streams* m_streams;
    int m_descriptor = -1; ///< none: standard output
    int m_error = 0;
    std::uint64_t m_bytes = 0;
    bool m_replace = false;
};

} // namespace gatehouse
