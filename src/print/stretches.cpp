// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr int columns = 3;
constexpr double gutter = 20, row_gap = 12;
constexpr Type name_type{11, Weight::strong}, dose_type{9.5, Weight::strong, quiet}, cue_type{9.5},
    state_type{9, Weight::regular, quiet}, waits_type{9, Weight::strong, amber};

struct Card {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  std::string name, dose, cue, state;  // state: until when it waits, or is open only so
  bool waits = false;
};

// As the day leaves it; before the questions are answered, as the library has it.
Card card_of(const Protocol& protocol, const Plan& plan, ExerciseIndex index) {
  Card card{.exercise = index};
  const Exercise& exercise = protocol.exercises[index];
  card.dose = dose_in_words(protocol, exercise);
  if (plan.disposition != Disposition::unscreened) {
    const auto limit = std::ranges::find(plan.limits, index, &Limit::exercise);
    if (limit != plan.limits.end()) {
      card.variant = limit->variant;
      card.state = end_in_words(protocol, limit->until);
    }
    const auto held = std::ranges::find(plan.withheld, index, &Withheld::exercise);
    if (held != plan.withheld.end()) {
      const std::string until = end_in_words(protocol, held->until);
      card.waits = true;
      card.state = say(protocol, "face.waiting") + (until.empty() ? "." : ". " + with_capital(until));
    }
    const auto today = std::ranges::find(plan.stretches, index, &Stretch::exercise);
    if (today != plan.stretches.end()) card.dose = dose_in_words(protocol, *today);
  }
  card.name = name_of(protocol, index, card.variant);
  if (card.variant != 0) card.name = say(protocol, "face.only", {{"name", card.name}});
  const auto cues = sentences(protocol, exercise.id, "cues");
  if (card.variant != 0) {
    const std::string key = key_of("exercise.", exercise.id, ".variant.");
    card.cue = say(protocol, key + exercise.variants[card.variant].id + ".how");
  } else if (!cues.empty()) {
    card.cue = cues.front();
  }
  return card;
}

struct Line {
  const std::string& words;
  const Type& type;
};

// What waits says so before it says how much.
std::vector<Line> lines_of(const Card& card) {
  if (card.waits)
    return {
        {card.name, name_type}, {card.state, waits_type}, {card.dose, state_type}, {card.cue, state_type}};
  return {{card.name, name_type}, {card.dose, dose_type}, {card.cue, cue_type}, {card.state, state_type}};
}

double words_height(Sheet& sheet, const Card& card, double wide) {
  double high = 0;
  for (const Line& line : lines_of(card)) high += sheet.height_of(line.words, line.type, wide);
  return high + 6;
}

void put_card(Sheet& sheet, const Printing& printing, const Card& card, Place at, double wide,
              double figure_high) {
  const Tag section(sheet, "Sect");
  const auto still = still_of(printing, card.exercise, card.variant);
  if (still) sheet.figure(still->drawing, at, wide, figure_high, still->words);
  double y = at.y + figure_high + 4;
  const char* tag = "H2";
  for (const Line& line : lines_of(card)) {
    if (line.words.empty()) continue;
    const Tag words(sheet, tag);
    y += sheet.write(line.words, line.type, {at.x, y}, wide);
    tag = "P";
  }
}

std::string when_to_stop(const Protocol& protocol, const Plan& plan, const std::vector<Card>& cards) {
  int lowest = 10;
  for (const Card& card : cards)
    lowest = std::min(lowest, protocol.exercises[card.exercise].dose.stop_at_pain);
  if (plan.session) {
    for (const Item& item : plan.session->items) lowest = std::min(lowest, item.stop_at_pain);
  }
  return say(protocol, "face.session.stop-at-pain", {{"pain", std::to_string(lowest)}});
}

std::vector<Card> cards_of(const Protocol& protocol, const Plan& plan) {
  std::vector<Card> cards;
  if (has_to_call(plan)) return cards;
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    if (protocol.exercises[i].kind == ExerciseKind::stretch)
      cards.push_back(card_of(protocol, plan, static_cast<ExerciseIndex>(i)));
  }
  return cards;
}

// In rows from `top` to `bottom`; the figures have the room that the words leave.
void put_cards(Sheet& sheet, const Printing& printing, const std::vector<Card>& cards, double top,
               double bottom) {
  const std::size_t rows = (cards.size() + columns - 1) / columns;
  const double wide = (sheet.width() - (columns - 1) * gutter) / columns;
  std::vector<double> words(rows, 0);
  for (std::size_t i = 0; i < cards.size(); ++i)
    words[i / columns] = std::max(words[i / columns], words_height(sheet, cards[i], wide));
  double left = bottom - top;
  for (const double high : words) left -= high + row_gap;
  const double figure_high = std::max(30.0, left / static_cast<double>(std::max<std::size_t>(rows, 1)));
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const double x = margin + static_cast<double>(i % columns) * (wide + gutter);
    put_card(sheet, printing, cards[i], {x, top}, wide, figure_high);
    if (i % columns == columns - 1) top += figure_high + words[i / columns] + row_gap;
  }
}

}  // namespace

std::string print_stretches(const Printing& printing, const Plan& plan) {
  const Protocol& protocol = printing.protocol;
  const std::vector<Card> cards = cards_of(protocol, plan);
  Begun begun = begin(printing, say(protocol, "face.kind.stretch"), below_title(protocol, plan), plan.date);
  Sheet& sheet = *begun.sheet;
  double top = begun.top;
  if (const double high = put_stop(sheet, protocol, plan, top); high > 0) top += high + 10;
  if (!cards.empty()) {
    constexpr Type strong{10, Weight::strong};
    const std::string ends = when_to_stop(protocol, plan, cards);
    const double ends_high = sheet.height_of(ends, strong, sheet.width());
    const double bottom = sheet.paper().height - margin - foot_height - ends_high - 8;
    put_cards(sheet, printing, cards, top, bottom);
    const Tag tag(sheet, "P");
    sheet.write(ends, strong, {margin, bottom + 4}, sheet.width());
  }
  put_foot(sheet, protocol, 1, 1);
  return std::move(sheet).bytes();
}

}  // namespace realign::print
