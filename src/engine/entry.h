// SPDX-License-Identifier: Apache-2.0
//
// One line of the journal as a value: something that happened or was answered, at a time.
//
// The kinds and their fields are a fixed contract with every program that writes a journal. Names
// that the protocol defines (exercises, variants, questions, habits) are held as indexes into it;
// a name it does not know is refused when the line is read, never skipped.
//
// Units: pain and effort are whole numbers 0 to 10; separations are half fingers (0 to 16), so that
// 2.5 fingers is 5; loads are grams; sets hold repetitions, or seconds for a timed exercise.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/day.h"

namespace realign {

// A UUIDv7, compared in the order in which its text sorts.
struct EntryId {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const EntryId&) const = default;
};

enum class Birth : std::uint8_t { vaginal, assisted, cesarean };
enum class Tear : std::uint8_t { none, minor, severe };  // severe: third or fourth degree
enum class Feeding : std::uint8_t { breast, bottle, both };
enum class ProgressBy : std::uint8_t { sets, reps };
enum class Path : std::uint8_t { daily, program };
enum class WalkTrack : std::uint8_t { table, text };
enum class Hands : std::uint8_t { both, one, none };  // which she has free
enum class Clinician : std::uint8_t { physician, midwife, physiotherapist };
enum class Scope : std::uint8_t { postnatal_check, exercise, loading, kneeling, impact, question };
enum class Tension : std::uint8_t { firm, soft, deep };
enum class PainWhen : std::uint8_t { morning, before, during, after, rest };
enum class Place : std::uint8_t { outdoors, treadmill, indoors };
enum class Talk : std::uint8_t { easy, some, none };
enum class Form : std::uint8_t { phq_2, rmdq, psfs };
enum class Change : std::uint8_t { exclude, include, cap };

// Pieces of kit, as bits in the order of the contract.
enum class Kit : std::uint8_t {
  mat = 1,
  chair = 2,
  wall = 4,
  strap = 8,
  band = 16,
  weights = 32,
  pillow = 64
};
using KitSet = std::uint8_t;

using ExerciseIndex = std::uint8_t;  // into Protocol::exercises
using VariantIndex = std::uint8_t;   // into Exercise::variants
using QuestionIndex = std::uint8_t;  // into Protocol::questions
using HabitIndex = std::uint8_t;     // into Protocol::habits

struct Profile {
  std::optional<Day> birth_date;
  std::optional<Birth> birth;
  std::optional<Tear> tear;
  std::optional<bool> epidural;
  std::optional<int> babies;  // 1 to 6
  std::optional<Feeding> feeding;
  std::optional<bool> active_before;
  std::optional<KitSet> equipment;
  std::optional<int> minutes;  // a usual day, 3 to 60
  std::optional<std::vector<ExerciseIndex>> avoid;  // exercises she dislikes
  std::optional<ProgressBy> progress_by;
  std::optional<Path> path;
  std::optional<WalkTrack> walk_track;
  std::optional<std::string> language;  // BCP 47
  std::optional<bool> paused;
  bool operator==(const Profile&) const = default;
};

struct Today {
  std::optional<int> minutes;  // 1 to 60
  std::optional<bool> floor;
  std::optional<Hands> hands;
  bool operator==(const Today&) const = default;
};

// An answer is 0 or 1 for a yes/no question, the number for a number, the place in the list for a choice.
struct Answer {
  QuestionIndex question = 0;
  std::int16_t value = 0;
  bool operator==(const Answer&) const = default;
};

struct Screening {
  std::vector<Answer> answers;  // sorted by question
  bool operator==(const Screening&) const = default;
};

struct Clearance {
  Clinician by{};
  Scope scope{};
  QuestionIndex question = 0;  // where scope is a question
  std::optional<Day> until;    // the last day on which it holds
  std::string restrictions;    // empty where there are none
  bool operator==(const Clearance&) const = default;
};

struct Separation {
  int above = 0, navel = 0, below = 0;  // half fingers, 0 to 16
  Tension tension{};
  bool doming = false;
  bool operator==(const Separation&) const = default;
};

struct Pain {
  int score = 0;
  PainWhen when{};
  std::string site;
  std::optional<ExerciseIndex> exercise;
  bool operator==(const Pain&) const = default;
};

struct Done {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  std::vector<int> sets;  // 1 to 10 numbers of 0 to 600
  std::optional<int> load_g;
  std::optional<int> pain, effort;
  std::optional<bool> doming, leaking, heaviness;
  bool operator==(const Done&) const = default;
};

struct Session {
  std::vector<Done> items;
  std::optional<int> minutes;  // 1 to 180
  std::optional<bool> finished;
  bool operator==(const Session&) const = default;
};

struct Walk {
  int minutes = 0;  // 1 to 300
  std::optional<Place> place;
  std::optional<Talk> talk;
  std::optional<int> pain;
  bool operator==(const Walk&) const = default;
};

struct Posture {
  HabitIndex habit = 0;
  bool realigned = false;
  bool operator==(const Posture&) const = default;
};

struct Questionnaire {
  Form form{};
  std::vector<int> answers;
  std::vector<std::string> activities;  // psfs only, as many as answers
  bool operator==(const Questionnaire&) const = default;
};

struct PrescribedChange {
  ExerciseIndex exercise = 0;
  Change change{};
  std::optional<int> sets, reps;  // the ceiling, for cap
  bool operator==(const PrescribedChange&) const = default;
};

struct Prescription {
  Clinician by{};
  std::vector<PrescribedChange> changes;
  std::optional<Day> until;
  bool operator==(const Prescription&) const = default;
};

struct Note {
  std::string text;
  bool operator==(const Note&) const = default;
};

struct Retract {
  EntryId entry;
  bool operator==(const Retract&) const = default;
};

using Body = std::variant<Profile, Today, Screening, Clearance, Separation, Pain, Session, Walk, Posture,
                          Questionnaire, Prescription, Note, Retract>;

struct Entry {
  EntryId id;
  Instant at;
  Body body;
  bool operator==(const Entry&) const = default;
};

}  // namespace realign
