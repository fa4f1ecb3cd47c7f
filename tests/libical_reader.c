// SPDX-License-Identifier: Apache-2.0
//
// A calendar as libical reads it: a line for each event, its parts parted by tabs. tests/ics_test.mjs builds it.
//
//   libical_reader < FILE    UID, STATUS, DTSTART as seconds since 1970 by the zone that the file describes (a whole
//                            day as its date), DURATION in seconds, number of alarms, SUMMARY
//
// What the standard forbids is named on stderr, and the exit status is 1.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *whole_of(FILE *in) {
  size_t size = 0, room = 1 << 20;
  char *text = malloc(room);
  for (size_t count; (count = fread(text + size, 1, room - size - 1, in)) > 0; size += count)
    if (room - size < 2) text = realloc(text, room *= 2);
  text[size] = '\0';
  return text;
}

// What libical notes where it does not understand a line, or where a property is missing or too many.
static int complaints_in(icalcomponent *component) {
  int count = 0;
  for (icalproperty *one = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); one != NULL;
       one = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY), ++count)
    fprintf(stderr, "%s\n", icalproperty_get_xlicerror(one));
  for (icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); part != NULL;
       part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    count += complaints_in(part);
  return count;
}

static const char *status_of(icalcomponent *event) {
  return icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED ? "CANCELLED" : "CONFIRMED";
}

static void tell(icalcomponent *calendar, icalcomponent *event) {
  icalproperty *begins = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  const icaltimetype time = icalproperty_get_dtstart(begins);
  icalparameter *of_zone = icalproperty_get_first_parameter(begins, ICAL_TZID_PARAMETER);
  printf("%s\t%s\t", icalcomponent_get_uid(event), status_of(event));
  if (time.is_date) {
    printf("%04d-%02d-%02d\t", time.year, time.month, time.day);
  } else {
    icaltimezone *zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(of_zone));
    if (zone == NULL) fprintf(stderr, "the zone of an event is not described\n"), exit(1);
    printf("%lld\t", (long long)icaltime_as_timet_with_zone(time, zone));
  }
  printf("%d\t", icaldurationtype_as_int(icalcomponent_get_duration(event)));
  printf("%d\t%s\n", icalcomponent_count_components(event, ICAL_VALARM_COMPONENT), icalcomponent_get_summary(event));
}

int main(void) {
  char *text = whole_of(stdin);
  icalcomponent *calendar = icalparser_parse_string(text);
  if (calendar == NULL) return fprintf(stderr, "this is no calendar\n"), 1;
  icalrestriction_check(calendar);
  if (complaints_in(calendar) > 0) return 1;
  for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
    tell(calendar, event);
  icalcomponent_free(calendar);
  free(text);
  return 0;
}
