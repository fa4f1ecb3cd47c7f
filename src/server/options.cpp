// SPDX-License-Identifier: Apache-2.0
#include "server/options.h"

#include <boost/asio/ip/address.hpp>
#include <charconv>

namespace realign::server {
namespace {

constexpr const char* well_formed = "write it as 127.0.0.1:8080 or [::1]:8080";

}  // namespace

Result<Place> read_place(const std::string& text, bool beyond_loopback) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos)
    return std::unexpected(Error{"--listen", "\"" + text + "\" has no port", well_formed});
  Place place{text.substr(0, colon)};
  const char* end = text.data() + text.size();
  const auto [at, trouble] = std::from_chars(text.data() + colon + 1, end, place.port);
  if (trouble != std::errc() || at != end)
    return std::unexpected(Error{"--listen", "\"" + text + "\" has no port from 0 to 65535", well_formed});
  if (place.address == "localhost") place.address = "127.0.0.1";
  if (place.address.starts_with('[') && place.address.ends_with(']'))
    place.address = place.address.substr(1, place.address.size() - 2);
  boost::system::error_code unread;
  const auto address = boost::asio::ip::make_address(place.address, unread);
  if (unread)
    return std::unexpected(Error{"--listen", "\"" + place.address + "\" is not an address", well_formed});
  if (!address.is_loopback() && !beyond_loopback) {
    return std::unexpected(Error{"--listen", place.address + " can be reached from other machines",
                                 "add --beyond-loopback if that is wanted, and put something that speaks TLS "
                                 "in front"});
  }
  return place;
}

}  // namespace realign::server
