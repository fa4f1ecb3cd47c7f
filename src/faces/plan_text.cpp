// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_text.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_stops.h"
#include "faces/plan_waiting.h"
#include "faces/prompt.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

// A list of questions longer than this is better asked one at a time.
constexpr std::size_t questions_shown = 5;

constexpr int label_column = 30, widest_label_column = 38;

bool is_stop(Disposition disposition) { return disposition <= Disposition::clinician_first; }

class PlanPage {
 public:
  PlanPage(const Protocol& protocol, const Plan& plan, Style style, bool why)
      : protocol_(protocol), plan_(plan), page_(style), why_(why) {}

  std::string write() && {
    if (plan_.paused && !is_stop(plan_.disposition)) {
      page_.paragraph(headline(protocol_, plan_));
      return std::move(page_).text();
    }
    head();
    notices();
    session();
    stretches();
    walk();
    if (plan_.disposition == Disposition::unscreened && !why_) {
      ask();
      posture();
    } else if (!is_stop(plan_.disposition) || why_) {
      posture();
      waiting();
      avoid();
      next();
      if (!is_stop(plan_.disposition)) ask();
    } else {
      lifted_by();
    }
    end();
    return std::move(page_).text();
  }

 private:
  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol_, key, gaps);
  }

  void reasons(const Because& because, int indent = 4) {
    if (why_) add_reasons(page_, protocol_, because, indent);
  }

  void head() {
    const bool emergency = plan_.disposition == Disposition::emergency;
    const Tone tone = emergency ? Tone::emergency : Tone::strong;
    page_.paragraph(headline(protocol_, plan_), 0, tone);
    const std::string key = key_of("disposition.", id_of(plan_.disposition), ".next");
    if (plan_.disposition != Disposition::go && !plan_.paused) page_.paragraph(say(key));
    for (const std::string_view contact : contacts_of(plan_)) {
      page_.gap().paragraph(say(key_of("contact.", contact)), 2, emergency ? tone : Tone::here_and_now);
    }
    page_.gap();
    if (plan_.disposition == Disposition::refer_soon)
      page_.paragraph(say("face.summary.how"), 2, Tone::quiet).gap();
    if (!is_stop(plan_.disposition)) page_.paragraph(where_she_is(protocol_, plan_), 0, Tone::quiet);
    reasons(plan_.disposition_because, 2);
    reasons(plan_.stage_because, 2);
    reasons(plan_.decision_because, 2);
  }

  // Before the first questions are answered nothing but them is worth reading.
  bool is_told(const Notice& notice) const {
    return why_ || plan_.disposition != Disposition::unscreened || notice.level == NoticeLevel::stop;
  }

  void notices() {
    for (const Notice& notice : plan_.notices) {
      if (!is_told(notice)) continue;
      const bool pressing = notice.level == NoticeLevel::stop || notice.level == NoticeLevel::caution;
      const std::string text = realign::say(protocol_, notice.words, {{"detail", notice.detail}});
      page_.gap();
      page_.row(pressing ? "!" : "-", text, 0, 2, pressing ? Tone::here_and_now : Tone::quiet);
      reasons(notice.because);
    }
  }

  // Why this exercise: the first reason that no line before it gave, else what it is good for.
  std::string why_line(const Item& item) {
    for (const Reason& reason : item.because) {
      std::string words = sentence_of(protocol_, reason);
      if (said_.insert(words).second) return words;
    }
    return say(key_of("exercise.", protocol_.exercises[item.exercise].id, ".purpose"));
  }

  // Where the doses begin: right of the longest name, as far as that is sensible.
  int dose_column() const {
    std::size_t longest = 0;
    const auto measure = [&](ExerciseIndex exercise, VariantIndex variant, std::size_t more) {
      longest = std::max(longest, count_characters(name_of(protocol_, exercise, variant)) + more);
    };
    if (plan_.session) {
      for (const Item& each : plan_.session->items) measure(each.exercise, each.variant, 7);
    }
    for (const Stretch& each : plan_.stretches) measure(each.exercise, each.variant, 4);
    return std::clamp(static_cast<int>(longest), label_column, widest_label_column);
  }

  void item(std::size_t number, const Item& item) {
    const std::string name = std::to_string(number) + "  " + name_of(protocol_, item.exercise, item.variant);
    page_.row(name, dose_in_words(protocol_, item), 2, dose_column(), Tone::strong);
    if (why_) {
      reasons(item.because, 5);
    } else {
      page_.paragraph(why_line(item), 5, Tone::quiet);
    }
    if (why_ && !item.swaps.empty()) {
      std::vector<std::string> names;
      names.reserve(item.swaps.size());
      for (const ExerciseIndex swap : item.swaps) names.push_back(name_of(protocol_, swap));
      page_.paragraph(say("face.swaps", {{"list", list_in_words(protocol_, names)}}), 5, Tone::quiet);
    }
  }

  void session() {
    if (!plan_.session || plan_.session->items.empty()) return;
    const auto& items = plan_.session->items;
    page_.heading(say("face.session", {{"time", time_in_words(protocol_, plan_.session->minutes * 60)}}));
    for (std::size_t i = 0; i < items.size(); ++i) item(i + 1, items[i]);
    const auto lowest = std::ranges::min(items, {}, &Item::stop_at_pain).stop_at_pain;
    page_.paragraph(say("face.session.stop-at-pain", {{"pain", std::to_string(lowest)}}), 2);
  }

  void stretches() {
    if (plan_.stretches.empty()) return;
    page_.heading(say("face.stretches"));
    for (const Stretch& stretch : plan_.stretches) {
      page_.row(name_of(protocol_, stretch.exercise, stretch.variant), dose_in_words(protocol_, stretch), 2,
                dose_column());
      reasons(stretch.because, 5);
    }
  }

  void walk() {
    if (!plan_.walk || plan_.walk->minutes_high == 0) return;
    page_.heading(say("face.walk"));
    page_.paragraph(walk_in_words(protocol_, *plan_.walk), 2);
    reasons(plan_.walk->because, 5);
  }

  void posture() {
    if (plan_.posture.empty()) return;
    page_.heading(say("face.posture"));
    const auto shown = why_ ? plan_.posture.size() : 1;
    for (std::size_t i = 0; i < shown; ++i) {
      page_.paragraph(say(key_of("habit.", protocol_.habits[plan_.posture[i].habit].id, ".cue")), 2);
    }
  }

  void groups(const std::vector<WaitingGroup>& groups) {
    for (const WaitingGroup& group : groups) {
      page_.paragraph(list_in_words(protocol_, group.names), 2, Tone::plain, 2);
      page_.paragraph(group.until, 5, Tone::quiet);
    }
  }

  void waiting() {
    if (plan_.withheld.empty() && plan_.limits.empty()) return;
    page_.heading(say("face.waiting"));
    if (!why_) return groups(waiting_groups(protocol_, plan_));
    for (const Withheld& line : plan_.withheld) {
      page_.paragraph(name_of(protocol_, line.exercise), 2)
          .paragraph(end_in_words(protocol_, line.until), 5, Tone::quiet);
      reasons(line.because, 5);
    }
    for (const Limit& line : plan_.limits) {
      const std::string name = name_of(protocol_, line.exercise, line.variant);
      page_.paragraph(say("face.only", {{"name", name}}), 2)
          .paragraph(end_in_words(protocol_, line.until), 5, Tone::quiet);
      reasons(line.because, 5);
    }
  }

  // What lifts a stop, and how a clinician's word is written down; each told once.
  void lifted_by() {
    std::vector<std::string> told;
    const auto tell = [&](std::string words) {
      if (std::ranges::find(told, words) == told.end()) told.push_back(std::move(words));
    };
    for (const Lifting& each : liftings_of(protocol_, plan_)) {
      if (!each.words.empty()) tell(say(each.words));
      if (each.question != nullptr) tell(say("face.lifted-by.how", {{"question", each.question->id}}));
    }
    if (told.empty()) return;
    page_.heading(say("face.lifted-by"));
    for (const std::string& words : told) page_.paragraph(words, 2, Tone::plain, 2);
  }

  void avoid() {
    if (plan_.avoid.empty()) return;
    page_.heading(say("face.avoid"));
    std::vector<std::string> names;
    for (const AvoidLine& line : plan_.avoid) {
      const std::string key = key_of("avoid.", protocol_.avoid[line.movement].id);
      names.push_back(say(key));
      if (!why_) continue;
      page_.paragraph(names.back(), 2).paragraph(end_in_words(protocol_, line.until), 5, Tone::quiet);
      reasons(line.because, 5);
    }
    if (why_) return;
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
    page_.paragraph(text, 2);
  }

  void next() {
    if (plan_.next.empty()) return;
    page_.heading(say("face.next"));
    for (const Next& next : plan_.next) {
      const std::string what = realign::say(protocol_, next.words, {{"detail", next.detail}});
      page_.row(next.on ? day_in_words(protocol_, *next.on) : say("face.next.any-day"), what, 2, label_column,
                Tone::plain);
    }
  }

  void ask() {
    if (plan_.ask.empty()) return;
    page_.heading(say("face.ask"));
    const auto shown = std::min(plan_.ask.size(), questions_shown);
    for (std::size_t i = 0; i < shown; ++i) {
      page_.paragraph(ask_in_words(protocol_, plan_.ask[i]), 2, Tone::plain, 2);
      if (why_) page_.paragraph(say(plan_.ask[i].words), 5, Tone::quiet);
    }
    const auto rest = std::to_string(plan_.ask.size() - shown);
    if (plan_.ask.size() > shown) page_.paragraph(say("face.ask.more", {{"count", rest}}), 2);
    page_.paragraph(say("face.ask.how"), 2, Tone::quiet);
  }

  void end() { page_.gap().paragraph(say("not-diagnosis"), 0, Tone::quiet); }

  const Protocol& protocol_;
  const Plan& plan_;
  Page page_;
  bool why_;
  std::set<std::string> said_;
};

}  // namespace

