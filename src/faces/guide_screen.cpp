// SPDX-License-Identifier: Apache-2.0
#include "faces/guide_screen.h"

#include "engine/entry_words.h"
#include "faces/dose_text.h"
#include "faces/names.h"
#include "faces/progress_words.h"

namespace realign {
namespace {

void write_place(ScreenParts& to, const SelfCheck::Place& place) {
  const std::string picture = key_of("picture.", to.protocol.self_check.picture, ".").append(place.variant);
  to.json.begin_object().member("field", place.field);
  to.words("name", picture + ".name");
  to.words("text", key_of("face.ask.separation.", place.field));
  to.json.member("variant", place.variant).end_object();
}

void write_track(ScreenParts& to, std::string_view id, const std::vector<WalkRow>& rows) {
  const Protocol& protocol = to.protocol;
  to.json.begin_object().member("id", id);
  to.json.member("name", with_capital(to.say(key_of("face.choice.walk_track.", id))));
  to.words("why", key_of("reason.walk-", id));
  int week = 1;
  to.list("rows", rows, [&](const WalkRow& row) {
    const int last = week + protocol.walking.weeks_per_row - 1;
    to.json.begin_object();
    to.json.member("weeks", to.say("face.library.weeks", {{"weeks", range_in_words(protocol, week, last)}}));
    to.json.member("minutes", minutes_in_words(protocol, row.minutes_low, row.minutes_high));
    to.json.member("days", days_a_week_in_words(protocol, row.days_low, row.days_high)).end_object();
    week = last + 1;
  });
  to.json.end_object();
}

void write_talk_test(ScreenParts& to) {
  to.json.key("talk_test").begin_object();
  to.words("text", "talk-test.ask");
  to.list("answers", entry_words::talk, [&](std::string_view value) {
    to.json.begin_object().member("value", value);
    to.words("name", key_of("talk-test.", value));
    to.words("means", key_of("talk-test.", value, ".means"));
    to.json.end_object();
  });
  to.json.end_object();
}

// By sets or by repetitions, as she chose to progress.
std::string dose_of(const Protocol& protocol, const ProgramWeek& week) {
  const std::string sets = dose_in_words(protocol, week.by_sets),
                    reps = dose_in_words(protocol, week.by_reps);
  return sets == reps ? sets : say(protocol, "face.library.either", {{"one", sets}, {"other", reps}});
}

void write_week(ScreenParts& to, const ProgramWeek& week, int number) {
  const Protocol& protocol = to.protocol;
  to.json.begin_object().member("week", number).member("dose", dose_of(protocol, week));
  to.list("days", week.days, [&](const std::vector<ProgramItem>& day) {
    to.json.begin_array();
    for (const ProgramItem& item : day) {
      const Exercise& exercise = protocol.exercises[item.exercise];
      to.json.begin_object().member("exercise", exercise.id);
      to.json.member("variant", exercise.variants[item.variant].id);
      to.json.member("name", name_of(protocol, item.exercise, item.variant)).end_object();
    }
    to.json.end_array();
  });
  to.list("stretches", week.stretches, [&](ExerciseIndex index) {
    to.json.begin_object().member("exercise", protocol.exercises[index].id);
    to.json.member("name", name_of(protocol, index)).end_object();
  });
  to.json.end_object();
}

}  // namespace

void write_self_check(ScreenParts& to) {
  const SelfCheck& check = to.protocol.self_check;
  to.json.key("self_check").begin_object();
  to.words("title", "self-check.title");
  to.texts("steps", say_all(to.protocol, "self-check.step."));
  to.list("places", check.places, [&](const SelfCheck::Place& each) { write_place(to, each); });
  to.list("tension", entry_words::tension, [&](std::string_view value) {
    to.json.begin_object().member("value", value);
    to.words("name", key_of("face.progress.tension.", value));
    to.words("text", key_of("self-check.tension.", value));
    to.json.end_object();
  });
  to.json.key("doming").begin_object();
  to.words("ask", "face.ask.separation.doming");
  to.words("text", "self-check.doming");
  to.json.end_object();
  for (const std::string_view name : {"error", "bands", "when", "finger"})
    to.words(name, key_of("self-check.", name));
  to.json.member("error_half_fingers", check.error).member("picture", check.picture);
  to.sources(check.evidence);
  to.json.end_object();
}

void write_impact(ScreenParts& to) {
  const ImpactSpec& impact = to.protocol.impact;
  to.json.key("impact").begin_object();
  to.words("title", "face.progress.impact");
  to.list("conditions", impact.conditions,
          [&](const ImpactCondition& each) { to.json.value(to.say(key_of("impact.condition.", each.id))); });
  to.json.key("parts").begin_array();
  for (std::size_t part = 0; part < test_parts.size(); ++part) {
    to.json.begin_object().member("id", test_parts[part]);
    to.words("name", key_of("face.progress.impact.part.", test_parts[part]));
    to.json.key("tests").begin_array();
    for (const ImpactTest& test : impact.tests) {
      if (static_cast<std::size_t>(test.part) != part) continue;
      to.json.begin_object().member("id", test.id).member("text", test_in_words(to.protocol, test));
      to.json.end_object();
    }
    to.json.end_array().end_object();
  }
  to.json.end_array();
  to.words("note", "face.progress.impact.how");
  to.words("lifts", "face.progress.impact.lifts");
  to.sources(impact.evidence);
  to.json.end_object();
}

void write_walking(ScreenParts& to) {
  const Walking& walking = to.protocol.walking;
  to.json.key("walking").begin_object();
  to.words("title", "face.walk.title");
  to.json.key("tracks").begin_array();
  write_track(to, entry_words::walk_track[0], walking.table);
  write_track(to, entry_words::walk_track[1], walking.text);
  to.json.end_array();
  write_talk_test(to);
  to.list("places", entry_words::place, [&](std::string_view value) {
    to.json.begin_object().member("value", value);
    to.words("name", key_of("face.choice.place.", value));
    to.json.end_object();
  });
  to.sources(walking.evidence);
  to.json.end_object();
}

void write_program(ScreenParts& to) {
  to.json.key("program").begin_object();
  to.words("title", "stage.program.name");
  to.words("text", "stage.program.what");
  std::string entry = to.say("reason.program-foundation");
  for (const ProgramCondition& each : to.protocol.program_conditions)
    entry += " " + to.say(key_of("program.condition.", each.id));
  to.json.member("entry", entry);
  int number = 0;
  to.list("weeks", to.protocol.program, [&](const ProgramWeek& week) { write_week(to, week, ++number); });
  to.words("repeat", "program.repeat");
  to.sources(to.protocol.stages[static_cast<std::size_t>(StageId::program)].evidence);
  to.json.end_object();
}

}  // namespace realign
