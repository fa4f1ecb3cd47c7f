// SPDX-License-Identifier: Apache-2.0
//
// From files to the values that the engine decides with; and what damage to the compiled text does.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "base/json.h"
#include "engine/facts.h"
#include "engine/protocol.h"
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::small_protocol;

// Nothing below means anything if the small protocol itself is not whole.
template <class T, class E>
T whole_or_exit(std::expected<T, E> result, const std::function<std::string(const E&)>& say) {
  if (result) return std::move(*result);
  std::fputs(("tests/vectors/protocol-small is not whole:\n" + say(result.error())).c_str(), stderr);
  std::exit(1);
}

const std::string& small_json() {
  static const std::string json =
      whole_or_exit<std::string, Problems>(compile_protocol(small_protocol()), text_of);
  return json;
}

const Protocol& small() {
  static const Protocol protocol =
      whole_or_exit<Protocol, Error>(read_protocol(small_json(), "small.json"), message);
  return protocol;
}

const Rule& rule(std::string_view id) {
  for (const Rule& one : small().rules) {
    if (one.id == id) return one;
  }
  ADD_FAILURE() << "no rule " << id;
  return small().rules.front();
}

FactIndex fact(std::string_view id) { return small().fact(id).value_or(Question::no_fact); }

const Question& question(std::string_view id) {
  return small().questions.at(small().question(id).value_or(QuestionIndex{255}));
}

// What a rule leaves open of an exercise; -1 where it says nothing.
std::int64_t kept(const Rule& of, std::string_view exercise) {
  for (const Restriction& restriction : of.restrictions) {
    if (restriction.exercise == small().exercise(exercise)) return restriction.keep;
  }
  return -1;
}

TEST(LoadedProtocol, KnowsWhatItIs) {
  EXPECT_EQ(small().id, "small");
  EXPECT_EQ(small().version, "0.1.0");
  EXPECT_EQ(small().digest, small_json().substr(11, 64));
}

TEST(LoadedFacts, StartWithThoseThatTheEngineDerives) {
  const auto derived = derived_facts();
  ASSERT_GT(small().facts.size(), derived.size());
  for (std::size_t i = 0; i < derived.size(); ++i) EXPECT_EQ(small().facts[i].id, derived[i]);
}

TEST(LoadedFacts, GoOnWithQuestionsHowTheyRanAndModes) {
  std::vector<std::string> rest;
  for (std::size_t i = derived_facts().size(); i < small().facts.size(); ++i)
    rest.push_back(small().facts[i].id);
  EXPECT_EQ(rest, (std::vector<std::string>{"fever", "fever_pain", "wrist_pain", "wrist_pain_rise",
                                            "heaviness", "heaviness_ago", "heaviness_hours", "heaviness_days",
                                            "mode_separation", "mode_pelvic_girdle", "mode_wrist",
                                            "mode_prolapse", "mode_sensitive"}));
}

TEST(LoadedFacts, AssumeTheCautiousValue) {
  const auto assumed = [](std::string_view id) { return small().facts.at(fact(id)).assumed; };
  EXPECT_EQ(assumed("birth"), 2);       // cesarean
  EXPECT_EQ(assumed("fever"), 1);
  EXPECT_EQ(assumed("fever_pain"), 10);
  EXPECT_EQ(assumed("wrist_pain_rise"), 0);
  EXPECT_EQ(assumed("heaviness"), 2);   // constant
  EXPECT_EQ(assumed("mode_wrist"), 1);
}

TEST(LoadedQuestions, HoldTheirFactsAndRanges) {
  const Question& wrist = question("wrist-pain");
  EXPECT_EQ(wrist.type, FactType::integer);
  EXPECT_EQ(wrist.max, 10);
  EXPECT_EQ(wrist.rise, small().fact("wrist_pain_rise"));
  EXPECT_EQ(wrist.pain, Question::no_fact);
  EXPECT_FALSE(wrist.required);
  EXPECT_TRUE(question("fever").required);
}

