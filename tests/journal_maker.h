// SPDX-License-Identifier: Apache-2.0
//
// For tests: a journal told as a story, and a plan read the way a clinician would ask about it.
//
//   Story story = Story::vaginal();
//   story.calm(day(9, weeks)).answer(63, "fever", "true");
//   EXPECT_EQ(on(story, 63).disposition(), "urgent");
//
// Days are counted from the birth, 2026-01-05, a Monday, unless the story is moved by whole weeks. Every
// entry is written as a line of a journal and read as one, so the stories prove the reader as well. Entries
// of one day follow each other second by second from `hour` o'clock.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "protocol/embedded.h"

namespace realign::telling {

inline const Protocol& protocol() {
  static const Protocol made = *read_protocol(embedded_protocol(), "embedded");
  return made;
}

inline const Vocabulary& names() {
  static const Vocabulary made = vocabulary(protocol());
  return made;
}

using Strings = std::set<std::string>;

// The answers that say nothing is wrong: every question of the contract but blood pressure.
inline const std::map<std::string, std::string>& calm_answers() {
  static const std::map<std::string, std::string> answers = [] {
    std::map<std::string, std::string> made;
    for (const char* id : {"chest-pain-or-breathless",
                           "seizure-or-fainting",
                           "severe-headache-or-vision",
                           "headache-when-upright",
                           "heavy-bleeding",
                           "bleeding-up-after-activity",
                           "leg-swelling",
                           "fever",
                           "foul-discharge",
                           "epidural-site-problem",
                           "self-harm-thoughts",
                           "confused-or-hallucinating",
                           "severe-belly-pain",
                           "saddle-numbness",
                           "bladder-or-bowel-change",
                           "both-legs",
                           "leg-numbness-stable",
                           "serious-fall",
                           "sudden-spine-pain",
                           "sacral-pain-on-weight",
                           "weight-loss-or-cancer",
                           "morning-stiffness",
                           "wound-problem",
                           "scar-lump",
                           "leak-with-effort",
                           "bowel-leak",
                           "dizzy-in-session",
                           "heart-kidney-eating",
                           "exhaustion",
                           "pregnant-again",
                           "flare"}) {
      made[id] = "false";
    }
    for (const char* id : {"wound-pulling", "pelvic-girdle-pain", "wrist-pain"}) made[id] = "0";
    for (const char* id : {"leg-weakness", "heaviness", "lochia"}) made[id] = "\"none\"";
    return made;
  }();
  return answers;
}

class Story {
 public:
  // Everything that is hers to say about the birth, said, and nothing that stands in the way.
  explicit Story(std::string birth, std::string tear = "none") {
    profile(0, "\"birth_date\":\"" + date(0) + "\",\"birth\":\"" + birth + "\",\"tear\":\"" + tear +
                   "\",\"epidural\":false,\"active_before\":true,\"minutes\":25,\"equipment\":[\"mat\","
                   "\"chair\",\"wall\",\"strap\",\"band\",\"weights\",\"pillow\"]");
  }
  Story() = default;  // nothing known at all

  static Story vaginal() { return Story("vaginal"); }
  static Story assisted() { return Story("assisted"); }
  static Story cesarean() { return Story("cesarean"); }
  static Story severe_tear() { return Story("vaginal", "severe"); }

  int hour = 9;
  int moved_by_days = 0;

  Day birth_day() const { return Day{std::chrono::year(2026) / 1 / 5} + std::chrono::days(moved_by_days); }
  std::string date(int day) const { return to_text(birth_day() + std::chrono::days(day)); }

  // One line: `"kind":"note","text":"…"`.
  Story& write(int day, const std::string& fields) {
    const auto count = static_cast<unsigned>(++written_);
    char id[40], clock[20];
    std::snprintf(id, sizeof id, "01900000-0000-7000-8000-%012u", count);
    std::snprintf(clock, sizeof clock, "T%02d:%02u:%02uZ", hour, count / 60 % 60, count % 60);
    lines.push_back("{\"id\":\"" + std::string(id) + "\",\"at\":\"" + date(day) + clock + "\"," + fields +
                    "}");
    last_id = id;
    return *this;
  }

