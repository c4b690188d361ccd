#pragma once

#include <ctime>
#include <string>

namespace gatehouse::http
{

/// IMF-fixdate of RFC 9110 §5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`; years 1970 to 9999.
std::string httpDate(std::time_t time);

/// httpDate of now, made once a second and thread.
const std::string& httpDateNow();

} // namespace gatehouse::http