TEST(LoadedRules, StandInTheOrderInWhichTheyOutrankEachOther) {
  std::vector<std::string> ids;
  for (const Rule& one : small().rules) ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"R08-emergency", "R08", "tell-midwife", "wrist-hands",
                                           "prolapse-bridge", "gate-glute-lift-1", "gate-glute-lift-2",
                                           "gate-arm-reach", "sore-day"}));
}

TEST(LoadedRules, OfAStopCloseEverythingThatTheyDoNotName) {
  EXPECT_TRUE(rule("R08-emergency").closes_all_else);
  EXPECT_TRUE(rule("R08-emergency").restrictions.empty());
  EXPECT_TRUE(rule("R08").closes_all_else);
  EXPECT_EQ(kept(rule("R08"), "arm-reach"), 0b11);
  EXPECT_EQ(rule("R08").question, small().question("fever"));
}

TEST(LoadedRules, WithholdByNameLimitAndTag) {
  EXPECT_EQ(kept(rule("wrist-hands"), "glute-lift"), 0b011);      // the third variant loads the wrists
  EXPECT_EQ(kept(rule("prolapse-bridge"), "glute-lift"), 0b010);  // only the second
  EXPECT_EQ(kept(rule("prolapse-bridge"), "arm-reach"), -1);
  EXPECT_EQ(kept(rule("gate-glute-lift-1"), "glute-lift"), 0b010);
  EXPECT_FALSE(rule("prolapse-bridge").closes_all_else);
}

TEST(LoadedRules, WithOnlyLeaveJustThatOpen) {
  EXPECT_TRUE(rule("sore-day").closes_all_else);
  EXPECT_EQ(kept(rule("sore-day"), "arm-reach"), 0b01);
  EXPECT_EQ(kept(rule("sore-day"), "glute-lift"), -1);
}

TEST(LoadedRules, KeepTheirOtherEffects) {
  const Rule& eased = rule("prolapse-bridge");
  EXPECT_EQ(eased.ease.size(), small().exercises.size());
  EXPECT_TRUE(eased.ease_domed);
  EXPECT_EQ(eased.sets_at_most, 1);
  EXPECT_EQ(eased.walk_minutes_at_most, 10);
  EXPECT_TRUE(eased.hold_load);
  EXPECT_EQ(eased.notice, NoticeLevel::caution);
  EXPECT_EQ(rule("sore-day").walk_minutes_at_most, 0);
  EXPECT_TRUE(rule("sore-day").rest_day);
  EXPECT_EQ(rule("R08").words, "rule.R08");
}

TEST(LoadedGates, KeepTheirWeeks) {
  const Gate gate = rule("gate-glute-lift-1").gate.value_or(Gate{});
  EXPECT_EQ(gate.vaginal.week, 6);
  EXPECT_EQ(gate.cesarean.week, 8);
  EXPECT_TRUE(gate.assisted.check);
  EXPECT_FALSE(rule("sore-day").gate);
}

TEST(LoadedConditions, MayUseDefinitionsThatUseDefinitions) {
  ASSERT_EQ(small().modes.size(), 5U);
  std::vector<Value> values;
  for (const FactSpec& fact : small().facts) values.push_back(fact.assumed);
  values.at(fact("weeks")) = 7;
  values.at(fact("days")) = 49;
  const Condition is_sensitive = small().modes[4].when.value_or(Condition{});
  ASSERT_FALSE(is_sensitive.steps.empty());
  EXPECT_FALSE(holds(is_sensitive, values));
  values.at(fact("days")) = 3;
  EXPECT_TRUE(holds(is_sensitive, values));
}

TEST(LoadedExercises, StandInTheOrderOfTheProgramme) {
  ASSERT_EQ(small().exercises.size(), 2U);
  EXPECT_EQ(small().exercises[0].id, "glute-lift");
  const Exercise& lift = small().exercises[0];
  EXPECT_EQ(lift.variants[0].easier, VariantIndex{1});
  EXPECT_EQ(lift.variants[0].equipment, static_cast<KitSet>(Kit::mat));
  EXPECT_EQ(lift.dose.reps_high, 10);
  EXPECT_TRUE(lift.loaded);
  EXPECT_EQ(small().exercises[1].dose.reps_high, 0);
  EXPECT_TRUE(small().exercises[1].variants[1].with_baby);
}

