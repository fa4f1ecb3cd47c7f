// SPDX-License-Identifier: Apache-2.0
//
// What is there to read and to look at: expectations, disagreements, postures, the self-check.
#include "engine/protocol_parts.h"

namespace realign {
namespace {

SelfCheck read_self_check(const ObjectReader& object, const Protocol& protocol) {
  SelfCheck check{.starts_at = object.whole("starts_at", 1, 16),
                  .end_readings = object.whole("end_readings", 1, 10),
                  .end_days_apart = object.whole("end_days_apart", 0, 365),
                  .repeat_days = object.whole("repeat_days", 0, 365),
                  .no_change_below = object.whole("no_change_below", 0, 16),
                  .first_days_cesarean = object.whole("first_days_cesarean", 0, 365),
                  .evidence = read_evidence(object, protocol)};
  check.error = check.no_change_below / 2;
  check.picture = object.text_or_empty("picture");
  if (!object.has("place")) return check;
  for (const ObjectReader& place : object.objects("place"))
    check.places.push_back({place.text("field"), place.text("variant")});
  return check;
}

Conflict read_conflict(const ObjectReader& object, const Protocol& protocol) {
  Conflict conflict{.id = object.text("id"),
                    .says = {},
                    .chosen = object.text("chosen"),
                    .why = object.text("why"),
                    .evidence = read_evidence(object, protocol)};
  for (const ObjectReader& claim : object.objects("says"))
    conflict.says.push_back({claim.text("source"), claim.text("claim")});
  return conflict;
}

FeedingTimes read_feeding_times(const ObjectReader& object, const Protocol& protocol) {
  if (!object.has("event")) return {};
  return {.event = object.text("event"),
          .days = object.whole("days", 1, 31),
          .least_days = object.whole("least_days", 1, 31),
          .share = object.whole("share", 1, 100),
          .window = object.whole("window", 1, 240),
          .evidence = read_evidence(object, protocol)};
}

}  // namespace

void read_library(const ObjectReader& root, Protocol& protocol) {
  protocol.self_check = read_self_check(root.object("self_check"), protocol);
  for (const ObjectReader& object : root.objects("postures")) {
    protocol.postures.push_back({object.text("picture"), object.text("variant"),
                                 object.truth_or_false("eases"), read_evidence(object, protocol)});
  }
  protocol.wall_check = read_evidence(root.object("wall_check"), protocol);
  if (root.has("feeding_times")) {
    protocol.feeding_times = read_feeding_times(root.object("feeding_times"), protocol);
  }
  for (const ObjectReader& object : root.objects("expectations")) {
    protocol.expectations.push_back(
        {object.text("id"), object.truth_or_false("physician"), read_evidence(object, protocol)});
  }
  for (const ObjectReader& object : root.objects("conflicts"))
    protocol.conflicts.push_back(read_conflict(object, protocol));
}

}  // namespace realign
