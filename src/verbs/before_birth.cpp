// SPDX-License-Identifier: Apache-2.0
#include "verbs/before_birth.h"

#include <algorithm>
#include <variant>

#include "verbs/journal_verbs.h"

namespace realign {

std::optional<Error> before_birth(const Journal& journal, Day on) {
  std::optional<Day> first;
  for (const Entry* entry : live_entries(journal, end_of_days())) {
    const auto* profile = std::get_if<Profile>(&entry->body);
    if (profile == nullptr || !profile->birth_date) continue;
    first = first ? std::min(*first, *profile->birth_date) : *profile->birth_date;
  }
  if (!first || on >= *first) return std::nullopt;
  return Error{
      {}, to_text(on) + " is before the birth on " + to_text(*first), "plans begin on the day of the birth"};
}

}  // namespace realign