TEST(LoadedStages, HoldExercisesProgramAndDoses) {
  ASSERT_EQ(small().stages.size(), 4U);
  EXPECT_EQ(small().stages[0].instead, std::vector<ExerciseIndex>{1});
  ASSERT_EQ(small().program.size(), 1U);
  ASSERT_EQ(small().program[0].days.size(), 2U);
  EXPECT_EQ(small().program[0].days[0][0].variant, 1);
  EXPECT_EQ(small().dosing.by_reps.size(), 2U);
  EXPECT_EQ(small().walking.text[0].days_high, 4);
  EXPECT_EQ(small().walking.text_evidence.strength, "D");
  EXPECT_EQ(small().self_check.end_days_apart, 14);
}

TEST(LoadedStages, LeaveNoNumberOfTheDosingOut) {
  const Dosing& dosing = small().dosing;
  const std::array numbers = {dosing.foundation_days,
                              dosing.foundation_sessions,
                              dosing.foundation_pain,
                              dosing.foundation_longest_days,
                              dosing.foundation_longest_pain,
                              dosing.clean_pain,
                              dosing.during_amber,
                              dosing.during_red,
                              dosing.sensitive_during_amber,
                              dosing.sensitive_during_red,
                              dosing.after_amber,
                              dosing.after_red,
                              dosing.morning_amber,
                              dosing.morning_red,
                              dosing.morning_red_again,
                              dosing.review_days,
                              dosing.done_percent,
                              dosing.part_percent,
                              dosing.clean_sessions,
                              dosing.clean_effort,
                              dosing.full_times,
                              dosing.ambers_in_row,
                              dosing.domed_times,
                              dosing.step_back_apart_days,
                              dosing.gap_ease_days,
                              dosing.gap_restart_days,
                              dosing.gap_rescreen_days,
                              dosing.gap_rescreen_fresh_days,
                              dosing.flares_days,
                              dosing.steps_back_days,
                              dosing.change_points,
                              dosing.change_percent,
                              dosing.settled_pain,
                              dosing.usual_mornings,
                              dosing.usual_needs,
                              dosing.assumed_pain,
                              dosing.high_rest_pain,
                              dosing.recovered_apart_days,
                              dosing.maintain_check_days,
                              dosing.maintain_checks,
                              dosing.session_longest_minutes,
                              dosing.deep_core_per_week_low,
                              dosing.deep_core_per_week_high,
                              dosing.change_position_s,
                              dosing.assumed_minutes,
                              dosing.stretches_high};
  for (const int number : numbers) EXPECT_GT(number, 0);
}

TEST(LoadedWords, AreSaidByTheirKey) {
  EXPECT_EQ(small().say("mode.sensitive"), "Slowly.");
  EXPECT_EQ(small().say("exercise.arm-reach.variant.seated.name"), "Sitting reach");
  EXPECT_EQ(small().say("nothing.like.it"), "nothing.like.it");
  ASSERT_TRUE(small().reasons.contains("go"));
  EXPECT_EQ(small().say(small().reasons.at("go").words), "Everything is open.");
}

TEST(LoadedVocabulary, HasTheNamesInTheirPlaces) {
  const Vocabulary names = vocabulary(small());
  ASSERT_EQ(names.exercises.size(), 2U);
  EXPECT_EQ(names.exercises[0].variants, (std::vector<std::string>{"base", "low", "hands-down"}));
  ASSERT_EQ(names.questions.size(), 3U);
  EXPECT_EQ(names.questions[1].type, Vocabulary::Question::Type::number);
  EXPECT_EQ(names.questions[2].choices.size(), 3U);
  EXPECT_EQ(names.habits, std::vector<std::string>{"feeding"});
}

