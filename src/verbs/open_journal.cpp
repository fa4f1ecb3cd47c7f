// SPDX-License-Identifier: Apache-2.0
#include "verbs/open_journal.h"

#include <algorithm>

#include "engine/entry_id.h"

namespace realign {
namespace {

Error no_day() { return {{}, "no day is named", "--on names one: --on 2026-11-22"}; }

}  // namespace

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

Outcome OpenJournal::answer(const Request& request) {
  if (!request.on) return refusal(exits::usage, no_day());
  if (request.verb == Verb::today) {
    const auto plan = fold_.plan(*request.on);
    return plan ? say_today(request, *protocol_, *plan) : refusal(exits::usage, plan.error());
  }
  const auto progress = fold_.progress(*request.on);
  return progress ? say_progress(request, *protocol_, *progress) : refusal(exits::usage, progress.error());
}

Outcome OpenJournal::script(const ScriptRequest& request, const figure::Library& library) {
  if (!request.on) return refusal(exits::usage, no_day());
  const auto wish = wish_of(request, *protocol_);
  if (!wish) return refusal(exits::usage, wish.error());
  return say_script(request, *protocol_, library, fold_.routine(*request.on, request.routine, *wish));
}

}  // namespace realign
