// SPDX-License-Identifier: Apache-2.0
#include "verbs/open_journal.h"

#include <algorithm>

#include "engine/entry_id.h"
#include "faces/plan_json.h"
#include "faces/plan_screen.h"
#include "faces/plan_text.h"

namespace realign {

OpenJournal::OpenJournal(const Protocol& protocol)
    : protocol_(&protocol), names_(vocabulary(protocol)), fold_(protocol) {}

Outcome OpenJournal::add(std::string_view lines) {
  const auto read = read_journal(lines, "journal.jsonl", names_);
  if (!read) return refusal(exits::journal, read.error());
  const auto& known = fold_.journal().entries;
  for (const Entry& entry : read->entries) {
    if (!ids_.contains(entry.id) || std::ranges::find(known, entry) != known.end()) continue;
    return refusal(exits::journal,
                   Error{"journal.jsonl", "id " + to_text(entry.id) + " is there with other values",
                         "one id stands for one entry; a correction is a new entry"});
  }
  for (const Entry& entry : read->entries) {
    ids_.insert(entry.id);
    fold_.append(entry);
  }
  return {exits::done, {}, messages(read->warnings)};
}

Outcome OpenJournal::today(const Request& request) {
  if (!request.on)
    return refusal(exits::usage, Error{{}, "no day is named", "--on names one: --on 2026-11-22"});
  const auto plan = fold_.plan(*request.on);
  if (!plan) return refusal(exits::usage, plan.error());
  if (request.format == Format::json) return {exits::done, plan_json(*protocol_, *plan), {}};
  if (request.format == Format::screen) return {exits::done, plan_screen(*protocol_, *plan), {}};
  return {exits::done, plan_text(*protocol_, *plan, request.style, request.why), {}};
}

Outcome OpenJournal::script(const ScriptRequest& request, const figure::Library& library) {
  if (!request.on)
    return refusal(exits::usage, Error{{}, "no day is named", "--on names one: --on 2026-11-22"});
  const auto wish = wish_of(request, *protocol_);
  if (!wish) return refusal(exits::usage, wish.error());
  return say_script(request, *protocol_, library, fold_.routine(*request.on, request.routine, *wish));
}

}  // namespace realign
