// SPDX-License-Identifier: Apache-2.0
#include "proof/diary.h"

#include <algorithm>
#include <map>

#include "engine/entry_id.h"
#include "engine/entry_reader.h"
#include "engine/fold.h"

namespace realign {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr int good_while_ago = 20;  // days: before anything else that is written down

class Diary {
 public:
  Diary(const Protocol& protocol, const DayFound& day)
      : protocol_(protocol), day_(day), today_(diary_day()) {}

  std::vector<Entry> write() {
    write_profile();
    write_training();
    write_separation();
    write_scores();
    for (std::size_t i = 0; i < protocol_.questions.size(); ++i)
      write_question(static_cast<QuestionIndex>(i));
    write_past_stops();
    write_clearances();
    write_prescriptions();
    return entries();
  }

 private:
  Value value(Derived fact) const { return day_.facts[fact]; }
  bool is(Derived fact) const { return value(fact) != 0; }

  // So many days before the last, at an hour of the day.
  void add(int days_before, int hour, Body body) { add_at(hours(hour) - days(days_before), std::move(body)); }
  void add_at(hours after_midnight, Body body) {
    const auto at =
        std::chrono::duration_cast<std::chrono::milliseconds>((today_ + after_midnight).time_since_epoch());
    bodies_.emplace(at.count(), std::move(body));
  }

  void write_profile() {
    Profile profile;
    profile.birth_date = today_ - days(value(Derived::days));
    profile.birth = static_cast<Birth>(value(Derived::birth));
    profile.tear = static_cast<Tear>(value(Derived::tear));
    profile.epidural = is(Derived::epidural);
    profile.active_before = is(Derived::active_before);
    if (is(Derived::text_track)) profile.walk_track = WalkTrack::text;
    if (is(Derived::program_path)) profile.path = Path::program;
    if (is(Derived::paused)) profile.paused = true;
    add(std::min(good_while_ago + 5, value(Derived::days)), 6, profile);
  }

  Session session(std::optional<bool> doming, std::optional<bool> leaking,
                  std::optional<bool> heaviness) const {
    Done done{.exercise = protocol_.stages.front().choose.front(), .variant = 0, .sets = {8, 8}};
    done.doming = doming;
    done.leaking = leaking;
    done.heaviness = heaviness;
    return {.items = {done}, .minutes = {}, .finished = {}};
  }

  void write_training() {
    const auto event = [&](Derived fact, Session what) {
      if (value(fact) != never) add(value(fact), 10, std::move(what));
    };
    event(Derived::domed_days_ago, session(true, {}, {}));
    event(Derived::leaked_days_ago, session({}, true, {}));
    event(Derived::heavy_days_ago, session({}, {}, true));
    if (!is(Derived::stage)) return;
    const int sessions = protocol_.dosing.foundation_sessions;
    for (int i = 0; i <= sessions; ++i) add(good_while_ago - 3 * i, 11, session({}, {}, {}));
  }

  // The widest reading may lie back, or have been cleared since.
  void write_separation() {
    if (is(Derived::gap_known)) {
      const int gap = value(Derived::gap), to_see = value(Derived::gap_to_see);
      const int wide = std::max(to_see, protocol_.self_check.starts_at);
      const bool was_wide = to_see > gap || is_on("separation");
      if (was_wide && to_see == 0) write_reading(10, wide, Tension::firm, false), clear_exercise(9);
      if (was_wide && to_see > 0) write_reading(10, wide, Tension::firm, false);
      write_reading(1, gap, static_cast<Tension>(value(Derived::gap_tension)), is(Derived::gap_doming));
      if (gap > 0 && to_see == 0) clear_exercise(0);
    }
    if (is(Derived::phq2)) {
      const int first = std::min(3, value(Derived::phq2));
      add(1, 13, Questionnaire{Form::phq_2, {first, value(Derived::phq2) - first}, {}});
    }
  }

  bool is_on(std::string_view mode) const {
    const auto found = std::ranges::find(protocol_.modes, mode, &Mode::id);
    return found != protocol_.modes.end() && day_.facts.values[found->fact] != 0;
  }

  void write_reading(int days_before, int widest, Tension tension, bool doming) {
    add(days_before, 7, Separation{widest, widest, widest, tension, doming});
  }

  void clear_exercise(int days_before) { add(days_before, 8, Clearance{{}, Scope::exercise, 0, {}, {}}); }

  void write_scores() {
    const auto score = [&](int days_before, int hour, int points, PainWhen when) {
      add(days_before, hour, Pain{points, when, {}, {}});
    };
    if (const int long_hours = value(Derived::rest_pain_hours); long_hours > 0) {
      const int high = protocol_.dosing.high_rest_pain;
      const int last = value(Derived::pain_today) >= high ? 0 : 1;
      score(last, 8, high, PainWhen::rest);
      add_at(hours(8) - days(last) - hours(long_hours), Pain{high, PainWhen::rest, {}, {}});
    }
    if (!is(Derived::pain_known)) return;
    for (int before = 1; before <= protocol_.dosing.usual_needs; ++before)
      score(before, 6, value(Derived::pain_usual), PainWhen::morning);
    if (value(Derived::pain_today) != value(Derived::pain_usual))
      score(0, 7, value(Derived::pain_today), PainWhen::before);
  }

  void answer(QuestionIndex question, hours after_midnight, Value given) {
    answers_[after_midnight].push_back({question, static_cast<std::int16_t>(given)});
  }