std::string where_she_is(const Protocol& protocol, const Plan& plan) {
  std::string words = say(protocol, "face.here.date", {{"date", day_in_words(protocol, plan.date)}});
  if (plan.disposition == Disposition::unscreened) return words;
  words += say(protocol, "face.here.stage",
               {{"stage", say(protocol, key_of("stage.", id_of(plan.stage), ".name"))},
                {"week", std::to_string(plan.stage_week)}});
  if (!plan.weeks_postpartum) return words;
  const int weeks = *plan.weeks_postpartum;
  return words + say(protocol, weeks == 1 ? "face.here.weeks.one" : "face.here.weeks.many",
                     {{"weeks", std::to_string(weeks)}});
}

std::string headline(const Protocol& protocol, const Plan& plan, HeadlineOf of) {
  const bool open = plan.disposition == Disposition::go || plan.disposition == Disposition::refer_soon;
  if (plan.paused && !is_stop(plan.disposition)) return say(protocol, "paused.help");
  const bool moves = plan.session && !plan.session->items.empty();
  if (plan.disposition == Disposition::go && !moves) {
    const bool walks = plan.walk && plan.walk->minutes_high > 0;
    const std::string_view what = !plan.stretches.empty() ? "stretches" : walks ? "walk" : "rest";
    return say(protocol, key_of("face.headline.", what));
  }
  if (!open || !moves) return say(protocol, key_of("disposition.", id_of(plan.disposition)));
  const auto count = static_cast<int>(plan.session->items.size());
  const std::string minutes = with_capital(number_in_words(protocol, plan.session->minutes));
  return say(
      protocol,
      key_of(of == HeadlineOf::today ? "face.headline." : "face.week.headline.", count == 1 ? "one" : "many"),
      {{"minutes", minutes},
       {"unit", say(protocol, plan.session->minutes == 1 ? "face.minute" : "face.minutes")},
       {"count", number_in_words(protocol, count)}});
}

std::string plan_text(const Protocol& protocol, const Plan& plan, Style style, bool why) {
  return PlanPage(protocol, plan, style, why).write();
}

}  // namespace realign
