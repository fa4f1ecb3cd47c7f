// SPDX-License-Identifier: Apache-2.0
//
// The clinical content as values: what protocol/README.md describes as files, read from the one canonical
// JSON that the build makes of them. Everything here was checked when it was compiled; reading it again
// refuses what is missing or of the wrong type, so that a damaged file can never become a lenient plan.
//
// Things refer to each other by index into these vectors. Order matters and is the order of the programme:
// strengthening exercises by number, then stretches by number, then pelvic-floor training; rules by layer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bit_set.h"
#include "base/result.h"
#include "engine/condition.h"
#include "engine/condition_table.h"
#include "engine/entry.h"
#include "engine/vocabulary.h"

namespace realign {

using RuleIndex = std::uint16_t;
inline constexpr std::size_t most_rules = 512;
using RuleSet = BitSet<most_rules>;
using VariantMask = std::uint32_t;  // bit v: Exercise::variants[v]
using MuscleMask = std::uint32_t;   // bit m: Protocol::muscles[m]

inline constexpr std::size_t most_exercises = 32;
inline constexpr std::size_t most_review_days = 90;
inline constexpr std::size_t most_signals = 16;

// Where a statement comes from and how strong it is; ids into Protocol::sources.
struct Evidence {
  std::vector<std::string> sources;
  std::string strength;  // guideline, study, expert, article, D, G
};

struct Source {
  std::string id, title, address, read;
};

struct Muscle {
  std::string id;
  bool tight = false;  // tight: stretch it; otherwise weak: strengthen it
  Evidence evidence;
};

struct Question {
  std::string id, row;
  FactIndex fact = 0;
  FactType type{};
  int min = 0, max = 1;              // of the value an Answer holds
  std::vector<std::string> choices;  // from the clear answer to the worst
  bool required = false;             // nothing opens until it is answered
  int fresh_days = 28;
  bool stale_closes = false;
  bool is_short = false;             // part of each day's short screen
  Value clear = 0;                   // the answer that says nothing is wrong
  // Facts about how the answer ran over time; no_fact where the protocol does not ask for it.
  static constexpr FactIndex no_fact = 0xffff;
  FactIndex pain = no_fact, ago = no_fact, hours = no_fact, days = no_fact, rise = no_fact;
  Evidence evidence;
  std::string why_words = {};        // key: question.ID.why
};

enum class Layer : std::uint8_t {
  emergency,
  urgent,
  clinician_first,
  refer,
  mode,
  gate,
  separation,
  pain,
  care
};
inline constexpr int layer_count = 9;
constexpr bool is_stop(Layer layer) { return layer <= Layer::clinician_first; }

enum class NoticeLevel : std::uint8_t { none, info, caution, stop };

// What a rule does to one exercise: of its variants, only these stay open.
struct Restriction {
  ExerciseIndex exercise = 0;
  VariantMask keep = 0;
};

// From which whole week after the birth, and whether only after the postnatal check.
struct GateWeek {
  int week = 0;
  bool check = false;
};

struct Gate {
  GateWeek vaginal, assisted, cesarean;  // assisted: or a third or fourth degree tear
};

struct Rule {
  std::string id, row;
  Layer layer{};
  std::string words, until_words;  // keys: rule.ID, rule.ID.until; the latter empty where it has no words
  Condition when;
  Evidence evidence;
  std::optional<QuestionIndex> question;  // stops: whose clearance lifts it
  std::string contact;
  bool closes_all_else = false;  // it had `only`, or is a stop: exercises without a restriction close
  std::vector<Restriction> restrictions;  // sorted by exercise, at most one for each
  std::vector<ExerciseIndex> ease;  // these go one variant easier
  bool ease_domed = false;  // those that domed when last done do
  std::optional<int> sets_at_most;
  std::optional<int> stop_at_pain_at_most;  // an exercise is stopped at this score already
  std::optional<int> walk_minutes_at_most;  // 0: no walk
  std::optional<int> walk_percent_at_most;  // of the minutes she would walk
  bool hold_load = false;
  bool rest_day = false;
  NoticeLevel notice = NoticeLevel::none;
  std::optional<Gate> gate;  // layer gate, made from an exercise file: its weeks, for "until"
};

// What is worked out from the rules once, so that ruling on a day is quick.
struct RuleTable {
  ConditionTable first;  // of stops and referrals; the rules after them read what these find
  ConditionTable later;  // of all the others
  RuleSet stops, referrals;
  RuleSet closing_all_else;
  // Of the modes that follow from a condition, and the facts that say them. Empty where one mode reads
  // another: then they are decided in their order.
  ConditionTable modes;
  std::vector<FactIndex> mode_facts;
};

struct Mode {
  std::string id;
  FactIndex fact = 0;  // mode_pelvic_girdle
  std::optional<Condition> when;  // none for separation
  Evidence evidence;
};

enum class Position : std::uint8_t { lying, side_lying, kneeling, prone, sitting, standing };
enum class ExerciseKind : std::uint8_t { strength, stretch, pelvic_floor };

struct Variant {
  std::string id;
  Position position{};
  bool floor = false;
  Hands hands{};  // how many hands it takes
  KitSet equipment = 0;
  bool with_baby = false;
  int load_g = 0;  // grams in each hand; 0 where no weights are used
  std::vector<std::string> tags;
  std::optional<VariantIndex> easier, harder;
};

struct Dose {
  int reps_low = 0, reps_high = 0;  // 0: a hold
  int sets = 2;  // for stretches and the pelvic floor
  int hold_s = 0, rep_s = 0, rest_s = 0;
  int stop_at_pain = 6;
};

using Rung = std::int8_t;

// The rungs of one exercise (ladder.h): -1 is the easier version, 0 the full one at the first dose.
struct Ladder {
  int doses = 1;  // of each version
  Rung lowest = 0, highest = 0;
  bool stays_full = false;  // no load: only what went wrong with it itself leads to its easier version
};

struct Exercise {
  std::string id;
  int number = 0;
  ExerciseKind kind{};
  bool loaded = false, deep_core = false, sides = false;
  bool alternates = false;  // sides change after each repetition, not after all of a set
  MuscleMask muscles = 0;
  std::vector<Variant> variants;  // [0] is base
  Dose dose;
  Evidence evidence;
  RuleSet rules;  // those that can take variants away
};

struct LadderStep {
  int sets = 0, reps_low = 0, reps_high = 0;
};

struct StageSpec {
  std::string id;
  std::vector<ExerciseIndex> warm_up;  // one set each, first
  std::vector<ExerciseIndex> choose;  // what the day's exercises are chosen from
  std::vector<ExerciseIndex> instead;  // where none of those is open; and on a day off, what may be done
  int items_low = 0, items_high = 0;
  int sessions_per_week = 0;
  Evidence evidence;
};

// One exercise of the four-week program: which, and in which variant at most.
struct ProgramItem {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
};

struct ProgramWeek {
  LadderStep by_sets, by_reps;  // as she chose to progress
  std::vector<std::vector<ProgramItem>> days;
  std::vector<ExerciseIndex> stretches;
};

// stages.toml: the numbers of the dosing, each explained there.
struct Dosing {
  // Foundation ends after so many days and sessions without doming and with pain at most this; or after
  // `foundation_longest_days` with pain at most `foundation_longest_pain`.
  int foundation_days = 0, foundation_sessions = 0, foundation_pain = 0;
  int foundation_longest_days = 0, foundation_longest_pain = 0;
  int clean_pain = 0;  // a score above it is not clean: foundation, walks, calm days
  // The pain monitor: from this score, or this many points above the start or her usual, amber or red.
  int during_amber = 0, during_red = 0;
  int sensitive_during_amber = 0, sensitive_during_red = 0;
  int after_amber = 0, after_red = 0;
  int morning_amber = 0, morning_red = 0;
  int morning_red_again = 0;  // red on the second morning in a row
  // Reviews: from the stage's first session, and from each step.
  int review_days = 0;
  int done_percent = 0;  // of the planned sessions, for a step up
  int part_percent = 0;  // below it sessions get shorter until the next review
  int clean_sessions = 0;  // the last so many were green, with effort at most clean_effort
  int clean_effort = 0;
  int full_times = 0;  // an exercise done in full so often since the last review can step up
  int ambers_in_row = 0;  // so many amber sessions in a row step down
  int domed_times = 0;  // so many sessions with doming in an exercise step it down
  int step_back_apart_days = 0;  // one bad session steps an exercise back once
  // After time off.
  int gap_ease_days = 0;  // from this gap on: one step down
  int gap_restart_days = 0;  // above this gap: restart at the first dose
  int gap_rescreen_days = 0;  // above this gap answers count for gap_rescreen_fresh_days only
  int gap_rescreen_fresh_days = 0;
  // When a clinician should see her.
  int flares_days = 0;  // flares are counted over so many days
  int steps_back_days = 0;  // steps back are counted over so many days
  int change_points = 0, change_percent = 0;  // a change of pain that counts
  int settled_pain = 0;  // nothing is left to improve at this usual pain
  // Pain.
  int usual_mornings = 0,
      usual_needs = 0;  // her usual: median of the last so many mornings, if there are at least ..
  int assumed_pain = 0;  // while no score is known
  int high_rest_pain = 0;  // a rest score from here on counts for rest_pain_hours
  // Maintenance: check-ins that must be passed, apart; then checks.
  int recovered_apart_days = 0;
  int maintain_check_days = 0, maintain_checks = 0;
  // The shape of sessions and weeks.
  int session_longest_minutes = 0;
  int deep_core_per_week_low = 0, deep_core_per_week_high = 0;  // slots of deep core a week
  int assumed_minutes = 0;  // a session's length while she has not said
  int stretches_high = 0;  // stretches a day, at most
  int change_position_s = 0;  // time to get from one position to another
  std::vector<LadderStep> by_sets, by_reps;  // the ladder, first to cap; as many of each
  Condition sensitive_when;  // the sensitive scale applies
  Condition recovered_when;  // a check-in is passed
  Condition relapse_when;  // maintenance ends
  Evidence evidence;
};

// Something that steps every exercise one down when it begins: bleeding, a leak, a flare.
struct Signal {
  std::string id;
  std::string reason;  // step-ID, one of the engine's own reasons
  Condition when;
  bool is_flare = false;  // counts as a flare-up, for as long as it lasts
  Evidence evidence;
};

struct WalkRow {
  int minutes_low = 0, minutes_high = 0, days_low = 0, days_high = 0;
};

struct Walking {
  std::vector<WalkRow> table;  // each row lasts weeks_per_row
  std::vector<WalkRow> text;  // the faster track
  int weeks_per_row = 2;
  int days_per_part = 0;  // of a new row the minutes come first, and its days so many days later
  Condition text_when;  // who may use the faster track
  std::optional<int> after_maintain_low, after_maintain_high;  // minutes a week
  Evidence evidence, text_evidence;
};

struct Habit {
  std::string id;
  std::vector<std::string> events;  // feed, carry, change, lift, pram, sleep, sit
  Evidence evidence;
  std::string picture = {};  // of poses/; empty where none shows it
  std::string tires = {};    // the variant of it that shows how not; empty where none does
};

// A picture of how she stands or sits.
struct PosturePicture {
  std::string picture, variant;
  bool eases = false;  // or tires
  Evidence evidence;
};

// When a time of feeding is usual enough for a habit to be noticed then.
struct FeedingTimes {
  std::string event;  // the habits that fit are those of this event; empty where the protocol has none
  int days = 0, least_days = 0;
  int share = 0;   // percent of the days
  int window = 0;  // minutes
  Evidence evidence;
};

// What she can expect; of one of them, when to see a physician.
struct Expectation {
  std::string id;
  bool is_physician = false;
  Evidence evidence;
};

// Where sources disagree. Its texts are whole sentences.
struct Conflict {
  struct Claim {
    std::string source, claim;
  };
  std::string id;
  std::vector<Claim> says;
  std::string chosen, why;
  Evidence evidence;
};

struct Avoid {
  std::string id;
  Condition when;  // stays while this holds
  Evidence evidence;
  std::string why_words = {},
              until_words = {};  // keys: avoid.ID.why, avoid.ID.until; empty where they have no words
};

// self-check.toml: the numbers that turn readings into mode `separation`, in half fingers and days.
struct SelfCheck {
  int starts_at = 0;  // this wide anywhere
  int end_readings = 0;  // so many readings in a row below that, firm, no doming
  int end_days_apart = 0;  // at least so far apart
  int repeat_days = 0;  // not measured again sooner
  int no_change_below = 0;  // a smaller change is no change
  int first_days_cesarean = 0;  // not measured sooner after a caesarean
  Evidence evidence;
  struct Place {
    std::string field, variant;  // of the journal; of the picture
  };
  int error = 0;                 // of a reading, either way: half of what is no change
  std::string picture = {};
  std::vector<Place> places = {};  // in the order in which they are felt
};

// questionnaires.toml: a form that she fills in at its times. Scores are in tenths of a point.
enum class Better : std::uint8_t { lower, higher };
enum class ChangeSize : std::uint8_t { counts, small, medium, large };

struct Band {
  std::string id;
  int from_tenths = 0;
};

// A change of this size means something: so many tenths, or so many in a hundred of the first score, if those
// are at least `percent_least_tenths`.
struct MeaningfulChange {
  ChangeSize size{};
  int tenths = 0;
  std::optional<int> percent;
  int percent_least_tenths = 0;
};

struct FormSpec {
  std::string id;
  int items_low = 0, items_high = 0;
  int answer_high = 0;  // each answer is 0 to this
  bool own_items = false;  // she names what each answer is about
  bool is_mean = false;  // the score is the mean of the answers, else their sum
  Better better{};
  int every_days = 0;  // due so often, from the first session
  int early_days = 0;  // one given so many days before it is due counts
  std::vector<Band> bands;  // from the lowest score
  std::vector<MeaningfulChange> changes;  // from the smallest
  Evidence evidence;
};

// outcomes.toml: when something is said about how it goes, and which change counts.
struct PainOutcome {
  int mornings = 0;  // the first and the latest so many are compared,
  int mornings_needed = 0;  // at least so many,
  int within_days = 0;  // from the first and the last so many days,
  int least_days = 0;  // the first and the last of all so far apart
  int confidence = 0;  // of the interval, in a hundred
  int points = 0, percent = 0, percent_least = 0;  // the change that counts
  Evidence evidence;
};

struct OutcomeSpec {
  PainOutcome pain;
  int short_days = 0, long_days = 0;  // over which sessions are counted
  int weeks = 0;  // of charts
};

// What has to be so before the four-week program begins.
struct ProgramCondition {
  std::string id;
  Condition when;
  Evidence evidence;
};

// impact.toml: what comes before running and jumping.
struct ImpactCondition {
  std::string id;
  Condition when;
  Evidence evidence;
};

enum class TestPart : std::uint8_t { load, strength, run };
inline constexpr std::array<std::string_view, 3> test_parts{"load", "strength", "run"};

struct TestRange {
  int low = 0, high = 0;  // 0: the test does not count in this
};

struct ImpactTest {
  std::string id;
  TestPart part{};
  TestRange reps, seconds, minutes, percent;
  Evidence evidence;
};

struct ImpactSpec {
  std::size_t movement = 0;  // into Protocol::avoid: what it is about
  std::vector<ImpactCondition> conditions;
  std::vector<ImpactTest> tests;  // in order
  Evidence evidence;
};

// routines.toml: what she can follow along beside the day's session.
struct CoreRoutine {
  std::vector<ExerciseIndex> exercises;  // in order
  int sets = 0;  // of each, at most
  int every_days = 0;
  int counts_from = 0;  // a day with so many of them counts as having followed it
  Evidence evidence;
};

struct WalkMove {
  std::string id;
  std::optional<Condition> when;  // it is left out while this does not hold
  Evidence evidence;
};

struct WalkRoutine {
  int warm_up_s = 0, move_s = 0, cool_down_s = 0;
  int talk_every_s = 0;  // so often the talk test
  std::vector<WalkMove> moves;
  Evidence evidence;
};

// One of the engine's own ways of choosing: why a session was put together as it was. reasons.toml.
struct OwnReason {
  std::string words;  // key: reason.ID
  Evidence evidence;
};

// A field of her profile that makes facts known, and how it is asked for.
struct ProfileAsk {
  std::string question;  // profile.birth_date
  std::string words;  // key: ask.profile.birth_date
  std::vector<FactIndex> facts;
};

// codes.toml: what another system calls something, where that was looked up. Never read when a plan is made.
struct Code {
  std::string of;  // pain, FORM, FORM.total, FORM.item.N (from 1), FORM.answer.N (from 0)
  std::string system, code;
};

// Something by its name, found without going through the names.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class Thing>
using ByName = std::unordered_map<std::string, Thing, TextHash, std::equal_to<>>;

struct Protocol {
  std::string id, version, digest;
  std::string language;  // of its words, BCP 47: en
  std::vector<Source> sources;
  std::vector<FactSpec>
      facts;  // those of facts.toml, then one for each question, then its facts over time, then modes
  std::vector<Value> assumed;  // FactSpec::assumed of each, and
  std::vector<bool>
      is_never_asked;  // whether its FactSpec::ask is empty: together, for each day begins with them
  std::vector<NamedCondition> definitions;
  std::vector<Muscle> muscles;
  std::vector<Question> questions;
  std::vector<Exercise> exercises;
  std::vector<Ladder> ladders;  // one for each exercise
  std::vector<Mode> modes;
  std::vector<Rule> rules;  // by layer, then by id within the order of the files
  RuleTable rule_table;  // made by index_rules: whoever changes a rule or their number must call it again
  std::vector<StageSpec> stages;  // foundation, strengthen, program, maintain
  std::vector<ProgramWeek> program;
  std::vector<ProgramCondition> program_conditions;
  Condition program_when;  // who may start the four-week program: all of them
  Dosing dosing;
  std::vector<Signal> signals;
  Walking walking;
  std::vector<Habit> habits;
  std::vector<PosturePicture> postures;
  Evidence wall_check;
  FeedingTimes feeding_times;
  std::vector<Expectation> expectations;
  std::vector<Conflict> conflicts;
  std::vector<Avoid> avoid;
  SelfCheck self_check;
  std::vector<FormSpec> forms;  // by Form
  std::vector<Code> codes;  // may be none
  OutcomeSpec outcomes;
  ImpactSpec impact;
  CoreRoutine core_routine;
  WalkRoutine walk_routine;
  std::vector<QuestionIndex> ask_after;  // asked again at the end of what she followed along
  std::vector<ProfileAsk> profile_asks;  // in the order of a profile's fields
  ByName<OwnReason> reasons;
  ByName<std::string> words;  // key → text of the base language

  // The words for a key; the key itself in brackets when there are none (the compiler refuses that).
  std::string_view say(std::string_view key) const;
  // The key itself if there are words for it, else empty. Lives as long as the protocol.
  std::string_view key(std::string_view text) const;
  std::optional<FactIndex> fact(std::string_view fact_id) const;
  std::optional<ExerciseIndex> exercise(std::string_view exercise_id) const;
  std::optional<QuestionIndex> question(std::string_view question_id) const;
};

// Reads the canonical JSON. `name` is the file's name for errors.
Result<Protocol> read_protocol(std::string_view canonical_json, std::string_view name);

// Works out rule_table, and which rules bear on each exercise, from the rules as they are.
void index_rules(Protocol& protocol);

// The names that a journal may use under this protocol; the places are the same.
Vocabulary vocabulary(const Protocol& protocol);

}  // namespace realign
