// SPDX-License-Identifier: Apache-2.0
//
// Accept-Encoding: which forms a client takes, and how gladly (RFC 9110, 12.5.3).
#pragma once

#include <string_view>

#include "server/request.h"

namespace realign::server {

// Takes in the value of one Accept-Encoding field. Encodings nobody here knows, and items that are not well
// formed, say nothing.
void hear(Welcome& welcome, std::string_view value);

}  // namespace realign::server
