// SPDX-License-Identifier: Apache-2.0
#include "server/accept_encoding.h"

#include <algorithm>

namespace realign::server {
namespace {

constexpr int most = 1000;

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

bool is_same(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, [](char one, char other) {
    return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
  });
}

// "0.25" in thousandths: 0 or 1, a point, up to three digits, and not above 1.
std::optional<int> weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int thousandths = (text[0] - '0') * most;
  int place = 100;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return std::nullopt;
    thousandths += (digit - '0') * place;
    place /= 10;
  }
  return thousandths > most ? std::nullopt : std::optional(thousandths);
}

// "gzip;q=0.5"
void hear_item(Welcome& welcome, std::string_view item) {
  const auto semicolon = item.find(';');
  const std::string_view name = trimmed(item.substr(0, semicolon));
  std::optional<int> said = most;
  if (semicolon != std::string_view::npos) {
    const std::string_view parameter = trimmed(item.substr(semicolon + 1));
    if (parameter.size() < 2 || !is_same(parameter.substr(0, 2), "q=")) return;
    said = weight(parameter.substr(2));
  }
  if (!said) return;
  if (name == "*") welcome.others = said;
  if (is_same(name, "x-gzip")) welcome.said[static_cast<std::size_t>(Encoding::gzip)] = said;
  for (const Encoding encoding : encodings) {
    if (is_same(name, name_of(encoding))) welcome.said[static_cast<std::size_t>(encoding)] = said;
  }
}

}  // namespace

int Welcome::of(Encoding encoding) const {
  const bool is_plain = encoding == Encoding::identity;
  const int weight = said[static_cast<std::size_t>(encoding)].value_or(others.value_or(0));
  return is_plain ? std::max(weight, 1) : weight;
}

void hear(Welcome& welcome, std::string_view value) {
  while (!value.empty()) {
    const auto comma = value.find(',');
    hear_item(welcome, value.substr(0, comma));
    if (comma == std::string_view::npos) return;
    value.remove_prefix(comma + 1);
  }
}

}  // namespace realign::server