TEST(DamagedProtocol, CutOffAnywhereIsRefused) {
  const std::string& json = small_json();
  ASSERT_FALSE(json.empty());
  for (std::size_t size = 0; size < json.size(); size += 61) {
    EXPECT_FALSE(read_protocol(std::string_view(json).substr(0, size), "cut.json"))
        << "after " << size << " bytes";
  }
}

void collect(Json& json, std::vector<Json*>& all) {
  all.push_back(&json);
  if (auto* array = std::get_if<Json::Array>(&json.value)) {
    for (Json& item : *array) collect(item, all);
  }
  if (auto* object = std::get_if<Json::Object>(&json.value)) {
    for (auto& [name, value] : *object) collect(value, all);
  }
}

TEST(DamagedProtocol, IsReadOrRefusedButNeverBreaksTheReader) {
  Json tree = read_json(small_json()).value_or(Json{});
  std::vector<Json*> all;
  collect(tree, all);
  ASSERT_GT(all.size(), 1000U);
  const std::array<Json, 5> others = {Json{}, Json{std::int64_t{-7}}, Json{std::int64_t{4'000'000'000}},
                                      Json{std::string("base")}, Json{Json::Array{Json{std::string("x")}}}};
  int refused = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Json whole = std::move(*all[i]);  // moved, so that what it holds stays in its place
    *all[i] = others[i % others.size()];
    if (!read_protocol(write_json(tree), "damaged.json")) ++refused;
    *all[i] = std::move(whole);
  }
  EXPECT_GT(refused, static_cast<int>(all.size() / 2));
}

TEST(DamagedProtocol, WithoutAMemberSaysWhichIsMissing) {
  Json tree = read_json(small_json()).value_or(Json{});
  auto& members = std::get<Json::Object>(std::get<Json::Object>(tree.value)[1].second.value);
  for (std::size_t i = 0; i < members.size(); ++i) {
    // Not read by the engine, or of a part that a protocol need not have.
    static constexpr std::array<std::string_view, 7> may_lack = {
        "conflicts", "contacts", "equipment", "expectations", "feeding_times", "language", "title"};
    const auto member = members[i];
    if (std::ranges::find(may_lack, member.first) != may_lack.end()) continue;
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(i));
    const Result<Protocol> protocol = read_protocol(write_json(tree), "damaged.json");
    members.insert(members.begin() + static_cast<std::ptrdiff_t>(i), member);
    EXPECT_FALSE(protocol) << member.first;
    if (protocol) continue;
    EXPECT_EQ(message(protocol.error()),
              "damaged.json: " + member.first + " is missing; compile the protocol again");
  }
}

TEST(DamagedProtocol, WithOtherFactsThanTheEnginesIsRefused) {
  std::string json = small_json();
  json.replace(json.find("\"id\":\"active_before\""), 20, "\"id\":\"active_behind\"");
  const Result<Protocol> protocol = read_protocol(json, "damaged.json");
  ASSERT_FALSE(protocol);
  EXPECT_EQ(
      message(protocol.error()),
      "damaged.json: facts do not start with those that this engine derives; compile the protocol again");
}

// More rules than there are bits for were once sorted out bit by bit before they were counted.
TEST(DamagedProtocol, WithMoreRulesThanThereCanBeIsRefused) {
  const std::string& json = small_json();
  const std::size_t from = json.find("\"rules\":[") + 9;
  const std::size_t to = json.find("},{", from) + 2;  // the first rule and its comma
  const std::string rule = json.substr(from, to - from);
  std::string many;
  for (int i = 0; i < 2000; ++i) many += rule;
  const Result<Protocol> protocol =
      read_protocol(json.substr(0, from) + many + json.substr(from), "damaged.json");
  ASSERT_FALSE(protocol);
  EXPECT_NE(message(protocol.error()).find("are more than 512"), std::string::npos)
      << message(protocol.error());
}

}  // namespace
}  // namespace realign
