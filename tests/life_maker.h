// SPDX-License-Identifier: Apache-2.0
//
// For the laws: lives made up at random, told as journals. Most of each is a plausible woman who answers,
// trains, walks and rates her pain, with anything that may happen thrown in.
//
// A life is a few small numbers and a list of events, so that one which breaks a law shrinks well: towards a
// vaginal birth, few weeks, no training and no events but those that matter.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/journal_maker.h"

namespace realign::telling {

// Something that happened, in numbers; what they mean depends on the kind.
struct Event {
  int days_ago = 0, kind = 0, a = 0, b = 0, c = 0;
};

inline constexpr int most_events = 13;

struct Life {
  int birth = 0, tear = 0, epidural = 0;
  int weeks = 0;            // since the birth, on the day of the plan
  int screened = 0;         // days since the last full screen; 9 is too long
  int trained_weeks = 0;    // sessions every other day for so long, up to yesterday
  int minutes = 0;
  int path = 0;
  std::vector<Event> events;

  int day() const { return 7 * weeks + 3; }
};

inline std::ostream& operator<<(std::ostream& out, const Event& event) {
  return out << "{" << event.days_ago << " days ago, kind " << event.kind << ", " << event.a << " " << event.b
             << " " << event.c << "}";
}

inline std::ostream& operator<<(std::ostream& out, const Life& life) {
  out << "birth " << life.birth << " tear " << life.tear << " epidural " << life.epidural << " weeks "
      << life.weeks << " screened " << life.screened << " trained " << life.trained_weeks << " minutes "
      << life.minutes << " path " << life.path;
  for (const Event& event : life.events) out << "\n  " << event;
  return out;
}

// Evenly from the whole range at once; RapidCheck would begin with the lowest. Shrinks towards `low`.
inline rc::Gen<int> whole(int low, int high) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high + 1));
}

// One of these, evenly; shrinks towards the first, which RapidCheck's own elementOf does not.
template <class T>
rc::Gen<T> one_of(std::vector<T> these) {
  const int last = static_cast<int>(these.size()) - 1;
  return rc::gen::map(whole(0, last), [these = std::move(these)](int place) {
    return these[static_cast<std::size_t>(place)];
  });
}

inline rc::Gen<Event> any_event() {
  return rc::gen::build<Event>(rc::gen::set(&Event::days_ago, whole(0, 40)),
                               rc::gen::set(&Event::kind, whole(0, 15)),
                               rc::gen::set(&Event::a, whole(0, 60)), rc::gen::set(&Event::b, whole(0, 60)),
                               rc::gen::set(&Event::c, whole(0, 60)));
}

inline rc::Gen<Life> any_life() {
  // The size is how many events there are at most; they are left out one by one and in groups in shrinking.
  const auto events = rc::gen::resize(most_events, rc::gen::container<std::vector<Event>>(any_event()));
  return rc::gen::build<Life>(
      rc::gen::set(&Life::birth, whole(0, 2)), rc::gen::set(&Life::tear, whole(0, 2)),
      rc::gen::set(&Life::epidural, whole(0, 3)), rc::gen::set(&Life::weeks, whole(0, 30)),
      rc::gen::set(&Life::screened, one_of<int>({0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 6, 6, 6, 9})),
      rc::gen::set(&Life::trained_weeks, whole(0, 8)),
      rc::gen::set(&Life::minutes, one_of<int>({25, 3, 8, 15, 40})), rc::gen::set(&Life::path, whole(0, 2)),
      rc::gen::set(&Life::events, events));
}

inline const std::vector<std::string>& questions() {
  static const std::vector<std::string> ids = [] {
    std::vector<std::string> made;
    for (const Question& question : protocol().questions) made.push_back(question.id);
    return made;
  }();
  return ids;
}

// The answer at a place from 0, the clear one or the least, to `of`, the worst.
inline std::string answer_at(const Question& question, int place, int of) {
  if (question.type == FactType::boolean) return 2 * place > of ? "true" : "false";
  const int value = question.min + (question.max - question.min) * place / of;
  if (question.type == FactType::integer) return std::to_string(value);
  return "\"" + question.choices[static_cast<std::size_t>(value)] + "\"";
}

inline bool counts_only_if_said(const std::string& question) {
  return question == "systolic" || question == "diastolic" || question == "flare";
}

inline std::string some_exercise(int number) {
  return protocol().exercises[static_cast<std::size_t>(number) % protocol().exercises.size()].id;
}

inline std::string more_done(const Event& event) {
  std::string more =
      ",\"pain\":" + std::to_string(event.b % 8) + ",\"effort\":" + std::to_string(event.c % 10);
  if (event.c % 7 == 0) more += ",\"doming\":true";
  if (event.c % 11 == 0) more += ",\"leaking\":true";
  if (event.c % 13 == 0) more += ",\"heaviness\":true";
  return more;
}

inline void write_profile(Story& story, int day, const Event& event) {
  static const char* const fields[] = {"\"birth\":\"cesarean\"",
                                       "\"epidural\":true",
                                       "\"tear\":\"severe\"",
                                       "\"equipment\":[]",
                                       "\"equipment\":[\"wall\",\"chair\"]",
                                       "\"progress_by\":\"reps\"",
                                       "\"path\":\"program\"",
                                       "\"path\":\"daily\"",
                                       "\"walk_track\":\"text\"",
                                       "\"active_before\":false",
                                       "\"minutes\":5",
                                       "\"avoid\":[\"glute-bridge\",\"vacuum\"]",
                                       "\"paused\":true",
                                       "\"paused\":false"};
  story.profile(day, fields[static_cast<std::size_t>(event.a) % std::size(fields)]);
}

