// SPDX-License-Identifier: Apache-2.0
#include "proof/pace_explorer.h"

#include <algorithm>
#include <unordered_set>

#include "engine/pace.h"

namespace realign {
namespace {

using std::chrono::days;

constexpr std::size_t most_violations = 10;
constexpr Day today{days{20000}};  // any day: only the distances to it matter

enum class Waiting : std::uint8_t { nothing, fine, spoiled, amber, red };

// What later days can depend on. Days count back from today, `far` standing for a review's length and more.
struct State {
  std::int8_t rung = 0;
  std::uint8_t domed = 0, green = 0;
  std::uint8_t up = 0, down = 0, amber = 0, red = 0;
  std::uint8_t review = 0;  // days until the next one, 0 being tomorrow; `far`: none is set
  Waiting waiting{};
  bool one_amber = false;

  std::uint64_t key() const {
    std::uint64_t key = static_cast<std::uint8_t>(rung + 1);
    for (const std::uint8_t part :
         {domed, green, up, down, amber, red, review, static_cast<std::uint8_t>(waiting)})
      key = key << 6U | part;
    return key << 1U | (one_amber ? 1U : 0U);
  }
};

// What one day brings.
struct Brought {
  bool has_session = false;
  Waiting session{};
  bool is_red_all = false, is_domed = false, has_signal = false;
  Colour morning{};
  Decision gap{};  // regress or restart: a time off ends instead
};

class Explorer {
 public:
  Explorer(const Dosing& dosing, const Ladder& ladder, const Dosing& promised)
      : dosing_(dosing), ladder_(ladder), promised_(promised) {}

  PaceExploration explore() {
    add(state_of(begun()), nullptr);
    std::vector<State> next;
    for (; !wave_.empty(); ++found_.longest) {
      next = std::move(wave_);
      wave_.clear();
      for (const State& state : next) live_a_day(state);
    }
    found_.states = seen_.size();
    return std::move(found_);
  }

 private:
  std::uint8_t far_away() const { return static_cast<std::uint8_t>(dosing_.review_days); }
  PaceRules rules() const { return {dosing_, {&ladder_, 1}}; }

  // The first session has been done today.
  Pace begun() const {
    Pace pace;
    pace.next_review = today + days(dosing_.review_days);
    return pace;
  }

  std::uint8_t ago(const std::optional<Day>& day, Day on) const {
    return day ? static_cast<std::uint8_t>(std::min(days_between(*day, on), dosing_.review_days))
               : far_away();
  }

  // A step or a bad session as long ago as a review is long is told as exactly so long ago: what counts it as
  // recent then has to be wrong.
  std::optional<Day> day_of(std::uint8_t ago) const { return today - days(ago); }

  State state_of(const Pace& pace, Day on = today) const {
    const ExercisePace& one = pace.exercises[0];
    State state;
    state.rung = one.rung;
    state.domed = std::min<std::uint8_t>(one.domed, static_cast<std::uint8_t>(dosing_.domed_times));
    state.up = ago(one.up_on, on);
    state.down = ago(one.down_on, on);
    state.amber = ago(pace.amber_on, on);
    state.red = ago(pace.red_on, on);
    state.one_amber = pace.ambers_in_row > 0;
    state.review = pace.next_review ? static_cast<std::uint8_t>(std::clamp(
                                          days_between(on, *pace.next_review), 0, dosing_.review_days))
                                    : far_away();
    const auto judged = pace.judged();
    for (auto past = judged.rbegin(); past != judged.rend(); ++past) {
      if (!past->is_over) {
        state.waiting = waiting_of(*past);
        continue;
      }
      if (past->colour != Colour::green || past->is_spoiled || state.green == dosing_.clean_sessions) break;
      ++state.green;
    }
    return state;
  }

  static Waiting waiting_of(const Judged& judged) {
    if (judged.colour == Colour::red) return Waiting::red;
    if (judged.colour == Colour::amber) return Waiting::amber;
    return judged.is_spoiled ? Waiting::spoiled : Waiting::fine;
  }

  static Judged judged_of(Waiting waiting, Day day) {
    Judged judged{day, Colour::unknown, false, true, waiting == Waiting::spoiled};
    if (waiting == Waiting::amber) judged.colour = Colour::amber;
    if (waiting == Waiting::red) judged.colour = Colour::red;
    return judged;
  }

  // Some pace that is in this state; which of them makes no difference to what follows.
  Pace pace_of(const State& state) const {
    Pace pace;
    ExercisePace& one = pace.exercises[0];
    one.rung = state.rung;
    one.domed = state.domed;
    one.up_on = day_of(state.up);
    one.down_on = day_of(state.down);
    pace.amber_on = day_of(state.amber);
    pace.red_on = day_of(state.red);
    pace.ambers_in_row = state.one_amber ? 1 : 0;
    pace.next_review = today + days(state.review);
    for (int i = state.green; i > 0; --i)
      pace.sessions[pace.session_count++] = {today - days(i + 1), Colour::green, true, true, false};
    if (state.waiting != Waiting::nothing)
      pace.sessions[pace.session_count++] = judged_of(state.waiting, today - days(1));
    return pace;
  }

  static std::vector<Brought> sessions_of_a_day() {
    std::vector<Brought> days_brought = {{}};
    for (const Waiting session : {Waiting::fine, Waiting::spoiled, Waiting::amber, Waiting::red})
      days_brought.push_back({.has_session = true, .session = session});
    days_brought.push_back({.has_session = true, .session = Waiting::red, .is_red_all = true});
    days_brought.push_back({.has_session = true, .session = Waiting::spoiled, .is_domed = true});
    return days_brought;
  }

