// SPDX-License-Identifier: Apache-2.0
#include "verbs/simulation_verb.h"

#include <algorithm>
#include <array>

#include "engine/entry_reader.h"
#include "faces/simulation_text.h"
#include "simulate/simulate.h"

namespace realign {
namespace {

// What her own journal tells already and an assumption cannot undo.
std::optional<Error> contradicts_journal(const SimulationRequest& request) {
  static constexpr std::array<std::string_view, 2> told{"birth", "start-week"};
  for (const Given& given : request.given) {
    if (std::ranges::find(told, given.name) == told.end()) continue;
    return Error{"--" + given.name + " " + given.value, "the journal tells the birth",
                 "leave it out, or leave out --journal"};
  }
  return std::nullopt;
}

// As they were typed, in the order in which help tells the options, wherever they were typed.
std::vector<std::string> in_order(const std::vector<Given>& given) {
  std::vector<std::string> words;
  for (const AssumptionOption& option : assumption_options()) {
    for (const Given& one : given) {
      if (one.name == option.name) words.push_back("--" + one.name + " " + one.value);
    }
  }
  return words;
}

std::string written_journal(const Protocol& protocol, const Simulation& run) {
  const Vocabulary names = vocabulary(protocol);
  std::string text;
  for (const Entry& entry : run.entries) text += write_entry(entry, names) + "\n";
  return text;
}

Outcome of_journal(const SimulationRequest& request, const Protocol& protocol, const Journal& journal) {
  if (!request.on)
    return refusal(exits::usage, Error{{}, "--on is missing", "name the day, as --on 2026-10-12"});
  const bool is_hers = !journal.entries.empty();
  if (is_hers) {
    if (const auto error = contradicts_journal(request)) return refusal(exits::usage, *error);
  }
  const auto assumptions = read_assumptions(protocol, request.given);
  if (!assumptions) return refusal(exits::usage, assumptions.error());
  auto run = is_hers ? simulate(protocol, *assumptions, journal, *request.on)
                     : simulate(protocol, *assumptions, *request.on);
  if (!run) return refusal(exits::usage, run.error());
  run->asked_for = in_order(request.given);
  if (request.print_journal) return {exits::done, written_journal(protocol, *run), {}};
  if (request.format == Format::json) return {exits::done, simulation_json(protocol, *run), {}};
  return {exits::done, simulation_text(protocol, *run, request.style), {}};
}

}  // namespace

Outcome simulation(const SimulationRequest& request, const Protocol& protocol, std::string_view journal_bytes,
                   std::string_view file_name) {
  const auto journal = read_journal(journal_bytes, file_name, vocabulary(protocol));
  if (!journal) return refusal(exits::journal, journal.error());
  Outcome outcome = of_journal(request, protocol, *journal);
  outcome.err.insert(0, messages(journal->warnings));
  return outcome;
}

}  // namespace realign