inline void write_clearance(Story& story, int day, const Event& event) {
  static const char* const scopes[] = {"postnatal-check", "exercise", "loading", "kneeling", "impact"};
  const std::string scope = event.a % 2 == 0
                                ? scopes[event.b % 5]
                                : questions()[static_cast<std::size_t>(event.b) % questions().size()];
  std::string more = event.c % 3 == 0 ? story.until(day + event.c) : "";
  if (event.c % 5 == 0) more += ",\"restrictions\":\"gently\"";
  story.clear(day, scope, more);
}

inline void write_prescription(Story& story, int day, const Event& event) {
  const std::string exercise = "{\"exercise\":\"" + some_exercise(event.a) + "\",\"do\":";
  const char* const changes[] = {"\"exclude\"}", "\"include\"}", "\"cap\",\"sets\":1}",
                                 "\"cap\",\"reps\":5}"};
  story.prescribe(day, exercise + changes[event.b % 4], event.c % 2 == 0 ? "" : story.until(day + event.c));
}

// A question the lives ask about is left out of everything that is answered, if it is `without`.
inline void write_event(Story& story, int day, const Event& event, const std::string& without) {
  static const char* const when[] = {"morning", "before", "during", "after", "rest"};
  switch (event.kind) {
    case 0:
    case 1:
      story.pain(day, event.a % 11, "morning");
      break;
    case 2:
      story.pain(day, event.a % 11, when[event.b % 5]);
      break;
    case 3:
    case 4:
      story.session(day, done(some_exercise(event.a), {8 + event.b % 5, 8 + event.c % 5}, more_done(event)));
      break;
    case 5:
      story.walk(day, 1 + event.a, event.b % 3 == 0 ? ",\"pain\":" + std::to_string(event.c % 8) : "");
      break;
    case 6:
      story.gap(day, event.a % 10, event.b % 5 == 0 ? "soft" : "firm", event.c % 7 == 0);
      break;
    case 7:
    case 8:
    case 9: {
      const std::string& id = questions()[static_cast<std::size_t>(event.a) % questions().size()];
      if (id != without) story.answer(day, id, answer_at(question_called(id), event.b, 60));
      break;
    }
    case 10:
      write_clearance(story, day, event);
      break;
    case 11:
      write_prescription(story, day, event);
      break;
    case 12:
      story.phq2(day, event.a % 4, event.b % 4);
      break;
    case 13:
      write_profile(story, day, event);
      break;
    case 14: {
      static const char* const hands[] = {"both", "one", "none"};
      story.today(day, "\"minutes\":" + std::to_string(1 + event.a % 60) +
                           ",\"floor\":" + (event.b % 3 == 0 ? "false" : "true") + ",\"hands\":\"" +
                           hands[event.c % 3] + "\"");
      break;
    }
    default:
      story.calm(day, {without});
      break;
  }
}

// How a life is told, where it is not told as it is.
struct Telling {
  std::string without;  // a question that is answered nowhere
  int moved_by_weeks = 0;
  int skipped_from = -1;  // no training and no walk of her habit in the seven days from this one on
  int event_left_out = -1;  // by its place

  bool skips(int day) const { return skipped_from >= 0 && day >= skipped_from && day < skipped_from + 7; }
};

// Before everything that the test itself adds today.
inline Story told(const Life& life, const Telling& telling = {}) {
  static const char* const births[] = {"vaginal", "assisted", "cesarean"};
  static const char* const tears[] = {"none", "none", "severe"};
  static const char* const epidurals[] = {"false", "false", "true"};
  Story story;
  story.moved_by_days = 7 * telling.moved_by_weeks;
  std::string profile = "\"birth_date\":\"" + story.date(0) + "\",\"birth\":\"" + births[life.birth] +
                        "\",\"tear\":\"" + tears[life.tear] +
                        "\",\"minutes\":" + std::to_string(life.minutes) +
                        ",\"equipment\":[\"chair\",\"wall\",\"strap\",\"band\",\"weights\",\"pillow\"]";
  if (life.epidural < 3) profile += std::string(",\"epidural\":") + epidurals[life.epidural];
  if (life.path == 2) profile += ",\"path\":\"program\"";
  story.profile(0, profile);
  const int today = life.day();
  if (life.path != 0) story.check(std::max(0, today - 30)).gap(std::max(0, today - 30), 0);
  for (int day = std::max(0, today - 7 * life.trained_weeks); day < today; ++day) {
    if (day % 7 == 1) story.calm(day, {telling.without}).pain(day, 2);
    if (telling.skips(day)) continue;
    if (day % 2 == 0)
      story.session(day, done("vacuum", {10, 10}) + "," + done("clam-shell", {10, 10}, ",\"pain\":1") + "," +
                             done(some_exercise(day / 2), {12, 12, 12}));
    if (day % 3 == 0) story.walk(day, 20);
  }
  story.calm(std::max(0, today - life.screened), {telling.without});
  for (std::size_t i = 0; i < life.events.size(); ++i) {
    const Event& event = life.events[i];
    if (telling.event_left_out == static_cast<int>(i)) continue;
    story.hour = 9 + event.c % 8;
    write_event(story, std::max(0, today - event.days_ago), event, telling.without);
  }
  story.hour = 22;
  return story;
}

}  // namespace realign::telling
