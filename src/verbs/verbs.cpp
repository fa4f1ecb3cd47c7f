// SPDX-License-Identifier: Apache-2.0
#include "verbs/verbs.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "engine/engine.h"
#include "faces/exercise_text.h"
#include "faces/explanation_text.h"
#include "faces/library_screen.h"
#include "faces/plan_json.h"
#include "faces/plan_screen.h"
#include "faces/plan_text.h"
#include "faces/progress_json.h"
#include "faces/progress_screen.h"
#include "faces/progress_text.h"
#include "faces/summary_text.h"
#include "verbs/before_birth.h"
#include "verbs/calendar_verb.h"
#include "verbs/journal_verbs.h"

namespace realign {

std::string messages(const Errors& errors) {
  std::string text;
  for (const Error& error : errors) text += message(error) + "\n";
  return text;
}

Outcome refusal(int exit, const Error& error) { return {exit, {}, message(error) + "\n"}; }
Outcome refusal(int exit, const Errors& errors) { return {exit, {}, messages(errors)}; }

Outcome say_today(const Request& request, const Protocol& protocol, const Plan& plan) {
  if (request.format == Format::json) return {exits::done, plan_json(protocol, plan), {}};
  if (request.format == Format::screen) return {exits::done, plan_screen(protocol, plan), {}};
  return {exits::done, plan_text(protocol, plan, request.style, request.why), {}};
}

Outcome say_progress(const Request& request, const Protocol& protocol, const Progress& progress) {
  if (request.format == Format::json) return {exits::done, progress_json(protocol, progress), {}};
  if (request.format == Format::screen) return {exits::done, progress_screen(protocol, progress), {}};
  return {exits::done, progress_text(protocol, progress, request.style), {}};
}

namespace {

Outcome today(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  const auto plan = make_plan(protocol, journal, on);
  if (!plan) return refusal(exits::usage, plan.error());
  return say_today(request, protocol, *plan);
}

Outcome week(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  const auto days = make_week(protocol, journal, on);
  if (!days) return refusal(exits::usage, days.error());
  if (request.format == Format::json) return {exits::done, week_json(protocol, *days), {}};
  return {exits::done, week_text(protocol, *days, request.style), {}};
}

Outcome progress(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  const auto it = make_progress(protocol, journal, on);
  if (!it) return refusal(exits::usage, it.error());
  return say_progress(request, protocol, *it);
}

// For paper: no colour and no blocks, whatever the terminal.
Outcome summary(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  const auto it = make_summary(protocol, journal, on);
  if (!it) return refusal(exits::usage, it.error());
  return {exits::done, summary_text(protocol, *it, Style{.width = request.style.width}), {}};
}

Outcome explanation(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  const auto it = explain(protocol, journal, on, request.item);
  if (!it) return refusal(exits::usage, it.error());
  if (request.format == Format::json) return {exits::done, explanation_json(protocol, *it), {}};
  return {exits::done, explanation_text(protocol, *it, request.style), {}};
}

Error unknown_exercise(const Protocol& protocol, std::string_view name) {
  std::vector<std::string_view> names;
  names.reserve(protocol.exercises.size());
  for (const Exercise& exercise : protocol.exercises) names.push_back(exercise.id);
  const std::string_view near = nearest_name(name, names);
  const std::string hint =
      near.empty() ? "realign exercise lists them all" : "did you mean " + std::string(near) + "?";
  return {{}, "there is no exercise called \"" + std::string(name) + "\"", hint};
}

Outcome exercise(const Request& request, const Protocol& protocol) {
  const bool as_json = request.format == Format::json;
  if (request.format == Format::screen) return {exits::done, library_screen(protocol), {}};
  if (request.item.empty()) {
    return {exits::done, as_json ? library_json(protocol) : library_text(protocol, request.style), {}};
  }
  const auto index = protocol.exercise(request.item);
  if (!index) return refusal(exits::usage, unknown_exercise(protocol, request.item));
  const std::string text =
      as_json ? exercise_json(protocol, *index) : exercise_text(protocol, *index, request.style);
  return {exits::done, text, {}};
}

// The verbs that plan.
Outcome on_day(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  if (const auto error = before_birth(journal, on)) return refusal(exits::usage, *error);
  if (request.verb == Verb::today) return today(request, protocol, journal, on);
  if (request.verb == Verb::week) return week(request, protocol, journal, on);
  if (request.verb == Verb::progress) return progress(request, protocol, journal, on);
  if (request.verb == Verb::export_journal && request.item == "ics")
    return export_calendar(request, protocol, journal, on);
  if (request.verb == Verb::export_journal) return summary(request, protocol, journal, on);
  return explanation(request, protocol, journal, on);
}

// Those that read the journal, on a day or as a whole.
Outcome with_journal(const Request& request, const Protocol& protocol, const Journal& journal,
                     std::string_view file_name) {
  if (request.verb == Verb::check_journal) return describe_journal(request, journal, file_name);
  const bool is_table = request.verb == Verb::export_journal && request.item == "csv";
  if (is_table) return export_journal(request, protocol, journal);
  if (request.on) return on_day(request, protocol, journal, *request.on);
  return refusal(exits::usage, Error{{}, "--on is missing", "name the day, as --on 2026-10-12"});
}

}  // namespace

Outcome run_verb(const Request& request, const Protocol& protocol, std::string_view journal_bytes,
                 std::string_view file_name) {
  if (request.verb == Verb::exercise) return exercise(request, protocol);
  const auto journal = read_journal(journal_bytes, file_name, vocabulary(protocol));
  if (!journal) return refusal(exits::journal, journal.error());
  Outcome outcome = with_journal(request, protocol, *journal, file_name);
  outcome.err.insert(0, messages(journal->warnings));
  return outcome;
}

}  // namespace realign
