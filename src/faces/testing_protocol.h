// SPDX-License-Identifier: Apache-2.0
//
// A protocol small enough to be seen whole, with words of its own, so that what a face says can be tested to
// the byte and no edit of the clinical content changes it.
#pragma once

#include <string>
#include <utility>

#include "engine/plan.h"

namespace realign::testing {

inline void add_words(Protocol& protocol, std::initializer_list<std::pair<const char*, const char*>> words) {
  for (const auto& [key, text] : words) protocol.words[key] = text;
}

inline Exercise small_exercise(std::string id, ExerciseKind kind, bool sides) {
  Exercise exercise;
  exercise.id = std::move(id);
  exercise.number = 1;
  exercise.kind = kind;
  exercise.sides = sides;
  exercise.dose = {.reps_low = 8, .reps_high = 10, .sets = 2, .hold_s = 4, .rep_s = 6, .rest_s = 60};
  exercise.variants = {
      {.id = "base", .position = Position::lying, .floor = true, .equipment = 1, .easier = 1},
      {.id = "seated", .position = Position::sitting, .harder = 0}};
  exercise.evidence = {{"study"}, "study"};
  return exercise;
}

inline void add_frame_words(Protocol& protocol) {
  add_words(protocol, {{"face.headline.one", "{minutes} {unit} today, {count} movement."},
                       {"face.headline.many", "{minutes} {unit} today, {count} movements."},
                       {"face.week.headline.many", "{minutes} {unit}, {count} movements."},
                       {"face.week.walk", "Walk: {walk}"},
                       {"face.minute", "minute"},
                       {"face.minutes", "minutes"},
                       {"face.number.2", "two"},
                       {"face.number.9", "nine"},
                       {"face.here.date", "{date}."},
                       {"face.here.stage", " {stage}, week {week}."},
                       {"face.here.weeks.many", " {weeks} weeks after the birth."},
                       {"face.date", "{weekday} {day} {month}"},
                       {"face.weekday.7", "Sunday"},
                       {"face.weekday.2", "Tuesday"},
                       {"face.month.11", "November"},
                       {"face.month.12", "December"},
                       {"face.session", "Movement, about {time}"},
                       {"face.session.stop-at-pain", "Stop at {pain}."},
                       {"face.time.minute.one", "{count} minute"},
                       {"face.time.minute.many", "{count} minutes"},
                       {"face.time.second.many", "{count} seconds"},
                       {"face.dose.reps.many", "{sets} sets of {reps}"},
                       {"face.dose.hold.many", "{sets} times, held for {hold}"},
                       {"face.dose.sides", ", each side"},
                       {"face.dose.held", ", each held for {hold}"},
                       {"face.dose.rest", ", rest {rest}"},
                       {"face.range", "{low} to {high}"},
                       {"face.list.next", ", "},
                       {"face.list.last", " and "},
                       {"face.variant", "{exercise}: {variant}"},
                       {"face.stretches", "Stretch"},
                       {"face.walk", "Walk"},
                       {"face.walk.many", "{minutes} minutes on {days} days a week."},
                       {"face.posture", "Notice"},
                       {"face.waiting", "Waiting"},
                       {"face.only", "{name} (only so)"},
                       {"face.lifted-by", "What lifts this"},
                       {"face.avoid", "Leave alone for now"},
                       {"face.next", "Next"},
                       {"face.next.any-day", "-"},
                       {"face.until.date", "until {date}"},
                       {"face.until.words", "Until: {what}"},
                       {"face.ask", "To answer"},
                       {"face.ask.more", "and {count} more."},
                       {"face.ask.how", "realign check-in asks."},
                       {"face.why.rule-facts", "Rule {rule}: {facts}"},
                       {"face.why.rule", "Rule {rule}"},
                       {"face.why.sources", "From: {sources}"},
                       {"face.fact", "{fact} = {value}"},
                       {"face.fact.assumed", "{fact} = {value} (not answered)"},
                       {"face.fact.weeks", "weeks since the birth"},
                       {"face.yes", "yes"},
                       {"face.no", "no"},
                       {"face.swaps", "Or: {list}."},
                       {"not-diagnosis", "Support, not a diagnosis."}});
}

// The facts weeks, birth and leaky; the exercises tilt (strength), bird (strength, each side) and calf
// (stretch).
inline Protocol small_protocol() {
  Protocol protocol;
  protocol.id = "small";
  protocol.version = "1.0.0";
  protocol.digest = "d";
  protocol.sources = {{.id = "study", .title = "A study of backs"}};
  protocol.facts = {{.id = "weeks", .type = FactType::integer, .max = 500},
                    {.id = "birth",
                     .type = FactType::choice,
                     .max = 1,
                     .choices = {"vaginal", "cesarean"},
                     .ask = "profile.birth"},
                    {.id = "leaky", .type = FactType::boolean}};
  protocol.exercises = {small_exercise("tilt", ExerciseKind::strength, false),
                        small_exercise("bird", ExerciseKind::strength, true),
                        small_exercise("calf", ExerciseKind::stretch, true)};
  protocol.habits = {{.id = "sitting"}};
  protocol.avoid = {{.id = "jump"}};
  protocol.program.resize(1);
  add_frame_words(protocol);
  add_words(protocol, {{"exercise.tilt.name", "Pelvic tilt"},
                       {"exercise.tilt.purpose", "Wakes the belly."},
                       {"exercise.bird.name", "Bird"},
                       {"exercise.bird.purpose", "Steadies the back."},
                       {"exercise.bird.variant.seated.name", "seated"},
                       {"exercise.calf.name", "Calf stretch"},
                       {"stage.strengthen.name", "Strengthen"},
                       {"rule.chosen", "It is the turn of this one."},
                       {"rule.gate", "It needs 6 weeks of healing."},
                       {"rule.gate.until", "The check is done."},
                       {"rule.alarm", "Chest pain needs help now."},
                       {"rule.alarm.until", "A clinician has cleared it."},
                       {"notice.soft", "Go gently: {detail}"},
                       {"contact.help", "Call 112."},
                       {"avoid.jump", "Jumping"},
                       {"avoid.jump.until", "12 weeks."},
                       {"habit.sitting.cue", "Stand up now and then."},
                       {"next.opens", "{detail} opens"},
                       {"face.choice.walk_track.table", "the slow one"},
                       {"face.walk.days.many", "{days} days a week"},
                       {"program.on", "Week {week} of {of}."},
                       {"program.next.week", "The next week."},
                       {"question.fever.ask", "Do you have a fever?"},
                       {"question.fever.why", "A fever can be an infection."},
                       {"disposition.go", "Good to go."},
                       {"disposition.emergency", "Stop. Get help now."},
                       {"disposition.emergency.next", "Exercise waits."},
                       {"disposition.unscreened", "A few questions first."},
                       {"disposition.unscreened.next", "Nothing is open until then."},
                       {"paused.help", "Everything is paused."}});
  return protocol;
}

inline Because because(std::string_view rule, std::string_view words, FactsUsed facts = {}) {
  static const Evidence evidence{{"study"}, "study"};
  return {{rule, words, std::move(facts), &evidence}};
}

// Sunday 22 November 2026, nine weeks after the birth.
inline Plan calm_plan() {
  using namespace std::chrono;
  Plan plan;
  plan.date = sys_days(year(2026) / 11 / 22);
  plan.disposition = Disposition::go;
  plan.stage = StageId::strengthen;
  plan.stage_week = 3;
  plan.weeks_postpartum = 9;
  plan.decision = Decision::hold;
  const Because chosen = because("chosen", "rule.chosen", {{0, 9}});
  plan.session = SessionPlan{9,
                             {{.exercise = 0,
                               .sets = 2,
                               .reps_low = 8,
                               .reps_high = 10,
                               .hold_s = 4,
                               .rest_s = 60,
                               .stop_at_pain = 6,
                               .because = chosen,
                               .swaps = {1}},
                              {.exercise = 1,
                               .variant = 1,
                               .sets = 2,
                               .reps_low = 8,
                               .reps_high = 8,
                               .hold_s = 2,
                               .rest_s = 45,
                               .stop_at_pain = 4,
                               .because = chosen}}};
  plan.stretches = {{.exercise = 2, .sets = 2, .hold_s = 30, .because = chosen}};
  plan.walk = WalkPlan{5, 10, 2, 3, chosen};
  plan.posture = {{0}};
  plan.allowed = {0, 1, 2};
  const auto december = sys_days(year(2026) / 12 / 1);
  plan.limits = {{1, 1, because("gate", "rule.gate", {{0, 9}, {1, 1, true}}), {december, {}}}};
  plan.avoid = {{0, because("jump", "avoid.jump"), {std::nullopt, "avoid.jump.until"}}};
  plan.next = {{"next.opens", "Bird", december}};
  plan.ask = {{"fever", "question.fever.why", true}};
  return plan;
}

inline Plan emergency_plan() {
  Plan plan;
  plan.date = calm_plan().date;
  plan.disposition = Disposition::emergency;
  const Because alarm = because("alarm", "rule.alarm", {{2, 1}});
  plan.disposition_because = alarm;
  plan.notices = {{"alarm", NoticeLevel::stop, "rule.alarm", "help", {}, alarm}};
  for (ExerciseIndex i = 0; i < 3; ++i)
    plan.withheld.push_back({i, alarm, {std::nullopt, "rule.alarm.until"}});
  return plan;
}

}  // namespace realign::testing