  Story& profile(int day, const std::string& fields) { return write(day, "\"kind\":\"profile\"," + fields); }
  Story& today(int day, const std::string& fields) { return write(day, "\"kind\":\"today\"," + fields); }
  Story& answer(int day, const std::string& question, const std::string& value) {
    return write(day, "\"kind\":\"screening\",\"answers\":{\"" + question + "\":" + value + "}");
  }
  // Every question answered, nothing wrong; but those of `without` are left out.
  Story& calm(int day, const Strings& without = {}) {
    std::string answers;
    for (const auto& [id, value] : calm_answers()) {
      if (!without.contains(id)) answers += (answers.empty() ? "\"" : ",\"") + id + "\":" + value;
    }
    return write(day, "\"kind\":\"screening\",\"answers\":{" + answers + "}");
  }
  Story& clear(int day, const std::string& scope, const std::string& more = "") {
    return write(day, "\"kind\":\"clearance\",\"by\":\"physician\",\"scope\":\"" + scope + "\"" + more);
  }
  Story& check(int day) { return clear(day, "postnatal-check"); }
  Story& pain(int day, int score, const std::string& when = "morning") {
    return write(day, "\"kind\":\"pain\",\"score\":" + std::to_string(score) + ",\"when\":\"" + when + "\"");
  }
  // Widths in half fingers.
  Story& gap(int day, int half_fingers, const std::string& tension = "firm", bool doming = false) {
    const std::string width = std::to_string(half_fingers / 2) + (half_fingers % 2 == 0 ? "" : ".5");
    return write(day, "\"kind\":\"separation\",\"above\":0,\"navel\":" + width +
                          ",\"below\":0,\"tension\":\"" + tension +
                          "\",\"doming\":" + (doming ? "true" : "false"));
  }
  Story& session(int day, const std::string& items) {
    return write(day, "\"kind\":\"session\",\"items\":[" + items + "]");
  }
  Story& walk(int day, int minutes, const std::string& more = "") {
    return write(day, "\"kind\":\"walk\",\"minutes\":" + std::to_string(minutes) + more);
  }
  Story& prescribe(int day, const std::string& changes, const std::string& more = "") {
    return write(day,
                 "\"kind\":\"prescription\",\"by\":\"physiotherapist\",\"changes\":[" + changes + "]" + more);
  }
  Story& phq2(int day, int first, int second) {
    return write(day, "\"kind\":\"questionnaire\",\"form\":\"phq-2\",\"answers\":[" + std::to_string(first) +
                          "," + std::to_string(second) + "]");
  }
  Story& retract(int day, const std::string& id) {
    return write(day, "\"kind\":\"retract\",\"entry\":\"" + id + "\"");
  }
  std::string until(int day) const { return ",\"until\":\"" + date(day) + "\""; }

  std::string text() const {
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
  }

  std::vector<std::string> lines;
  std::string last_id;

 private:
  int written_ = 0;
};

// One exercise as done: `done("vacuum", {10, 10})`.
inline std::string done(const std::string& exercise, const std::vector<int>& sets,
                        const std::string& more = "", const std::string& variant = "base") {
  std::string numbers;
  for (const int reps : sets) numbers += (numbers.empty() ? "" : ",") + std::to_string(reps);
  return "{\"exercise\":\"" + exercise + "\",\"variant\":\"" + variant + "\",\"sets\":[" + numbers + "]" +
         more + "}";
}

inline Journal journal_of(const std::string& text) {
  auto journal = read_journal(text, "story", names());
  if (!journal) {
    ADD_FAILURE() << message(journal.error().front());
    return {};
  }
  return std::move(*journal);
}

inline ExerciseIndex exercise_called(const std::string& id) { return protocol().exercise(id).value(); }
inline const Question& question_called(const std::string& id) {
  return protocol().questions[protocol().question(id).value()];
}
inline std::string id_of(ExerciseIndex exercise) { return protocol().exercises[exercise].id; }

// A plan, and what a clinician asks of it.
struct Seen {
  Plan plan;

