// SPDX-License-Identifier: Apache-2.0
#include "faces/calendar_event.h"

namespace realign {
namespace {

constexpr int minutes_before = 10;  // the alarm of what takes a place and clothes; a check needs none of both

// What begins before the day does is of the night after it.
constexpr int minutes_in_a_day = 24 * 60;

void add_when(const CalendarEvent& event, const CalendarWish& wish, IcsWriter& ics) {
  if (event.kind == EventKind::notice) {
    ics.line("DTSTART;VALUE=DATE", ics_date(event.day));
    return;
  }
  const bool is_of_the_night = wish.at_min < day_starts_at_hour * 60;
  const int begins = event.begins + (is_of_the_night ? minutes_in_a_day : 0);
  ics.line("DTSTART;TZID=" + wish.zone.name, ics_local_time(event.day, begins));
  if (event.minutes > 0) ics.line("DURATION", "PT" + std::to_string(event.minutes) + "M");
}

void add_alarm(const CalendarEvent& event, IcsWriter& ics) {
  ics.line("BEGIN", "VALARM").line("ACTION", "DISPLAY").text("DESCRIPTION", event.title);
  ics.line("TRIGGER", event.kind == EventKind::to_do ? "-PT" + std::to_string(minutes_before) + "M" : "PT0S");
  ics.line("END", "VALARM");
}

}  // namespace

void add_event(const CalendarEvent& event, const CalendarWish& wish, const CalendarEdition& edition,
               IcsWriter& ics) {
  ics.line("BEGIN", "VEVENT").line("UID", event.what + "." + edition.owner + "@realign");
  ics.line("DTSTAMP", ics_utc_time(edition.made_at)).line("SEQUENCE", std::to_string(edition.number));
  add_when(event, wish, ics);
  ics.text("SUMMARY", event.title);
  if (!event.text.empty()) ics.text("DESCRIPTION", event.text);
  ics.line("STATUS", event.is_cancelled ? "CANCELLED" : "CONFIRMED").line("CLASS", "PRIVATE");
  const bool takes_time = event.kind == EventKind::to_do && !event.is_cancelled;
  ics.line("TRANSP", takes_time ? "OPAQUE" : "TRANSPARENT");
  if (!event.is_cancelled && event.kind != EventKind::notice) add_alarm(event, ics);
  ics.line("END", "VEVENT");
}

}  // namespace realign
