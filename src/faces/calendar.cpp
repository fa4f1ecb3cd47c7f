// SPDX-License-Identifier: Apache-2.0
#include "faces/calendar.h"

#include <algorithm>
#include <array>
#include <optional>

#include "faces/calendar_event.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/ics_writer.h"
#include "faces/limit_words.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_stops.h"
#include "faces/plan_text.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr int days_in_a_week = 7;
constexpr int minutes_of_a_check = 5;

// What there is one of at a time, so that its next event is the same one at a later day.
constexpr std::array<std::string_view, 4> single{"next.foundation-ends", "next.review", "next.maintain-check",
                                                 "next.self-check"};

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

class Calendar {
 public:
  Calendar(const Protocol& protocol, const Summary& summary, std::span<const Plan> days,
           const CalendarWish& wish, const CalendarEdition& edition, IcsWriter& ics)
      : protocol_(protocol),
        summary_(summary),
        today_(summary.plan),
        days_(days),
        wish_(wish),
        edition_(edition),
        ics_(ics) {
    end_ = today_.date + std::chrono::days(days_in_a_week * wish.weeks);
    is_open_ = today_.disposition > Disposition::unscreened;
    is_silent_ = today_.paused && today_.disposition > Disposition::clinician_first;
  }

  void write() {
    notice();
    for (const Plan& day : days_) {
      session(day);
      walk(day);
    }
    what_comes();
    questionnaires();
    clearances();
  }

