// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "base/nearest_name.h"
#include "verbs/calendar_verb.h"
#include "verbs/verbs.h"

namespace realign {
namespace {

struct Known {
  std::string_view word;
  Verb verb;
};
constexpr std::array<Known, 7> verbs{{{"today", Verb::today},
                                      {"week", Verb::week},
                                      {"explain", Verb::explain},
                                      {"exercise", Verb::exercise},
                                      {"progress", Verb::progress},
                                      {"journal", Verb::check_journal},
                                      {"export", Verb::export_journal}}};

Error usage(std::string what, std::string hint) { return {{}, std::move(what), std::move(hint)}; }

Result<Verb> read_verb(std::string_view word) {
  std::vector<std::string_view> words;
  for (const Known& known : verbs) {
    if (known.word == word) return known.verb;
    words.push_back(known.word);
  }
  const std::string_view near = nearest_name(word, words);
  return std::unexpected(
      usage("there is no verb \"" + std::string(word) + "\"",
            near.empty() ? "there are today, week, explain, exercise, progress, journal check and export"
                         : "did you mean " + std::string(near) + "?"));
}

std::optional<Error> read_option(std::string_view name, const std::string& value, Request& request) {
  if (name == "--on") {
    const auto day = read_day(value);
    if (!day) return usage("--on is \"" + value + "\"", "it must be a day that exists, as 2026-10-12");
    request.on = *day;
  } else if (name == "--format") {
    const bool has_screen =
        request.verb == Verb::today || request.verb == Verb::exercise || request.verb == Verb::progress;
    const bool is_screen = value == "screen" && has_screen;
    if (value != "text" && value != "json" && !is_screen)
      return usage("--format is \"" + value + "\"", "it must be text or json");
    request.format = is_screen ? Format::screen : value == "json" ? Format::json : Format::text;
  } else if (is_calendar_option(name)) {
    const auto read = read_calendar_option(name, value, request.calendar);
    if (!read) return read.error();
  } else {
    const char* end = value.data() + value.size();
    const auto [at, trouble] = std::from_chars(value.data(), end, request.style.width);
    if (trouble != std::errc() || at != end)
      return usage("--width is \"" + value + "\"", "it must be a number");
  }
  return std::nullopt;
}

bool takes_value(std::string_view name) {
  return name == "--on" || name == "--format" || name == "--width" || is_calendar_option(name);
}

// What a verb must or may be followed by.
std::optional<Error> check_item(const Request& request) {
  if (request.verb == Verb::explain && request.item.empty()) {
    return usage("explain what?", "name an exercise, a rule, a question, a mode or a movement, or today");
  }
  if (request.verb == Verb::check_journal && request.item != "check") {
    return usage("only journal check can be done here", "the others change files");
  }
  if (request.verb == Verb::export_journal && request.item != "csv" && request.item != "summary" &&
      request.item != "ics") {
    return usage("there is no export \"" + request.item + "\"", "there are csv, summary and ics");
  }
  if (request.verb == Verb::export_journal && request.format == Format::json)
    return usage("--format is not known here", "the command has export json");
  const bool takes_none =
      request.verb == Verb::today || request.verb == Verb::week || request.verb == Verb::progress;
  if (takes_none && !request.item.empty()) return usage("\"" + request.item + "\" is too much", "");
  return std::nullopt;
}

}  // namespace

Result<Request> read_request(std::span<const std::string> arguments) {
  if (arguments.empty()) return std::unexpected(usage("which verb?", "for instance today"));
  const auto verb = read_verb(arguments[0]);
  if (!verb) return std::unexpected(verb.error());
  Request request{.verb = *verb};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == "--why") {
      request.why = true;
    } else if (takes_value(word)) {
      if (i + 1 == arguments.size()) return std::unexpected(usage(word + " needs a value", ""));
      if (auto error = read_option(word, arguments[++i], request)) return std::unexpected(*error);
    } else if (word.starts_with("-") || !request.item.empty()) {
      return std::unexpected(usage("\"" + word + "\" is not known here", ""));
    } else {
      request.item = word;
    }
  }
  if (auto error = check_item(request)) return std::unexpected(*error);
  return request;
}

}  // namespace realign
