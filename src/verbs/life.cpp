// SPDX-License-Identifier: Apache-2.0
#include "verbs/life.h"

#include <algorithm>
#include <array>

#include "engine/entry_id.h"
#include "engine/running_fold.h"
#include "verbs/chance.h"

namespace realign {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr int minutes_per_day = 1440;

class Life {
 public:
  Life(const Protocol& protocol, std::uint64_t seed, std::uint64_t number)
      : protocol_(protocol), chance_(seed, number), fold_(protocol) {
    born_ = std::chrono::sys_days(std::chrono::year(2025) / 1 / 6);
    level_ = chance_.between(2, 6);
  }

  Journal live(int days, const SeePlan& see) {
    for (day_ = 0; day_ < days; ++day_) {
      if (day_ == 0) begin();
      if (away_ > 0) --away_;
      if (away_ == 0 && chance_.per_mille(8)) away_ = chance_.between(5, 20);
      if (away_ == 0) morning();
      const auto plan = fold_.plan(today());
      if (!plan) return fold_.journal();
      see(*plan);
      if (away_ == 0) follow(*plan);
    }
    return fold_.journal();
  }

 private:
  Day today() const { return born_ + std::chrono::days(day_); }

  void write(int minute_of_day, Body body) {
    const std::int64_t minute = today().time_since_epoch().count() * minutes_per_day + minute_of_day;
    Entry entry{{}, {minute * ms_per_minute, 0}, std::move(body)};
    std::array<std::uint8_t, 10> count{};
    const std::size_t number = fold_.journal().entries.size();
    for (std::size_t i = 0; i < 4; ++i) count[9 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    entry.id = make_id(entry.at.utc_ms, count);
    fold_.append(entry);
  }

  void begin() {
    Profile profile;
    profile.birth_date = born_;
    profile.birth = static_cast<Birth>(chance_.low_of(2, 0, 2));
    profile.tear = static_cast<Tear>(chance_.low_of(2, 0, 2));
    profile.epidural = chance_.per_mille(300);
    profile.minutes = chance_.between(5, 30);
    profile.equipment = static_cast<KitSet>(chance_.between(0, 127));
    profile.active_before = chance_.per_mille(500);
    profile.progress_by = chance_.per_mille(500) ? ProgressBy::reps : ProgressBy::sets;
    if (chance_.per_mille(150)) profile.path = Path::program;
    write(600, profile);
  }

  Screening answers(bool only_short) {
    Screening screening;
    for (std::size_t i = 0; i < protocol_.questions.size(); ++i) {
      const Question& question = protocol_.questions[i];
      if (only_short && !question.is_short) continue;
      const bool is_only_if_told =
          !question.required && protocol_.facts[question.fact].assumed == question.clear;
      if (is_only_if_told && !chance_.per_mille(20)) continue;
      const bool is_worse = chance_.per_mille(question.required ? 1 : 5);
      const int value = is_worse ? chance_.low_of(2, question.clear, question.max) : question.clear;
      screening.answers.push_back({static_cast<QuestionIndex>(i), static_cast<std::int16_t>(value)});
    }
    return screening;
  }

  int pain_now() {
    if (chance_.per_mille(15)) flare_ = chance_.between(1, 6);
    if (flare_ > 0) --flare_;
    const int eased = day_ / 60;
    return std::clamp(level_ - eased + chance_.between(-1, 1) + (flare_ > 0 ? 3 : 0), 0, 10);
  }

  void morning() {
    write(420, answers(day_ % 7 != 0));
    write(425, Pain{pain_now(), PainWhen::morning, {}, {}});
    if (day_ % 14 == 10) {
      const int gap = std::max(0, chance_.between(1, 4) - day_ / 60);
      write(430, Separation{gap, gap, gap, Tension::firm, false});
    }
    if (day_ % 28 == 20) write(435, Questionnaire{Form::phq_2, {0, chance_.below(2)}, {}});
    if (day_ == 45) write(440, Clearance{Clinician::midwife, Scope::postnatal_check, 0, {}, {}});
    // What stopped her is looked at after some days, and mostly cleared.
    if (is_stopped_ && chance_.per_mille(250)) {
      write(445, Clearance{Clinician::physician, Scope::exercise, 0, {}, {}});
      for (const QuestionIndex question : stopped_by_) {
        write(446, Clearance{Clinician::physician, Scope::question, question, {}, {}});
      }
      is_stopped_ = false;
    }
  }

  void note_stop(const Plan& plan) {
    is_stopped_ = plan.disposition <= Disposition::clinician_first;
    stopped_by_.clear();
    for (const Rule& rule : protocol_.rules) {
      if (!rule.question || !is_stopped_) continue;
      for (const Reason& reason : plan.disposition_because) {
        if (reason.rule == rule.id) stopped_by_.push_back(*rule.question);
      }
    }
  }

  void follow(const Plan& plan) {
    note_stop(plan);
    if (plan.session && chance_.per_mille(750)) {
      Session session;
      for (const Item& item : plan.session->items) session.items.push_back(done(item));
      session.minutes = plan.session->minutes;
      session.finished = true;
      write(720, session);
      write(760, Pain{pain_now(), PainWhen::after, {}, {}});
    }
    if (plan.walk && chance_.per_mille(500)) {
      write(960, Walk{std::max(1, plan.walk->minutes_high), Place::outdoors, Talk::easy, chance_.below(3)});
    }
  }

  Done done(const Item& item) {
    const int each = item.reps_high > 0 ? item.reps_high : item.hold_s;
    Done done{item.exercise, item.variant, std::vector<int>(static_cast<std::size_t>(item.sets), each)};
    done.pain = chance_.low_of(2, 0, 4);
    done.effort = chance_.between(2, 6);
    if (chance_.per_mille(5)) done.doming = true;
    if (chance_.per_mille(3)) done.leaking = true;
    return done;
  }

  const Protocol& protocol_;
  Chance chance_;
  RunningFold fold_;
  Day born_{};
  int day_ = 0, level_ = 0, flare_ = 0, away_ = 0;
  bool is_stopped_ = false;
  std::vector<QuestionIndex> stopped_by_;
};

}  // namespace

Journal live(const Protocol& protocol, std::uint64_t seed, std::uint64_t number, int days,
             const SeePlan& see) {
  return Life(protocol, seed, number).live(days, see);
}

}  // namespace realign
