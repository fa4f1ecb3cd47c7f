// SPDX-License-Identifier: Apache-2.0
#include "verbs/compare_protocols.h"

#include <algorithm>

#include "engine/comparison.h"
#include "engine/engine.h"
#include "faces/comparison_text.h"

namespace realign {
namespace {

struct Loaded {
  Protocol protocol;
  Json tree;  // its member `protocol`
};

Result<Loaded> load(const NamedText& compiled) {
  auto protocol = read_protocol(compiled.text, compiled.name);
  if (!protocol) return std::unexpected(std::move(protocol.error()));
  auto tree = read_json(compiled.text);
  if (!tree) return std::unexpected(std::move(tree.error()));
  const Json* inner = tree->find("protocol");
  return Loaded{std::move(*protocol), inner != nullptr ? *inner : Json()};
}

std::string called(const NamedText& compiled, const Protocol& protocol) {
  constexpr std::size_t digest_shown = 12;
  return compiled.name + " (" + protocol.id + " " + protocol.version + ", " +
         protocol.digest.substr(0, digest_shown) + ")";
}

// The days to plan: up to the one asked for, or to that of the last entry.
std::vector<Day> days_of(const CompareRequest& request, const Journal& journal) {
  std::optional<Day> last = request.on;
  if (!last) {
    for (const Entry& entry : journal.entries)
      last = last ? std::max(*last, day_of(entry.at)) : day_of(entry.at);
  }
  std::vector<Day> days;
  if (!last) return days;
  for (int ago = request.days - 1; ago >= 0; --ago) days.push_back(*last - std::chrono::days(ago));
  return days;
}

DayChanges refused_under_b(Day day, const Errors& errors) {
  const std::string why = "refused: " + message(errors.front());
  return {
      day,
      {PlanChange{.aspect = Aspect::reading, .subject = {}, .before = "read", .after = why, .through = {}}}};
}

JournalChanges compare_one(const CompareRequest& request, const NamedText& file, const Loaded& a,
                           const Loaded& b, const Journal& journal, const Comparison& comparison) {
  JournalChanges found{file.name, 0, {}};
  const auto other = read_journal(file.text, file.name, vocabulary(b.protocol));
  for (const Day day : days_of(request, journal)) {
    const auto plan_a = make_plan(a.protocol, journal, day);
    if (!plan_a) continue;
    ++found.days;
    if (!other) {
      found.changed.push_back(refused_under_b(day, other.error()));
      continue;
    }
    const auto plan_b = make_plan(b.protocol, *other, day);
    if (!plan_b) continue;
    auto changes = changes_of_plan(a.protocol, *plan_a, b.protocol, *plan_b, comparison.protocol);
    if (!changes.empty()) found.changed.push_back({day, std::move(changes)});
  }
  return found;
}

}  // namespace

Outcome compare_protocols(const CompareRequest& request) {
  const auto a = load(request.a);
  if (!a) return refusal(exits::protocol, a.error());
  const auto b = load(request.b);
  if (!b) return refusal(exits::protocol, b.error());
  Comparison comparison{called(request.a, a->protocol),
                        called(request.b, b->protocol),
                        changes_of_protocol(a->tree, b->tree),
                        {}};
  std::string warnings;
  for (const NamedText& file : request.journals) {
    const auto journal = read_journal(file.text, file.name, vocabulary(a->protocol));
    if (!journal) return refusal(exits::journal, journal.error());
    warnings += messages(journal->warnings);
    comparison.journals.push_back(compare_one(request, file, *a, *b, *journal, comparison));
  }
  const bool as_json = request.format == Format::json;
  return {exits::done,
          as_json ? comparison_json(comparison) : comparison_text(b->protocol, comparison, request.style),
          warnings};
}

}  // namespace realign
