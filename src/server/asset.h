// SPDX-License-Identifier: Apache-2.0
//
// The files of the built app as they lie in the program: bytes that nothing changes, packed by
// src/server/pack_main.cpp at build time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace realign::server {

// How a body is compressed, the smallest first: of equally welcome ones that is the one to send.
enum class Encoding : std::uint8_t { brotli, gzip, identity };

inline constexpr std::array encodings{Encoding::brotli, Encoding::gzip, Encoding::identity};

// As Content-Encoding and Accept-Encoding say it.
constexpr std::string_view name_of(Encoding encoding) {
  constexpr std::array<std::string_view, encodings.size()> names{"br", "gzip", "identity"};
  return names[static_cast<std::size_t>(encoding)];
}

// One file in one encoding. A form that is not there, because it would not be smaller, has no digest.
struct PackedForm {
  std::string_view bytes;
  std::string_view digest;  // SHA-256 of the bytes in lower-case hexadecimal, 64 characters
};

struct Asset {
  std::string_view path;  // as it is asked for: "/index.html", "/assets/app-1a2b3c.js"
  std::array<PackedForm, encodings.size()> forms;  // by Encoding; identity is always there
};

// The app that was built in, sorted by path. Empty where there was none when the program was built.
std::span<const Asset> embedded_app();

}  // namespace realign::server