 private:
  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol_, key, gaps);
  }

  // The words of a key as one more line.
  void tell(std::string& text, std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    add_line(text, say(key, gaps));
  }

  // While everything is paused, nothing is said: not even of what there was.
  void add(CalendarEvent event) {
    if (is_silent_ || event.day >= end_) {
      event.is_cancelled = true;
      event.day = std::clamp(event.day, today_.date, end_ - std::chrono::days(1));
    }
    if (is_silent_) event.title = "Realign";
    if (event.is_cancelled) event.text.clear();
    add_event(event, wish_, edition_, ics_);
  }

  // Of the stop, or of the questions that wait.
  void notice() {
    CalendarEvent event{.what = "notice", .day = today_.date, .kind = EventKind::notice};
    event.title = is_open_ ? "Realign" : headline(protocol_, today_);
    event.is_cancelled = is_open_;
    std::string& text = event.text;
    tell(text, key_of("disposition.", id_of(today_.disposition), ".next"));
    for (const std::string_view contact : contacts_of(today_)) tell(text, key_of("contact.", contact));
    add_flags(today_, text);
    for (const Lifting& each : liftings_of(protocol_, today_))
      if (!each.words.empty()) tell(text, each.words);
    tell(text, "not-diagnosis");
    add(std::move(event));
  }

  void add_flags(const Plan& day, std::string& text) const {
    for (const Notice& notice : day.notices) {
      if (tells_how_to_act(notice)) tell(text, notice.words, {{"detail", notice.detail}});
    }
  }

  std::string session_text(const Plan& day) const {
    std::string text;
    if (day.session && !day.session->items.empty()) {
      for (const Item& item : day.session->items)
        add_line(text,
                 name_of(protocol_, item.exercise, item.variant) + ": " + dose_in_words(protocol_, item));
      const auto lowest = std::ranges::min(day.session->items, {}, &Item::stop_at_pain).stop_at_pain;
      tell(text, "face.session.stop-at-pain", {{"pain", std::to_string(lowest)}});
    }
    if (!day.stretches.empty()) tell(text, "face.stretches");
    for (const Stretch& stretch : day.stretches)
      add_line(text, name_of(protocol_, stretch.exercise, stretch.variant) + ": " +
                         dose_in_words(protocol_, stretch));
    add_flags(day, text);
    tell(text, "face.summary.limits");
    for (const std::string& sentence : limits_in_words(protocol_, day, summary_.clearances))
      add_line(text, sentence);
    if (day.date != today_.date) tell(text, "face.week.depends");
    tell(text, "not-diagnosis");
    return text;
  }

  static bool moves(const Plan& day) { return day.session && !day.session->items.empty(); }

  static int minutes_of(const Plan& day) {
    int seconds = day.session ? day.session->minutes * 60 : 0;
    for (const Stretch& stretch : day.stretches) seconds += stretch.seconds;
    return (seconds + 59) / 60;
  }

  void session(const Plan& day) {
    CalendarEvent event{.what = "session." + ics_date(day.date), .day = day.date, .kind = EventKind::to_do};
    event.begins = wish_.at_min;
    event.minutes = std::max(1, minutes_of(day));
    event.title = headline(protocol_, day, HeadlineOf::some_day);
    event.is_cancelled = !moves(day) && day.stretches.empty();
    if (!event.is_cancelled) event.text = session_text(day);
    add(std::move(event));
  }

  // So many walks a week, and which days is hers to choose. They are laid out evenly, on the same days of the
  // week whenever that is asked, so that any seven days hold as many as the plan has at least and no more.
  static bool is_day_for_walk(Day day, int days_a_week) {
    const auto of_week = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    return of_week * days_a_week / days_in_a_week != (of_week - 1) * days_a_week / days_in_a_week;
  }

  void walk(const Plan& day) {
    CalendarEvent event{.what = "walk." + ics_date(day.date), .day = day.date, .kind = EventKind::to_do};
    event.begins = wish_.at_min + minutes_of(day);
    event.title = say("face.walk");
    event.is_cancelled = !day.walk || day.walk->minutes_high == 0 ||
                         !is_day_for_walk(day.date, std::max(1, day.walk->days_low));
    if (!event.is_cancelled) {
      event.minutes = day.walk->minutes_high;
      const std::string range = minutes_in_words(protocol_, day.walk->minutes_low, day.walk->minutes_high);
      event.title = say("face.week.walk", {{"walk", range}});
      add_line(event.text, walk_in_words(protocol_, *day.walk));
      add_flags(day, event.text);
      tell(event.text, "not-diagnosis");
    }
    add(std::move(event));
  }

  void check(std::string what, std::optional<Day> day, std::string title, std::string text) {
    if (std::ranges::find(checks_, what) != checks_.end()) return;
    checks_.push_back(what);
    CalendarEvent event{.what = std::move(what), .day = day.value_or(today_.date), .kind = EventKind::check};
    event.begins = wish_.at_min;
    event.minutes = minutes_of_a_check;
    event.title = std::move(title);
    event.text = std::move(text);
    event.is_cancelled = !day;
    add(std::move(event));
  }

  void what_comes() {
    for (const Next& next : today_.next) {
      if (!next.on || *next.on >= end_) continue;
      std::string what(next.words);
      if (next.exercise) what += "." + protocol_.exercises[*next.exercise].id;
      check(what, next.on, say(next.words, {{"detail", next.detail}}), {});
    }
    const auto& feel = today_.self_check;
    if (feel && feel->due && is_open_)
      check("next.self-check", today_.date, say("self-check.title"),
            sentence_of(protocol_, feel->because.front()));
    for (const std::string_view key : single)
      if (has_words(protocol_, key)) check(std::string(key), {}, say(key), {});
    gone();
  }

  // Beside a stop, before the questions are answered and in a pause nobody knows what opens when: what an
  // earlier file said of it is taken back.
  void gone() {
    if (!is_silent_ && is_open_) return;
    for (const Rule& rule : protocol_.rules) {
      if (!rule.gate) continue;
      for (const Restriction& one : rule.restrictions) {
        const std::string name = name_of(protocol_, one.exercise);
        check("next.opens." + protocol_.exercises[one.exercise].id, {}, say("next.opens", {{"detail", name}}),
              {});
      }
    }
  }

  void questionnaires() {
    for (const FormProgress& form : summary_.progress.forms) {
      const std::string& id = protocol_.forms[static_cast<std::size_t>(form.form)].id;
      std::optional<Day> due;
      if (is_open_ && form.due) due = std::max(*form.due, today_.date);
      check("form." + id, due, say(key_of("form.", id, ".name")), say(key_of("form.", id, ".why")));
    }
  }

  void clearances() {
    for (const ClearanceGiven& given : summary_.clearances) {
      if (!given.until) continue;
      const std::string words = clearance_in_words(protocol_, given);
      check("clearance." + std::to_string(static_cast<int>(given.scope)), given.until,
            say("face.summary.clearances", {{"list", words}}), given.restrictions);
    }
  }

  const Protocol& protocol_;
  const Summary& summary_;
  const Plan& today_;
  std::span<const Plan> days_;
  const CalendarWish& wish_;
  const CalendarEdition& edition_;
  IcsWriter& ics_;
  Day end_{};
  bool is_open_ = false, is_silent_ = false;  // nothing stops her or waits; everything is paused
  std::vector<std::string> checks_;  // what was said of already: each is said once
};

}  // namespace

std::string calendar_ics(const Protocol& protocol, const Summary& summary, std::span<const Plan> days,
                         const CalendarWish& wish, const CalendarEdition& edition) {
  IcsWriter ics;
  ics.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Realign//Realign//EN");
  ics.line("CALSCALE", "GREGORIAN").text("X-WR-CALNAME", "Realign").zone(wish.zone);
  Calendar(protocol, summary, days, wish, edition, ics).write();
  return std::move(ics.line("END", "VCALENDAR")).bytes();
}

}  // namespace realign
