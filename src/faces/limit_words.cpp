// SPDX-License-Identifier: Apache-2.0
#include "faces/limit_words.h"

#include "engine/entry_words.h"
#include "faces/fill.h"
#include "faces/names.h"

namespace realign {
namespace {

template <class Lines, class Name>
void add_list(const Protocol& protocol, std::string_view key, const Lines& lines, Name name,
              std::vector<std::string>& sentences) {
  std::string names;
  for (const auto& one : lines) names += (names.empty() ? "" : "; ") + name(one);
  if (!names.empty()) sentences.push_back(say(protocol, key, {{"list", names}}));
}

}  // namespace

std::vector<std::string> limits_in_words(const Protocol& protocol, const Plan& plan,
                                         std::span<const ClearanceGiven> clearances) {
  std::vector<std::string> sentences;
  for (const ClearanceGiven& given : clearances) {
    if (!given.restrictions.empty())
      sentences.push_back(say(protocol, "face.summary.limits.prescribed", {{"words", given.restrictions}}));
  }
  add_list(
      protocol, "face.summary.limits.withheld", plan.withheld,
      [&](const Withheld& one) { return name_of(protocol, one.exercise); }, sentences);
  add_list(
      protocol, "face.summary.limits.limited", plan.limits,
      [&](const Limit& one) { return name_of(protocol, one.exercise, one.variant); }, sentences);
  add_list(
      protocol, "face.summary.limits.avoid", plan.avoid,
      [&](const AvoidLine& one) { return say(protocol, key_of("avoid.", protocol.avoid[one.movement].id)); },
      sentences);
  return sentences;
}

std::string clearance_in_words(const Protocol& protocol, const ClearanceGiven& given) {
  const auto word = entry_words::scope[static_cast<std::size_t>(given.scope)];
  std::string scope = say(protocol, key_of("face.scope.", word));
  if (!given.until) return scope;
  return say(protocol, "face.summary.clearance.until",
             {{"scope", scope}, {"date", day_in_words(protocol, *given.until)}});
}

}  // namespace realign
