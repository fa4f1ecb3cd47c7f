// SPDX-License-Identifier: Apache-2.0
//
// A journal of daily use to measure with, made up the same way every time: no clock, no chance.
//
// A day has about five entries, as a day of use has: the short screen, a morning score, most days a session
// of the foundation and two or three moves more, every other day a walk, a posture noticed. The full screen,
// a self-check of the belly and a mood check come round again. So 30 entries are a week, 300 two months,
// 3,000 twenty months. A wound pulls a little at first and a self-check is not quite closed: no stops, but no
// short cut past them either.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/entry_id.h"
#include "engine/entry_reader.h"
#include "engine/protocol.h"

namespace realign::bench {

struct Diary {
  std::vector<Entry> entries;
  Day last{};  // the day of the last entry
};

class DiaryMaker {
 public:
  explicit DiaryMaker(const Protocol& protocol) : protocol_(protocol) {}

  Diary make(std::size_t count) {
    begin();
    while (diary_.entries.size() < count) add_day();
    diary_.entries.resize(count);
    diary_.last = day_of(diary_.entries.back().at);
    return std::move(diary_);
  }

 private:
  static constexpr std::int64_t ms_per_minute = 60'000;
  static constexpr int offset_min = -300;
  static constexpr int days_of_pulling = 60;

  void write(int minute_of_day, Body body) {
    const Day day = born_ + std::chrono::days(day_);
    const std::int64_t local = day.time_since_epoch().count() * 1440LL + minute_of_day;
    Entry entry{{}, {(local - offset_min) * ms_per_minute, offset_min}, std::move(body)};
    std::array<std::uint8_t, 10> chance{};
    const std::size_t number = diary_.entries.size();
    for (std::size_t i = 0; i < 4; ++i) chance[9 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    entry.id = make_id(entry.at.utc_ms, chance);
    diary_.entries.push_back(std::move(entry));
  }

  // Not everybody has a meter, and a flare is said when there is one.
  static bool is_only_if_known(const std::string& id) {
    return id == "systolic" || id == "diastolic" || id == "flare";
  }

  Screening answers(bool only_short) const {
    Screening screening;
    for (std::size_t i = 0; i < protocol_.questions.size(); ++i) {
      const Question& question = protocol_.questions[i];
      if (is_only_if_known(question.id) || (only_short && !question.is_short)) continue;
      const bool pulls = question.id == "wound-pulling" && day_ < days_of_pulling;
      screening.answers.push_back(
          {static_cast<QuestionIndex>(i), static_cast<std::int16_t>(pulls ? 1 : question.clear)});
    }
    return screening;
  }

  void begin() {
    Profile profile;
    profile.birth_date = born_;
    profile.birth = Birth::vaginal;
    profile.tear = Tear::minor;
    profile.epidural = false;
    profile.minutes = 15;
    profile.equipment = static_cast<KitSet>(0x7f);
    profile.active_before = true;
    write(600, profile);
  }

  Session session() const {
    Session session;
    const auto do_one = [&](ExerciseIndex exercise, std::size_t sets) {
      Done done{exercise, 0, std::vector<int>(sets, 10)};
      done.pain = 1;
      done.effort = 4;
      session.items.push_back(std::move(done));
    };
    for (const ExerciseIndex exercise : protocol_.stages[1].warm_up) do_one(exercise, 1);
    const auto& choose = protocol_.stages[1].choose;
    for (std::size_t i = 0; i < 2; ++i)
      do_one(choose[(static_cast<std::size_t>(day_) * 2 + i) % choose.size()], 2);
    session.minutes = 14;
    session.finished = true;
    return session;
  }

  void add_day() {
    ++day_;
    write(420, answers(day_ % 7 != 1));
    write(425, Pain{day_ % 5 == 0 ? 3 : 2, PainWhen::morning, {}, {}});
    if (day_ % 14 == 1) write(430, Separation{3, 3, 2, Tension::firm, false});
    if (day_ % 28 == 1) write(435, Questionnaire{Form::phq_2, {0, 1}, {}});
    if (day_ == 44) write(660, Clearance{Clinician::midwife, Scope::postnatal_check, 0, {}, {}});
    if (day_ % 3 == 2) write(700, Today{12, true, Hands::both});
    if (day_ % 7 != 0) write(720, session());
    if (day_ % 2 == 0) write(960, Walk{15, Place::outdoors, Talk::easy, 1});
    if (!protocol_.habits.empty()) {
      write(1080,
            Posture{static_cast<HabitIndex>(static_cast<std::size_t>(day_) % protocol_.habits.size()), true});
    }
    if (day_ % 10 == 3) write(1260, Note{"She slept four hours in one go; my back felt easier all day."});
  }

  const Protocol& protocol_;
  Diary diary_;
  Day born_ = std::chrono::sys_days(std::chrono::year(2024) / 3 / 10);
  int day_ = 0;
};

inline Diary make_diary(const Protocol& protocol, std::size_t count) {
  return DiaryMaker(protocol).make(count);
}

inline std::string text_of(const Protocol& protocol, const Diary& diary) {
  const Vocabulary names = vocabulary(protocol);
  std::string text;
  for (const Entry& entry : diary.entries) text += write_entry(entry, names) + "\n";
  return text;
}

}  // namespace realign::bench
