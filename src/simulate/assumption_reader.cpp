// SPDX-License-Identifier: Apache-2.0
#include "simulate/assumption_reader.h"

#include <algorithm>
#include <array>

#include "base/nearest_name.h"
#include "engine/entry_words.h"
#include "simulate/span_reader.h"

namespace realign {
namespace {

constexpr int most_weeks = 52, latest_start = 52, most_fingers = 8;

constexpr std::array<AssumptionOption, 24> options{{
    {"weeks", "N", "how many weeks ahead, 1 to 52 (else 12)"},
    {"birth", "BIRTH", "vaginal, assisted or cesarean (else vaginal)"},
    {"start-week", "N", "whole weeks since the birth on the first day (else 0)"},
    {"check", "WEEK", "week after the birth of a postnatal check without a restriction, or none (else 6)"},
    {"minutes", "N", "minutes on a usual day, 3 to 60 (else 20)"},
    {"path", "PATH", "daily or program (else daily)"},
    {"progress-by", "BY", "sets or reps (else sets)"},
    {"separation", "FINGERS", "the belly gap at each check, 0 to 8, halves count (else 1)"},
    {"pain", "SCORE", "pain at all times of the day, 0 to 10 (else 1)"},
    {"morning", "SCORE", "pain in the morning, where it is another"},
    {"before", "SCORE", "pain just before a session"},
    {"during", "SCORE", "strongest pain in a session and on a walk"},
    {"after", "SCORE", "pain an hour after a session"},
    {"effort", "SCORE", "how hard a session is, 0 to 10 (else 5)"},
    {"done", "SCORE", "how many of 100 planned sessions are done (else 100)"},
    {"phq-2", "SCORE", "sum of the mood questions, 0 to 6, whenever they are due (else left out)"},
    {"rmdq", "SCORE", "how many of the 24 statements about her back are ticked (else left out)"},
    {"psfs", "SCORE", "how well she does her own three activities, 0 to 10 (else left out)"},
    {"missed", "LENGTH", "so long nothing is done and nothing written, as 2w, 10d or 2w@5"},
    {"doming", "SIGN", "the belly domes in sessions, as 5 or EXERCISE@5"},
    {"leak", "SIGN", "she leaks in sessions"},
    {"heavy", "SIGN", "she feels heavy below in sessions"},
    {"answer", "ANSWER", "an answer that is not the clear one, as wrist-pain=4@3 or fever@2.1"},
    {"flare", "WHEN",
     "a flare-up that she says herself; any question that is answered yes or no may be named so"},
}};

std::unexpected<Error> wrong(std::string what, std::string hint) {
  return std::unexpected(Error{{}, std::move(what), std::move(hint)});
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string one_of(std::span<const std::string_view> words) {
  std::string text = "it must be ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

Result<int> read_number(std::string_view text, std::string_view of, int from, int to) {
  const auto number = read_count(text);
  const std::string range = "it must be " + std::to_string(from) + " to " + std::to_string(to);
  if (!number) return wrong(std::string(of) + " is " + quoted(text), range);
  if (*number < from || *number > to) return wrong(std::string(of) + " is " + std::string(text), range);
  return *number;
}

template <class Choice>
Result<Choice> read_word(std::string_view text, std::span<const std::string_view> words) {
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) return wrong("it is " + quoted(text), one_of(words));
  return static_cast<Choice>(found - words.begin());
}

// 2.5 fingers are five half fingers.
Result<int> read_fingers(std::string_view text) {
  const bool is_half = text.ends_with(".5");
  const auto whole = read_count(is_half ? text.substr(0, text.size() - 2) : text);
  const int halves = whole.value_or(0) * 2 + (is_half ? 1 : 0);
  if (!whole || halves > most_fingers * 2)
    return wrong("the gap is " + quoted(text), "it must be 0 to 8 finger widths, halves as 1.5");
  return halves;
}

Result<When> when_after_at(std::string_view text, int weeks) {
  const std::size_t at = text.find('@');
  return at == text.npos ? Result<When>(When{}) : read_when(text.substr(at + 1), weeks);
}

Result<AssumedScore> read_score(std::string_view text, std::string_view of, int highest, int weeks) {
  const auto score = read_number(text.substr(0, text.find('@')), of, 0, highest);
  if (!score) return std::unexpected(score.error());
  auto when = when_after_at(text, weeks);
  if (!when) return std::unexpected(when.error());
  return AssumedScore{*score, std::move(*when)};
}

template <class Things>
std::string hint_near(std::string_view name, const Things& things, std::string otherwise) {
  std::vector<std::string_view> names;
  names.reserve(things.size());
  for (const auto& thing : things) names.push_back(thing.id);
  const std::string_view near = nearest_name(name, names);
  return near.empty() ? std::move(otherwise) : "did you mean " + std::string(near) + "?";
}

Result<AssumedSign> read_sign(const Protocol& protocol, std::string_view text, Sign sign, int weeks) {
  AssumedSign assumed{sign, {}, {}};
  const std::size_t at = text.find('@');
  if (at != text.npos) {
    const std::string_view name = text.substr(0, at);
    assumed.exercise = protocol.exercise(name);
    if (!assumed.exercise)
      return wrong("there is no exercise called " + quoted(name),
                   hint_near(name, protocol.exercises, "realign exercise lists them all"));
  }
  auto when = read_when(at == text.npos ? text : text.substr(at + 1), weeks);
  if (!when) return std::unexpected(when.error());
  assumed.when = std::move(*when);
  return assumed;
}

Result<Value> read_answer_value(const Question& question, std::string_view text) {
  if (question.type == FactType::boolean) {
    static constexpr std::array<std::string_view, 2> words{"no", "yes"};
    return read_word<Value>(text, words);
  }
  if (question.type == FactType::choice) {
    const std::vector<std::string_view> words(question.choices.begin(), question.choices.end());
    return read_word<Value>(text, words);
  }
  const auto number = read_number(text, "the answer", question.min, question.max);
  if (!number) return std::unexpected(number.error());
  return static_cast<Value>(*number);
}

Result<AssumedAnswer> read_answer(const Protocol& protocol, std::string_view text, int weeks) {
  const std::size_t at = text.find('@');
  if (at == text.npos) return wrong("it does not say when", "write the answer, @ and a week, as fever@2");
  const std::string_view said = text.substr(0, at);
  const std::size_t is = said.find('=');
  const std::string_view name = said.substr(0, is);
  const auto question = protocol.question(name);
  if (!question)
    return wrong("there is no question called " + quoted(name),
                 hint_near(name, protocol.questions, "realign check-in screening --help lists them all"));
  const Question& asked = protocol.questions[*question];
  if (is == said.npos && asked.type != FactType::boolean)
    return wrong(quoted(name) + " is not answered yes or no",
                 "say the answer, as " + std::string(name) + "=…");
  const auto value = read_answer_value(asked, is == said.npos ? "yes" : said.substr(is + 1));
  if (!value) return std::unexpected(value.error());
  auto when = read_when(text.substr(at + 1), weeks);
  if (!when) return std::unexpected(when.error());
  return AssumedAnswer{*question, *value, std::move(*when)};
}

// Puts what was read where it belongs, or hands on what was wrong.
template <class Read, class Put>
std::optional<Error> take(Read read, Put put) {
  if (!read) return std::move(read.error());
  put(std::move(*read));
  return std::nullopt;
}

std::optional<Error> read_who(const Given& given, Assumptions& to) {
  const std::string_view text = given.value;
  if (given.name == "birth")
    return take(read_word<Birth>(text, entry_words::birth), [&](Birth birth) { to.birth = birth; });
  if (given.name == "start-week")
    return take(read_number(text, "the week", 0, latest_start), [&](int week) { to.start_week = week; });
  if (given.name == "check") {
    if (text == "none") return to.check_week.emplace(std::nullopt), std::nullopt;
    return take(read_number(text, "the week", 0, latest_start),
                [&](int week) { to.check_week.emplace(std::optional(week)); });
  }
  if (given.name == "minutes")
    return take(read_number(text, "it", 3, 60), [&](int minutes) { to.minutes = minutes; });
  if (given.name == "path")
    return take(read_word<Path>(text, entry_words::path), [&](Path path) { to.path = path; });
  if (given.name == "progress-by")
    return take(read_word<ProgressBy>(text, entry_words::progress_by),
                [&](ProgressBy by) { to.progress_by = by; });
  return take(read_fingers(text), [&](int halves) { to.separation = halves; });
}

struct ScoreOption {
  std::string_view name, of;
  int highest;
  std::vector<AssumedScore> Assumptions::* into;
};
constexpr std::array<ScoreOption, 7> score_options{{{"pain", "the score", 10, &Assumptions::pain},
                                                    {"morning", "the score", 10, &Assumptions::morning},
                                                    {"before", "the score", 10, &Assumptions::before},
                                                    {"during", "the score", 10, &Assumptions::during},
                                                    {"after", "the score", 10, &Assumptions::after},
                                                    {"effort", "the effort", 10, &Assumptions::effort},
                                                    {"done", "the share", 100, &Assumptions::done}}};

int highest_score(const FormSpec& spec) {
  return spec.own_items ? spec.answer_high : spec.items_high * spec.answer_high;
}

struct SignOption {
  std::string_view name;
  Sign sign;
};
constexpr std::array<SignOption, 3> sign_options{
    {{"doming", Sign::doming}, {"leak", Sign::leaking}, {"heavy", Sign::heaviness}}};

std::optional<Error> read_one(const Protocol& protocol, const Given& given, Assumptions& to) {
  const std::string_view text = given.value;
  for (const ScoreOption& option : score_options) {
    if (option.name != given.name) continue;
    return take(read_score(text, option.of, option.highest, to.weeks),
                [&](AssumedScore score) { (to.*option.into).push_back(std::move(score)); });
  }
  for (std::size_t i = 0; i < entry_words::form.size(); ++i) {
    if (entry_words::form[i] != given.name) continue;
    return take(read_score(text, "the score", highest_score(protocol.forms[i]), to.weeks),
                [&](AssumedScore score) { to.forms[i].push_back(std::move(score)); });
  }
  for (const SignOption& option : sign_options) {
    if (option.name != given.name) continue;
    return take(read_sign(protocol, text, option.sign, to.weeks),
                [&](AssumedSign sign) { to.signs.push_back(std::move(sign)); });
  }
  if (given.name == "missed")
    return take(read_length(text, to.weeks), [&](DaySpan span) { to.missed.push_back(span); });
  const auto answer = [&](AssumedAnswer said) { to.answers.push_back(std::move(said)); };
  if (given.name == "answer") return take(read_answer(protocol, text, to.weeks), answer);
  // Short for --answer, where an option is called like a question that is answered yes or no.
  if (protocol.question(given.name))
    return take(read_answer(protocol, given.name + "@" + given.value, to.weeks), answer);
  return read_who(given, to);
}

}  // namespace

std::span<const AssumptionOption> assumption_options() { return options; }

std::expected<Assumptions, Errors> read_assumptions(const Protocol& protocol, std::span<const Given> given) {
  Assumptions assumptions;
  Errors errors;
  const auto keep = [&](const Given& option, std::optional<Error> error) {
    if (!error) return;
    error->where = "--" + option.name + " " + option.value;
    errors.push_back(std::move(*error));
  };
  // How long the run is comes first: all else has to fit into it.
  for (const Given& option : given) {
    if (option.name != "weeks") continue;
    keep(option,
         take(read_number(option.value, "it", 1, most_weeks), [&](int weeks) { assumptions.weeks = weeks; }));
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  for (const Given& option : given) {
    if (option.name != "weeks") keep(option, read_one(protocol, option, assumptions));
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return assumptions;
}

}  // namespace realign
