// SPDX-License-Identifier: Apache-2.0
//
// Everything she reads, under one flat list of keys: the words files as they stand, the words inside exercise
// files as `exercise.ID.…`, and sentences made for each week gate from the templates `gate.*`.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "protocol/content.h"

namespace realign {

// The words that gates are made from; the checker wants each of them. {exercise}, {variants}, {when} and
// {week} are filled in: "It opens {when}.", "from week {week}".
inline constexpr std::string_view gate_templates[] = {
    "gate.because",        "gate.variants",           "gate.full",
    "gate.birth.any",      "gate.birth.vaginal",      "gate.birth.assisted",
    "gate.birth.cesarean", "gate.when.open",          "gate.when.week",
    "gate.when.check",     "gate.when.week-and-check"};

std::map<std::string, std::string, std::less<>> all_words(const Content& content);

}  // namespace realign
