#pragma once

#include "jwtkey.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse
{

/// The keys of JWT_KEYS_FILE: any of them verifies, exactly one signs. Immutable: to read the file again
/// is to make another.
class JwtKeys
{
public:
    /// `{"keys":[{"kid","alg","key_file","sign":bool}]}` (GATEWAY §3); a relative key_file counts from the
    /// folder of this file. The file and all that is secret must have mode 0600. A Problem's detail says
    /// which key and why, and no part of any.
    static Outcome<JwtKeys> read(const std::string& path);

    /// `signing` is the place of the key that signs.
    JwtKeys(std::vector<JwtKey> keys, std::size_t signing);

    const JwtKey* find(std::string_view kid) const;
    const JwtKey& signing() const { return m_keys[m_signing]; }
    std::size_t size() const { return m_keys.size(); }

private:
    std::vector<JwtKey> m_keys;
    std::size_t m_signing;
};

} // namespace gatehouse
