// SPDX-License-Identifier: Apache-2.0
//
// Questionnaires: what a filled-in form scores, which change means something, and which form is due.
//
// Numbers come from protocol/questionnaires.toml. Scores are in hundredths of a point, because a mean of
// three to five answers is compared with thresholds such as 1.3; tenths are for showing. Nothing here can
// fail.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "engine/history.h"
#include "engine/progress.h"
#include "engine/protocol.h"

namespace realign {

// The forms that are asked, in the order of Protocol::forms.
inline constexpr std::array<Form, 3> all_forms{Form::phq_2, Form::rmdq, Form::psfs};

// In hundredths of a point; a mean is rounded to the nearest.
int score_of(const FormSpec& spec, const Questionnaire& given);

// Hundredths as tenths, to the side that is not better than it is.
int tenths_of(const FormSpec& spec, int hundredths);

// The last band that begins at or below a score.
const Band& band_of(const FormSpec& spec, int hundredths);

// From a first score to a later one, in hundredths.
FormChange change_between(const FormSpec& spec, int first, int last);

// The first score that the last one can be compared with, and that last one. A form about her own activities
// is compared over the same ones only.
struct FormCourse {
  const GivenForm* first = nullptr;
  const GivenForm* last = nullptr;
  int given = 0;  // how often in all
};
std::optional<FormCourse> course_of(const History& history, Form form);

// The last form of its kind that was given up to and on `on`.
const GivenForm* last_given(const History& history, Form form, Day on);

// The day from which a form is due: at once (the day asked about) while it was never given, then at the next
// of its times, which are counted from the first session. None before the first session once it was given.
std::optional<Day> due_from(const FormSpec& spec, Form form, const History& history, Day on);

// What to ask on a day, in the protocol's order: everything due up to the day of the first session, after
// that one form a day.
std::vector<Form> forms_due(const Protocol& protocol, const History& history, Day on);

}  // namespace realign
