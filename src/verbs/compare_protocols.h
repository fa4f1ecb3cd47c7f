// SPDX-License-Identifier: Apache-2.0
//
// Which of a set of journals would get another plan under another protocol, on which day, and through what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verbs/verbs.h"

namespace realign {

struct NamedText {
  std::string name, text;
};

struct CompareRequest {
  NamedText a, b;                    // compiled protocols
  std::vector<NamedText> journals;
  std::optional<Day> on;             // else the day of each journal's last entry
  int days = 1;                      // so many, up to that day
  Format format{};
  Style style;
};

// Days before a birth are left out. A journal that A refuses is refused; one that only B refuses is a change.
Outcome compare_protocols(const CompareRequest& request);

}  // namespace realign