  Value at(FactIndex fact, Value otherwise) const {
    return fact == Question::no_fact ? otherwise : day_.facts.values[fact];
  }

  // Something that is wrong, as bad as can be.
  Value worst(QuestionIndex question) const {
    const FactSpec& spec = protocol_.facts[protocol_.questions[question].fact];
    return protocol_.questions[question].clear == spec.max ? spec.min : spec.max;
  }

  void write_question(QuestionIndex index) {
    const Question& question = protocol_.questions[index];
    const Value now = day_.facts.values[question.fact];
    const bool is_clear = now == question.clear;
    const Value ago = at(question.ago, never), run = at(question.hours, 0), rise = at(question.rise, 0);
    const bool may_stay_unsaid =
        !question.required && now == protocol_.facts[question.fact].assumed && (ago == never || ago == 0);
    if (is_clear && ago != never) answer(index, hours(5) - days(ago), worst(index));
    if (!is_clear && run > 0) answer(index, hours(9) - hours(run), now);
    if (!is_clear && rise > 0) answer(index, hours(5), now - rise);
    for (int back = 1; run == 0 && back < at(question.days, 0); ++back) {
      answer(index, hours(5) - days(back), is_clear ? worst(index) : now);
      answer(index, hours(6) - days(back), question.clear);
    }
    const Value pain = is_clear ? 0 : at(question.pain, 0);
    if (pain > 0 && pain != value(Derived::pain_today)) add(0, 10, Pain{pain, PainWhen::after, {}, {}});
    const bool leave_open = day_.facts.unanswered && !left_open_ && question.required && is_clear;
    left_open_ = left_open_ || leave_open;
    if (!leave_open && !may_stay_unsaid) answer(index, hours(9), now);
  }

  // A stop that stands though its question is answered with nothing wrong, or that was lifted.
  void write_past_stops() {
    for (std::size_t i = 0; i < protocol_.rules.size(); ++i) {
      const auto& question = protocol_.rules[i].question;
      if (!question || !(day_.facts.standing[i] || day_.facts.lifted[i])) continue;
      answer(*question, hours(5) - days(good_while_ago), worst(*question));
      if (!day_.facts.lifted[i]) continue;
      add(good_while_ago - 1, 12, Clearance{{}, Scope::question, *question, {}, {}});
    }
  }

  void write_clearances() {
    const std::pair<Derived, Scope> scopes[] = {{Derived::cleared_check, Scope::postnatal_check},
                                                {Derived::cleared_loading, Scope::loading},
                                                {Derived::cleared_kneeling, Scope::kneeling},
                                                {Derived::cleared_impact, Scope::impact}};
    for (const auto& [fact, scope] : scopes) {
      if (is(fact)) add(1, 14, Clearance{{}, scope, 0, {}, {}});
    }
    if (is(Derived::cleared_exercise)) clear_exercise(good_while_ago + 4);
  }

  void write_prescriptions() {
    Prescription prescription;
    for (std::size_t e = 0; e < protocol_.exercises.size(); ++e) {
      const auto exercise = static_cast<ExerciseIndex>(e);
      if (day_.prescribed.included[e]) prescription.changes.push_back({exercise, Change::include, {}, {}});
      if (day_.prescribed.excluded[e]) prescription.changes.push_back({exercise, Change::exclude, {}, {}});
    }
    if (!prescription.changes.empty()) add(1, 15, prescription);
  }

  std::vector<Entry> entries() {
    for (auto& [when, answers] : answers_) {
      std::ranges::sort(answers, std::ranges::less{}, &Answer::question);
      const auto same = [](const Answer& a, const Answer& b) { return a.question == b.question; };
      answers.erase(std::ranges::unique(answers, same).begin(), answers.end());
      add_at(when, Screening{answers});
    }
    std::vector<Entry> entries;
    std::array<std::uint8_t, 10> number{};
    for (auto& [ms, body] : bodies_) {
      ++number.back();
      entries.push_back({make_id(ms, number), Instant{ms, 0}, std::move(body)});
    }
    return entries;
  }

  const Protocol& protocol_;
  const DayFound& day_;
  Day today_;
  bool left_open_ = false;
  std::map<hours, std::vector<Answer>> answers_;
  std::multimap<std::int64_t, Body> bodies_;
};

}  // namespace

Day diary_day() {
  using namespace std::chrono;
  return year(2026) / November / 22;
}

std::vector<Entry> diary_of(const Protocol& protocol, const DayFound& day) {
  return Diary(protocol, day).write();
}

std::string diary_text(const Protocol& protocol, const std::vector<Entry>& entries) {
  const Vocabulary names = vocabulary(protocol);
  std::string text;
  for (const Entry& entry : entries) text += write_entry(entry, names) + "\n";
  return text;
}

bool replays(const Invariant& invariant, const Invariants& invariants, const Protocol& protocol,
             const std::vector<Entry>& entries) {
  if (invariant.kind != InvariantKind::always) return false;
  std::vector<const Entry*> in_order;
  in_order.reserve(entries.size());
  for (const Entry& entry : entries) in_order.push_back(&entry);
  const Folded folded = fold(protocol, in_order, diary_day());
  DayFound day{facts_on(protocol, folded.history, folded.course, diary_day()),
               prescribed_on(folded.history, diary_day())};
  return breaks(invariant, invariants, protocol, day);
}

}  // namespace realign
