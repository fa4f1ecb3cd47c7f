// SPDX-License-Identifier: Apache-2.0
#include "verbs/script_verb.h"

#include <algorithm>
#include <charconv>

#include "base/nearest_name.h"
#include "engine/engine.h"
#include "faces/script_text.h"
#include "script/script.h"

namespace realign {
namespace {

constexpr int longest_walk = 300;  // minutes, as in the journal

Error usage(std::string what, std::string hint) { return {{}, std::move(what), std::move(hint)}; }

Result<int> read_number(std::string_view name, const std::string& value, int low, int high) {
  int number = 0;
  const char* end = value.data() + value.size();
  const auto [at, trouble] = std::from_chars(value.data(), end, number);
  if (trouble == std::errc() && at == end && number >= low && number <= high) return number;
  return std::unexpected(usage(std::string(name) + " is \"" + value + "\"",
                               "it must be " + std::to_string(low) + " to " + std::to_string(high)));
}

std::optional<Error> read_option(std::string_view name, const std::string& value, ScriptRequest& request) {
  if (name == "--on") {
    const auto day = read_day(value);
    if (!day) return usage("--on is \"" + value + "\"", "it must be a day that exists, as 2026-10-12");
    request.on = *day;
  } else if (name == "--format") {
    if (value != "text" && value != "json")
      return usage("--format is \"" + value + "\"", "it must be text or json");
    request.format = value == "json" ? Format::json : Format::text;
  } else if (name == "--minutes") {
    const auto minutes = read_number(name, value, 1, longest_walk);
    if (!minutes) return minutes.error();
    request.minutes = *minutes;
  } else if (name == "--swap") {
    auto swap = read_swap(value);
    if (!swap) return swap.error();
    request.swaps.push_back(*std::move(swap));
  } else {
    const auto width = read_number(name, value, 1, 1000);
    if (!width) return width.error();
    request.style.width = *width;
  }
  return std::nullopt;
}

bool takes_value(std::string_view name) {
  return name == "--on" || name == "--format" || name == "--minutes" || name == "--swap" || name == "--width";
}

}  // namespace

Result<std::pair<std::string, std::string>> read_swap(std::string_view words) {
  const auto at = words.find('=');
  if (at == std::string_view::npos) {
    return std::unexpected(
        usage("--swap is \"" + std::string(words) + "\"", "name what goes out and what comes in, as OUT=IN"));
  }
  return std::pair(std::string(words.substr(0, at)), std::string(words.substr(at + 1)));
}

Result<RoutineWish> wish_of(const ScriptRequest& request, const Protocol& protocol) {
  RoutineWish wish{.minutes = request.minutes, .swaps = {}};
  for (const auto& [out, in] : request.swaps) {
    const auto from = protocol.exercise(out), to = protocol.exercise(in);
    if (!from || !to) {
      return std::unexpected(usage("there is no exercise called \"" + (from ? in : out) + "\"",
                                   "realign exercise lists them all"));
    }
    wish.swaps.push_back({*from, *to});
  }
  return wish;
}

bool asks_for_script(std::span<const std::string> words) { return !words.empty() && words[0] == "script"; }

Result<RoutineId> read_routine(std::string_view name) {
  const auto found = std::ranges::find(routine_ids, name);
  if (found != routine_ids.end()) return static_cast<RoutineId>(found - routine_ids.begin());
  const std::string_view near = nearest_name(name, routine_ids);
  return std::unexpected(usage("there is no routine \"" + std::string(name) + "\"",
                               near.empty() ? "there are session, core, stretches and walk"
                                            : "did you mean " + std::string(near) + "?"));
}

Result<ScriptRequest> read_script_request(std::span<const std::string> words) {
  ScriptRequest request;
  bool is_named = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (takes_value(word)) {
      if (i + 1 == words.size()) return std::unexpected(usage(word + " needs a value", ""));
      if (auto error = read_option(word, words[++i], request)) return std::unexpected(*error);
    } else if (word.starts_with("-") || is_named) {
      return std::unexpected(usage("\"" + word + "\" is not known here", ""));
    } else {
      const auto routine = read_routine(word);
      if (!routine) return std::unexpected(routine.error());
      request.routine = *routine;
      is_named = true;
    }
  }
  return request;
}

Outcome run_script(const ScriptRequest& request, const Protocol& protocol, const figure::Library& library,
                   std::string_view journal_bytes, std::string_view file_name) {
  if (!request.on) return refusal(exits::usage, usage("--on is missing", "name the day, as --on 2026-10-12"));
  const auto journal = read_journal(journal_bytes, file_name, vocabulary(protocol));
  if (!journal) return refusal(exits::journal, journal.error());
  const auto wish = wish_of(request, protocol);
  if (!wish) return refusal(exits::usage, wish.error());
  Outcome outcome = say_script(request, protocol, library,
                               make_routine(protocol, *journal, *request.on, request.routine, *wish));
  outcome.err.insert(0, messages(journal->warnings));
  return outcome;
}

Outcome say_script(const ScriptRequest& request, const Protocol& protocol, const figure::Library& library,
                   Result<Routine> routine) {
  if (!routine) return refusal(exits::usage, routine.error());
  const script::Script script = script::script_of(protocol, *std::move(routine), library);
  std::string out = request.format == Format::json ? script_json(protocol, script)
                                                   : script_text(protocol, script, request.style);
  return {exits::done, std::move(out), {}};
}

}  // namespace realign
