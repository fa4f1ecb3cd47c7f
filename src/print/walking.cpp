// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "engine/entry_words.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr std::array<double, 4> shares{.16, .2, .24, .4};

// A row for each time that a line of the table lasts: what to walk, and a box for each walk of each week.
class Track {
 public:
  Track(Story& story, const Protocol& protocol, const std::vector<WalkRow>& rows, std::optional<int> here)
      : story_(story), protocol_(protocol), rows_(rows), here_(here) {}

  void tell() {
    story_.open("Table");
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      story_.block(
          row_height(), i == 0 ? 4 : 0, [this_row = *this, i](Place at) { this_row.put(i, at); },
          i + 1 < rows_.size());
    }
    story_.close("Table");
  }

 private:
  double box() const { return story_.size() * 1.05; }
  double row_height() const { return weeks() * (box() + 4) + 10; }
  int weeks() const { return protocol_.walking.weeks_per_row; }

  void put(std::size_t index, Place at) const {
    Sheet& sheet = story_.sheet();
    const WalkRow& row = rows_[index];
    const bool here = here_ == static_cast<int>(index) + 1;
    const double high = row_height(), wide = story_.width();
    if (here) sheet.fill(at, wide, high, soft, 4);
    if (here) sheet.fill(at, 3, high, amber);
    const int week = static_cast<int>(index) * weeks() + 1;
    const Type type = story_.type(here ? Weight::strong : Weight::regular);
    const std::array<std::string, 3> words{
        say(protocol_, "face.library.weeks",
            {{"weeks", range_in_words(protocol_, week, week + weeks() - 1)}}),
        minutes_in_words(protocol_, row.minutes_low, row.minutes_high),
        days_a_week_in_words(protocol_, row.days_low, row.days_high)};
    const Tag row_tag(sheet, "TR");
    double x = at.x + 10;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Tag cell(sheet, "TD");
      sheet.write(words[i], type, {x, at.y + 6}, shares[i] * wide);
      if (here && i == 0)
        sheet.write(say(protocol_, "face.walk.here"), {story_.size() * .9, Weight::strong, amber},
                    {x, at.y + 6 + story_.size() * 1.36}, shares[i] * wide);
      x += shares[i] * wide;
    }
    for (int line_number = 0; line_number < weeks(); ++line_number) {
      for (int day = 0; day < row.days_high; ++day)
        sheet.frame({x + day * (box() + 6), at.y + 6 + line_number * (box() + 4)}, box(), box(),
                    day < row.days_low ? edge : line, .8, 1.5);
    }
    sheet.rule({at.x, at.y + high}, {at.x + wide, at.y + high}, line, .4);
  }

  Story& story_;
  const Protocol& protocol_;
  const std::vector<WalkRow>& rows_;
  std::optional<int> here_;
};

void tell_talk_test(Story& story, const Protocol& protocol) {
  story.heading(with_capital(say(protocol, "talk-test.ask")));
  for (const std::string_view value : entry_words::talk) {
    const std::string key = key_of("talk-test.", value);
    story.point(say(protocol, key) + ": " + say(protocol, key + ".means"));
  }
}

}  // namespace

std::string print_walking(const Printing& printing, const Plan& plan) {
  const Protocol& protocol = printing.protocol;
  Begun begun = begin(printing, say(protocol, "face.walk.title"), below_title(protocol, plan), plan.date);
  double top = begun.top;
  if (const double high = put_stop(*begun.sheet, protocol, plan, top); high > 0) top += high + 6;
  pour(*begun.sheet, protocol, {.top = top, .largest = 11}, [&](Story& story) {
    if (has_to_call(plan)) return;
    if (plan.walk && plan.walk->minutes_high > 0)
      story.paragraph(walk_in_words(protocol, *plan.walk), {story.size() * 1.15, Weight::strong}, 0);
    const std::array<const std::vector<WalkRow>*, 2> tables{&protocol.walking.table, &protocol.walking.text};
    for (std::size_t i = 0; i < tables.size(); ++i) {
      const std::string_view id = entry_words::walk_track[i];
      const bool is_hers = plan.walk && static_cast<std::size_t>(plan.walk->track) == i;
      story.heading(with_capital(say(protocol, key_of("face.choice.walk_track.", id))));
      Track(story, protocol, *tables[i], is_hers ? plan.walk->row : std::nullopt).tell();
    }
    tell_talk_test(story, protocol);
  });
  return std::move(*begun.sheet).bytes();
}

}  // namespace realign::print
