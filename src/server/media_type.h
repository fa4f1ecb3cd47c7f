// SPDX-License-Identifier: Apache-2.0
//
// A file's name → its Content-Type, with the character set where it is text.
#pragma once

#include <string_view>

namespace realign::server {

// application/octet-stream for endings nobody here knows; browsers then show nothing and run nothing.
std::string_view media_type(std::string_view path);

}  // namespace realign::server
