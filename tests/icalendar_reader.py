# SPDX-License-Identifier: Apache-2.0
#
# A calendar as python3-icalendar reads it, as JSON: for each event its uid, start, text and whether it is cancelled.
# It is the one of the three readers that misses a UID. Run by tests/ics_test.mjs.
import json
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = calendar.walk('VEVENT')
for component in calendar.walk():
    if component.errors:
        sys.exit(f'{component.name}: {component.errors}')
    missing = [name for name in component.required if name not in component]
    if missing:
        sys.exit(f'{component.name} has no {", ".join(missing)}')
print(json.dumps([{
    'uid': str(event['UID']),
    'start': event.decoded('DTSTART').isoformat(),
    'summary': str(event['SUMMARY']),
    'description': str(event.get('DESCRIPTION', '')),
    'status': str(event['STATUS']),
} for event in events]))