  std::string disposition() const {
    static const char* const names_of[] = {"emergency",  "urgent",     "clinician-first",
                                           "unscreened", "refer-soon", "go"};
    return names_of[static_cast<std::size_t>(plan.disposition)];
  }
  std::string stage() const {
    static const char* const names_of[] = {"foundation", "strengthen", "program", "maintain"};
    return names_of[static_cast<std::size_t>(plan.stage)];
  }
  std::string decision() const {
    static const char* const names_of[] = {"none", "progress", "hold", "regress", "restart"};
    return names_of[static_cast<std::size_t>(plan.decision)];
  }
  Strings allowed() const {
    Strings found;
    for (const ExerciseIndex exercise : plan.allowed) found.insert(id_of(exercise));
    return found;
  }
  Strings modes() const { return {plan.modes.begin(), plan.modes.end()}; }
  bool has_mode(const std::string& mode) const { return modes().contains(mode); }
  bool allows(const std::string& exercise) const { return allowed().contains(exercise); }
  // The fullest variant that is open: `base`, a limit, or nothing.
  std::string open(const std::string& exercise) const {
    for (const Limit& limit : plan.limits) {
      if (id_of(limit.exercise) == exercise)
        return protocol().exercises[limit.exercise].variants[limit.variant].id;
    }
    return allows(exercise) ? "base" : "";
  }
  bool withholds(const std::string& exercise) const {
    return std::any_of(plan.withheld.begin(), plan.withheld.end(),
                       [&](const Withheld& one) { return id_of(one.exercise) == exercise; });
  }
  Strings avoided() const {
    Strings found;
    for (const AvoidLine& line : plan.avoid) found.insert(protocol().avoid[line.movement].id);
    return found;
  }
  bool notices(const std::string& id) const {
    return std::any_of(plan.notices.begin(), plan.notices.end(),
                       [&](const Notice& notice) { return notice.id == id; });
  }
  std::vector<Item> items() const { return plan.session ? plan.session->items : std::vector<Item>(); }
  const Item* item(const std::string& exercise) const {
    if (!plan.session) return nullptr;
    for (const Item& one : plan.session->items) {
      if (id_of(one.exercise) == exercise) return &one;
    }
    return nullptr;
  }
  Strings in_session() const {
    Strings found;
    if (plan.session) {
      for (const Item& one : plan.session->items) found.insert(id_of(one.exercise));
    }
    return found;
  }
  int walk_high() const { return plan.walk ? plan.walk->minutes_high : 0; }
  std::string walk() const {  // `5-10 min, 2-2 days`
    if (!plan.walk) return "none";
    return std::to_string(plan.walk->minutes_low) + "-" + std::to_string(plan.walk->minutes_high) + " min, " +
           std::to_string(plan.walk->days_low) + "-" + std::to_string(plan.walk->days_high) + " days";
  }
  bool asks(const std::string& question) const {
    return std::any_of(plan.ask.begin(), plan.ask.end(),
                       [&](const Ask& ask) { return ask.question == question; });
  }
};

inline Seen on(const std::string& text, Day day) {
  const Journal journal = journal_of(text);
  auto plan = make_plan(protocol(), journal, day);
  if (!plan) {
    ADD_FAILURE() << message(plan.error());
    return {};
  }
  return {std::move(*plan)};
}

inline Seen on(const Story& story, int day) {
  return on(story.text(), story.birth_day() + std::chrono::days(day));
}

// She does what the plan says: the line of a session with its items and stretches, all in full.
inline void do_plan(Story& story, int day, const Seen& seen, int pain = 1) {
  std::string items;
  const auto add = [&](const std::string& exercise, const std::string& variant, int sets, int reps) {
    items +=
        (items.empty() ? "" : ",") + done(exercise, std::vector<int>(static_cast<std::size_t>(sets), reps),
                                          ",\"pain\":" + std::to_string(pain) + ",\"effort\":5", variant);
  };
  if (seen.plan.session) {
    for (const Item& item : seen.plan.session->items)
      add(id_of(item.exercise), protocol().exercises[item.exercise].variants[item.variant].id, item.sets,
          item.reps_high);
  }
  for (const Stretch& stretch : seen.plan.stretches)
    add(id_of(stretch.exercise), protocol().exercises[stretch.exercise].variants[stretch.variant].id,
        stretch.sets, 30);
  if (!items.empty()) story.session(day, items);
}

// The whole plan as text, every date as days since `birth`: two plans are the same if their texts are.
inline std::string shown(const Plan& plan, Day birth) {
  std::string out;
  const auto number = [&](std::int64_t value) { out += std::to_string(value) + " "; };
  const auto word = [&](std::string_view value) { out += std::string(value) + "|"; };
  const auto date = [&](const std::optional<Day>& day) {
    if (day)
      number(days_between(birth, *day));
    else
      word("-");
  };
  const auto because = [&](const Because& reasons) {
    for (const Reason& reason : reasons) {
      word(reason.rule);
      for (const FactUsed& used : reason.facts) number(used.fact), number(used.value), number(used.assumed);
    }
    out += "\n";
  };
  const auto until = [&](const Until& one) { date(one.on), word(one.words); };
  date(plan.date);
  number(static_cast<int>(plan.disposition)), number(static_cast<int>(plan.stage)), number(plan.stage_week);
  number(plan.weeks_postpartum.value_or(-1)), number(static_cast<int>(plan.decision));
  number(plan.paused), number(plan.rest_day);
  for (const std::string_view mode : plan.modes) word(mode);
  because(plan.disposition_because), because(plan.stage_because), because(plan.decision_because);
  for (const Notice& notice : plan.notices)
    word(notice.id), number(static_cast<int>(notice.level)), word(notice.detail), because(notice.because);
  if (plan.session) {
    number(plan.session->minutes);
    for (const Item& item : plan.session->items) {
      word(id_of(item.exercise)), number(item.variant), number(item.sets), number(item.reps_low);
      number(item.reps_high), number(item.hold_s), number(item.rest_s), number(item.stop_at_pain);
      number(item.seconds), number(item.warm_up), because(item.because);
      for (const ExerciseIndex swap : item.swaps) word(id_of(swap));
    }
  }
  for (const Stretch& stretch : plan.stretches)
    word(id_of(stretch.exercise)), number(stretch.variant), number(stretch.sets), number(stretch.hold_s),
        because(stretch.because);
  if (plan.walk) {
    number(plan.walk->minutes_low), number(plan.walk->minutes_high), number(plan.walk->days_low);
    number(plan.walk->days_high), because(plan.walk->because);
  }
  for (const PostureCue& cue : plan.posture) number(cue.habit);
  for (const ExerciseIndex exercise : plan.allowed) word(id_of(exercise));
  for (const Limit& one : plan.limits)
    word(id_of(one.exercise)), number(one.variant), until(one.until), because(one.because);
  for (const Withheld& one : plan.withheld) word(id_of(one.exercise)), until(one.until), because(one.because);
  for (const AvoidLine& one : plan.avoid)
    number(static_cast<int>(one.movement)), until(one.until), because(one.because);
  for (const Next& one : plan.next) word(one.words), word(one.detail), date(one.on);
  for (const Ask& one : plan.ask) word(one.question), word(one.words), number(one.again);
  return out;
}

}  // namespace realign::telling
