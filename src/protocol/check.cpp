// SPDX-License-Identifier: Apache-2.0
#include "protocol/check.h"

#include <algorithm>

#include "base/nearest_name.h"

namespace realign {

void Check::report(const Spot& place, const std::string& who, std::string_view what, std::string hint) {
  constexpr std::size_t most = 1000;
  if (problems.size() >= most) return;
  std::string text = who.empty() ? "" : who + ": ";
  problems.push_back(problem_at(place, text.append(what), std::move(hint)));
}

bool Check::knows(IdKind kind, std::string_view id) const {
  return std::ranges::find(ids[static_cast<std::size_t>(kind)], id) !=
         ids[static_cast<std::size_t>(kind)].end();
}

std::string suggestion(std::string_view name, std::span<const std::string> known) {
  constexpr std::size_t few = 12;
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const std::string_view nearest = nearest_name(name, candidates);
  if (!nearest.empty()) return "did you mean '" + std::string(nearest) + "'?";
  if (known.empty() || known.size() > few) return "";
  std::string all = "there is ";
  for (const std::string& one : known) all += (&one == &known.front() ? "'" : ", '") + one + "'";
  return all;
}

std::string_view id_of(const Node& node) {
  const std::string_view own = node.text_at("id");
  return own.empty() ? std::string_view(node.key) : own;
}

std::string name_of(const Node& node, std::string_view noun) {
  const std::string_view id = id_of(node);
  return id.empty() ? std::string(noun) : std::string(noun) + " " + std::string(id);
}

Spot place_of(const Node& node) {
  const Node* id = node.find("id");
  if (id) return id->place;
  return node.key.empty() ? node.place : node.key_place;
}

std::string fact_name_of(std::string_view id) {
  std::string name(id);
  std::ranges::replace(name, '-', '_');
  return name;
}

}  // namespace realign
