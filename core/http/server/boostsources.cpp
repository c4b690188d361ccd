// With separate compilation, all of Asio and Beast that is no template is compiled here once,
// so that the files that use them take seconds less each.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
