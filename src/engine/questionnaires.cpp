// SPDX-License-Identifier: Apache-2.0
#include "engine/questionnaires.h"

#include <algorithm>
#include <numeric>

namespace realign {
namespace {

constexpr int hundredths_in_point = 100, hundredths_in_tenth = 10;

// Her own activities, whatever their order.
std::vector<std::string> activities_of(const Questionnaire& given) {
  std::vector<std::string> sorted = given.activities;
  std::ranges::sort(sorted);
  return sorted;
}

bool reaches(const MeaningfulChange& change, int first, int by) {
  if (by >= change.tenths * hundredths_in_tenth) return true;
  return change.percent && by >= change.percent_least_tenths * hundredths_in_tenth &&
         by * 100 >= first * *change.percent && by > 0;
}

std::optional<Day> first_session(const History& history) {
  return history.training.empty() ? std::nullopt : std::optional(history.training.front().day);
}

}  // namespace

int score_of(const FormSpec& spec, const Questionnaire& given) {
  const int sum = std::accumulate(given.answers.begin(), given.answers.end(), 0) * hundredths_in_point;
  const auto count = static_cast<int>(given.answers.size());
  return spec.is_mean && count > 0 ? (sum + count / 2) / count : sum;
}

int tenths_of(const FormSpec& spec, int hundredths) {
  const int up = spec.better == Better::lower ? hundredths_in_tenth - 1 : 0;
  return (hundredths + up) / hundredths_in_tenth;
}

const Band& band_of(const FormSpec& spec, int hundredths) {
  const auto above = std::ranges::find_if(
      spec.bands, [&](const Band& band) { return band.from_tenths * hundredths_in_tenth > hundredths; });
  return above == spec.bands.begin() ? spec.bands.front() : *(above - 1);
}

FormChange change_between(const FormSpec& spec, int first, int last) {
  FormChange change{spec.better == Better::lower ? first - last : last - first, {}};
  for (const MeaningfulChange& size : spec.changes) {
    if (reaches(size, first, std::abs(change.by))) change.size = size.size;
  }
  return change;
}

std::optional<FormCourse> course_of(const History& history, Form form) {
  FormCourse course;
  for (const GivenForm& given : history.forms) {
    if (given.given.form != form) continue;
    course.last = &given;
    ++course.given;
  }
  if (course.last == nullptr) return std::nullopt;
  const auto comparable = [&](const GivenForm& given) {
    return given.given.form == form && activities_of(given.given) == activities_of(course.last->given);
  };
  course.first = &*std::ranges::find_if(history.forms, comparable);
  return course;
}

const GivenForm* last_given(const History& history, Form form, Day on) {
  const GivenForm* last = nullptr;
  for (const GivenForm& given : history.forms) {
    if (given.given.form == form && given.day <= on) last = &given;
  }
  return last;
}

std::optional<Day> due_from(const FormSpec& spec, Form form, const History& history, Day on) {
  const GivenForm* last = last_given(history, form, on);
  if (last == nullptr) return on;
  const auto begun = first_session(history);
  if (!begun) return std::nullopt;
  // The last of its times that the form given last still counts for, and then the next one.
  const int counts_to = days_between(*begun, last->day) + spec.early_days;
  const int times = counts_to < 0 ? 0 : counts_to / spec.every_days;
  return *begun + std::chrono::days((times + 1) * spec.every_days);
}

std::vector<Form> forms_due(const Protocol& protocol, const History& history, Day on) {
  const auto begun = first_session(history);
  const bool one_a_day = begun && *begun < on;
  std::vector<Form> due;
  const auto given_today = [&](const GivenForm& given) { return given.day == on; };
  if (one_a_day && std::ranges::any_of(history.forms, given_today)) return due;
  for (const Form form : all_forms) {
    const auto from = due_from(protocol.forms[static_cast<std::size_t>(form)], form, history, on);
    if (from && *from <= on) due.push_back(form);
    if (one_a_day && !due.empty()) break;
  }
  return due;
}

}  // namespace realign