  void live_a_day(const State& state) {
    static const std::vector<Brought> sessions = sessions_of_a_day();
    for (Brought brought : sessions) {
      for (const Colour morning : {Colour::unknown, Colour::green, Colour::amber, Colour::red}) {
        if (state.waiting == Waiting::nothing && morning != Colour::unknown) break;  // nothing waits for it
        for (const bool has_signal : {false, true}) {
          brought.morning = morning;
          brought.has_signal = has_signal;
          close(state, brought);
        }
      }
    }
    for (const Decision gap : {Decision::regress, Decision::restart}) close(state, {.gap = gap});
  }

  void close(const State& state, const Brought& brought) {
    Pace pace = pace_of(state);
    DosePath path;
    const Day on = today + days(1);
    if (brought.gap != Decision::none) {
      ease_after_gap(rules(), brought.gap, on, pace, &path);
    } else {
      DayNews news;
      news.day = today;
      news.morning = brought.morning;
      if (brought.has_signal) news.signal = "a signal";
      if (brought.has_session) news.session = judged_of(brought.session, today);
      news.red[0] = brought.session == Waiting::red && !brought.is_red_all;
      news.is_red_all = brought.is_red_all;
      news.domed[0] = brought.is_domed;
      close_day(rules(), news, on, pace, &path);
    }
    check_closed(state, brought, pace);
    if (pace.next_review.value_or(on) > on) return add(state_of(pace, on), &path);
    hold_reviews(pace, path, on);
  }

  void hold_reviews(const Pace& due, const DosePath& before, Day on) {
    struct Found {
      int done = 0;
      bool hold = false, may = false;
    };
    static constexpr Found all[] = {
        {40, false, true}, {60, false, true}, {80, true, true}, {80, false, false}, {80, false, true}};
    for (const Found& found : all) {
      Pace pace = due;
      DosePath path = before;
      ReviewNumbers numbers{found.done, 100, found.hold, {}};
      numbers.may_step[0] = found.may;
      review(rules(), numbers, on, pace, &path);
      check_reviewed(due, found.done, found.hold, found.may, pace, on);
      add(state_of(pace, on), &path);
    }
  }

  // A day never lifts a dose; a red, and whatever else steps down, does so at once.
  void check_closed(const State& state, const Brought& brought, const Pace& pace) {
    const Rung rung = pace.exercises[0].rung;
    if (rung > state.rung) fail("a day without a review lifted the dose", state);
    const bool is_red = brought.session == Waiting::red ||
                        (brought.morning == Colour::red && state.waiting != Waiting::nothing &&
                         state.waiting != Waiting::red);
    const bool is_lowest = rung == ladder_.lowest || (ladder_.stays_full && rung <= 0);
    const bool was_just_down = state.down < dosing_.step_back_apart_days - 1;
    if ((is_red || brought.has_signal) && rung >= state.rung && !is_lowest && !was_just_down)
      fail("a red day, or one with a signal, took nothing away", state);
    if (rung < ladder_.lowest || rung > ladder_.highest) fail("the dose left its ladder", state);
  }

  void check_reviewed(const Pace& before, int done, bool hold, bool may, const Pace& pace, Day on) {
    const State state = state_of(before, on);
    const int climbed = pace.exercises[0].rung - before.exercises[0].rung;
    if (climbed > 1) fail("a review climbed more than one rung", state);
    if (climbed < 0) fail("a review took something away", state);
    if (pace.exercises[0].rung > ladder_.highest) fail("the dose climbed above its cap", state);
    if (climbed <= 0) return;
    const auto is_recent = [&](const std::optional<Day>& day) {
      return day && days_between(*day, on) < promised_.review_days;
    };
    if (is_recent(before.exercises[0].up_on)) fail("it climbed faster than its pace", state);
    if (is_recent(before.exercises[0].down_on)) fail("it climbed too soon after a step down", state);
    if (is_recent(before.red_on)) fail("it climbed after a red", state);
    if (is_recent(before.amber_on)) fail("it climbed after an amber", state);
    if (state.green < promised_.clean_sessions || state.waiting > Waiting::fine)
      fail("it climbed without green sessions", state);
    if (done < promised_.done_percent || hold || !may) fail("it climbed though the review said no", state);
  }

  void fail(const std::string& what, const State& state) {
    if (found_.violations.size() >= most_violations) return;
    found_.violations.push_back(
        what + ": rung " + std::to_string(state.rung) + ", last step up " + std::to_string(state.up) +
        ", step down " + std::to_string(state.down) + ", red " + std::to_string(state.red) + ", amber " +
        std::to_string(state.amber) + " days ago, " + std::to_string(state.green) + " green");
  }

  void add(const State& state, const DosePath* path) {
    if (path) {
      ++found_.steps;
      for (const DoseStep& step : *path)
        ++found_.moves[(step.to > step.from ? "up by " : "down by ") + std::string(step.why)];
    }
    if (seen_.insert(state.key()).second) wave_.push_back(state);
  }

  const Dosing& dosing_;
  const Ladder& ladder_;
  const Dosing& promised_;
  PaceExploration found_;
  std::unordered_set<std::uint64_t> seen_;
  std::vector<State> wave_;
};

}  // namespace

PaceExploration explore_pace(const Dosing& dosing, const Ladder& ladder, const Dosing& promised) {
  return Explorer(dosing, ladder, promised).explore();
}

}  // namespace realign
