// SPDX-License-Identifier: Apache-2.0
//
// What all documents have alike: head, foot, the notice of a stop, and stories poured into columns.
#pragma once

#include <optional>
#include <string>

#include "engine/plan.h"
#include "print/pages.h"
#include "print/story.h"

namespace realign::print {

inline constexpr double foot_height = 16;

// A document that has its title and, below it, where she is; gives the y from which there is room.
struct Begun {
  std::unique_ptr<Sheet> sheet;
  double top = 0;
};
Begun begin(const Printing& printing, const std::string& title, const std::string& below, Day day);

// The day and where she is in the programme; in a pause the day alone.
std::string below_title(const Protocol& protocol, const Plan& plan);

// On the page that is open: what this is not, by which protocol, and which page of how many.
void put_foot(Sheet& sheet, const Protocol& protocol, int page, int pages);

// What stops her, or asks for answers first, and whom to call. Gives its height; nothing where nothing does.
double put_stop(Sheet& sheet, const Protocol& protocol, const Plan& plan, double y);
bool is_stop(const Plan& plan);
// Whether she has to call now or today. Nobody who has is given something to do instead.
bool has_to_call(const Plan& plan);

// Pours a story into columns from `top` on and puts a foot on each page. The text is set as large as lets it
// fit on one page, from `largest` to `smallest` points; `tell` tells it anew in each size.
struct Columns {
  double top = 0;
  int count = 1;
  double gutter = 24;
  double largest = 10, smallest = 9;
  std::string every_page{};  // above the foot of each page
};
void pour(Sheet& sheet, const Protocol& protocol, const Columns& columns,
          const std::function<void(Story&)>& tell);

// How an exercise looks where it shows most, and what that is in words; nothing where nobody has drawn it.
struct Still {
  figure::Drawing drawing;
  std::string words;
};
std::optional<Still> still_of(const Printing& printing, ExerciseIndex exercise, VariantIndex variant);

}  // namespace realign::print
