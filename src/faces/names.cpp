// SPDX-License-Identifier: Apache-2.0
#include "faces/names.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "faces/fill.h"

namespace realign {
namespace {

using Id = std::string_view;

constexpr std::array<Id, 6> dispositions{"emergency",  "urgent",     "clinician-first",
                                         "unscreened", "refer-soon", "go"};
constexpr std::array<Id, 4> stages{"foundation", "strengthen", "program", "maintain"};
constexpr std::array<Id, 5> decisions{"none", "progress", "hold", "regress", "restart"};
constexpr std::array<Id, 4> levels{"info", "info", "caution", "stop"};
constexpr std::array<Id, 6> positions{"lying", "side-lying", "kneeling", "prone", "sitting", "standing"};
constexpr std::array<Id, 3> kinds{"strength", "stretch", "pelvic-floor"};
constexpr std::array<Id, layer_count> layers{
    "emergency", "urgent", "clinician-first", "refer", "mode", "gate", "separation", "pain", "care"};
constexpr std::array<Id, 3> hand_counts{"both", "one", "none"};
constexpr std::array<Id, 7> kits{"mat", "chair", "wall", "strap", "band", "weights", "pillow"};

template <class Enum, std::size_t count>
Id at(const std::array<Id, count>& ids, Enum value) {
  return ids[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view id_of(Disposition disposition) { return at(dispositions, disposition); }
std::string_view id_of(StageId stage) { return at(stages, stage); }
std::string_view id_of(Decision decision) { return at(decisions, decision); }
std::string_view id_of(NoticeLevel level) { return at(levels, level); }
std::string_view id_of(Position position) { return at(positions, position); }
std::string_view id_of(ExerciseKind kind) { return at(kinds, kind); }
std::string_view id_of(Layer layer) { return at(layers, layer); }
std::string_view id_of(Hands hands) { return at(hand_counts, hands); }

std::vector<std::string_view> kit_ids(KitSet kit) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < kits.size(); ++i) {
    if ((kit >> i & 1U) != 0) ids.push_back(kits[i]);
  }
  return ids;
}

std::string name_of(const Protocol& protocol, ExerciseIndex exercise) {
  return say(protocol, key_of("exercise.", protocol.exercises[exercise].id, ".name"));
}

std::string name_of(const Protocol& protocol, ExerciseIndex exercise, VariantIndex variant) {
  std::string name = name_of(protocol, exercise);
  if (variant == 0) return name;
  const Exercise& known = protocol.exercises[exercise];
  const std::string key = key_of("exercise.", known.id, ".variant.").append(known.variants[variant].id);
  return say(protocol, "face.variant", {{"exercise", name}, {"variant", say(protocol, key + ".name")}});
}

std::string day_in_words(const Protocol& protocol, Day day, bool with_year) {
  const std::chrono::year_month_day date(day);
  const auto weekday = std::chrono::weekday(day).iso_encoding();
  return say(protocol, with_year ? "face.date.with-year" : "face.date",
             {{"weekday", protocol.say("face.weekday." + std::to_string(weekday))},
              {"day", std::to_string(static_cast<unsigned>(date.day()))},
              {"month", protocol.say("face.month." + std::to_string(static_cast<unsigned>(date.month())))},
              {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::string number_in_words(const Protocol& protocol, int number) {
  const std::string key = "face.number." + std::to_string(number);
  return has_words(protocol, key) ? say(protocol, key) : std::to_string(number);
}

std::string time_in_words(const Protocol& protocol, int seconds) {
  const auto counted = [&](int count, std::string_view unit) {
    return say(protocol, key_of("face.time.", unit, count == 1 ? ".one" : ".many"),
               {{"count", std::to_string(count)}});
  };
  const int minutes = seconds / 60;
  // Up to 90 seconds are easier to count than to convert.
  if (minutes == 0 || (seconds % 60 != 0 && seconds <= 90)) return counted(seconds, "second");
  if (seconds % 60 == 0) return counted(minutes, "minute");
  return counted(minutes, "minute") + " " + counted(seconds % 60, "second");
}

std::string range_in_words(const Protocol& protocol, int low, int high) {
  if (low == high) return std::to_string(low);
  return say(protocol, "face.range", {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

std::string list_in_words(const Protocol& protocol, std::span<const std::string> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != 0) text += protocol.say(i + 1 == words.size() ? "face.list.last" : "face.list.next");
    text += words[i];
  }
  return text;
}

std::string value_as_written(const Protocol& protocol, FactIndex fact, Value value) {
  const FactSpec& spec = protocol.facts[fact];
  if (spec.type == FactType::boolean) return value != 0 ? "true" : "false";
  if (spec.type == FactType::integer) return std::to_string(value);
  const auto place = static_cast<std::size_t>(value);
  return place < spec.choices.size() ? spec.choices[place] : std::to_string(value);
}

std::string value_in_words(const Protocol& protocol, FactIndex fact, Value value) {
  const FactSpec& spec = protocol.facts[fact];
  if (spec.type == FactType::boolean) return say(protocol, value != 0 ? "face.yes" : "face.no");
  std::string written = value_as_written(protocol, fact, value);
  // The far end of a count of days stands for what never was.
  const bool counts_back = spec.id.ends_with("_ago") || spec.id.starts_with("days_since");
  if (counts_back && value == spec.max) return say(protocol, "face.value.never");
  if (spec.type == FactType::integer) return written;
  const std::string question = key_of("question.", spec.ask, ".choice.").append(written);
  if (has_words(protocol, question)) return say(protocol, question);
  const std::string own = key_of("face.value.", spec.id, ".").append(written);
  return has_words(protocol, own) ? say(protocol, own) : written;
}

std::string fact_in_words(const Protocol& protocol, FactIndex fact) {
  const FactSpec& spec = protocol.facts[fact];
  const std::string own = key_of("face.fact.", spec.id);
  if (has_words(protocol, own)) return say(protocol, own);
  std::string words = spec.id;
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string with_capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace realign
