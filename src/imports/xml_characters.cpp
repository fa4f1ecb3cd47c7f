// SPDX-License-Identifier: Apache-2.0
#include "imports/xml_characters.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>

#include "base/utf8.h"

namespace realign::imports {
namespace {

constexpr std::string_view space = " \t\r\n";

bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) { return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

void append_character(std::string& out, std::uint32_t code) {
  const auto low = [](std::uint32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += {static_cast<char>(0xC0U | (code >> 6U)), low(code)};
  } else if (code < 0x10000) {
    out += {static_cast<char>(0xE0U | (code >> 12U)), low(code >> 6U), low(code)};
  } else {
    out += {static_cast<char>(0xF0U | (code >> 18U)), low(code >> 12U), low(code >> 6U), low(code)};
  }
}

// What XML calls a character at all.
bool is_character(std::uint32_t code) {
  return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
         (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

// `#38` or `#x26`, without & and ;.
std::optional<std::uint32_t> numbered(std::string_view reference) {
  reference.remove_prefix(1);
  const bool hex = reference.starts_with('x');
  if (hex) reference.remove_prefix(1);
  if (reference.empty()) return std::nullopt;
  std::uint32_t code = 0;
  for (const char c : reference) {
    std::uint32_t digit = 16;
    if (c >= '0' && c <= '9') digit = static_cast<std::uint32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<std::uint32_t>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') digit = static_cast<std::uint32_t>(c - 'A') + 10;
    const std::uint32_t base = hex ? 16 : 10;
    if (digit >= base) return std::nullopt;
    code = code * base + digit;
    if (code > 0x10FFFF) return std::nullopt;
  }
  return is_character(code) ? std::optional(code) : std::nullopt;
}

std::optional<std::uint32_t> referred_to(std::string_view reference) {
  if (reference == "lt") return '<';
  if (reference == "gt") return '>';
  if (reference == "amp") return '&';
  if (reference == "apos") return '\'';
  if (reference == "quot") return '"';
  if (reference.starts_with('#')) return numbered(reference);
  return std::nullopt;
}

}  // namespace

bool is_space(char c) { return space.find(c) != std::string_view::npos; }

std::string_view name_at_front(std::string_view text) {
  if (text.empty() || !starts_name(text.front())) return {};
  const auto end = std::ranges::find_if_not(text, continues_name);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(space);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(space) - from + 1);
}

Result<std::string> decoded(std::string_view raw) {
  std::string out;
  while (true) {
    const auto at = raw.find('&');
    out += raw.substr(0, at);
    if (at == std::string_view::npos) return out;
    const auto end = raw.find(';', at);
    const std::string_view name =
        end == std::string_view::npos ? raw.substr(at, 12) : raw.substr(at + 1, end - at - 1);
    const auto code = end == std::string_view::npos ? std::nullopt : referred_to(name);
    if (!code) {
      return std::unexpected(
          Error{{},
                "it refers to \"" + std::string(name.substr(0, 40)) + "\", which stands for no character",
                "only the references that XML itself knows are read"});
    }
    append_character(out, *code);
    raw.remove_prefix(end + 1);
  }
}

bool Utf8Watch::accepts(std::string_view chunk) {
  std::size_t at = 0;
  if (!begun_.empty()) {
    while (at < chunk.size() && (static_cast<unsigned char>(chunk[at]) & 0xC0U) == 0x80) {
      begun_ += chunk[at++];
      if (begun_.size() > 4) return false;
    }
    if (at == chunk.size() && first_invalid_utf8(begun_)) return true;
    if (first_invalid_utf8(begun_)) return false;
    begun_.clear();
  }
  while (at < chunk.size()) {
    std::uint64_t eight = 0;
    while (at + sizeof eight <= chunk.size()) {
      std::memcpy(&eight, chunk.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080U) != 0) break;
      at += sizeof eight;
    }
    while (at < chunk.size() && static_cast<unsigned char>(chunk[at]) < 0x80) ++at;
    const std::size_t from = at;
    while (at < chunk.size() && static_cast<unsigned char>(chunk[at]) >= 0x80) ++at;
    const auto invalid = first_invalid_utf8(chunk.substr(from, at - from));
    if (!invalid) continue;
    const std::size_t left = at - from - *invalid;
    if (at < chunk.size() || left > 3) return false;
    begun_ = chunk.substr(from + *invalid, left);
  }
  return true;
}

}  // namespace realign::imports
