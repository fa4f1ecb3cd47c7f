// SPDX-License-Identifier: Apache-2.0
//
// The time zones of this system: their names, and when their clocks change.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/day.h"
#include "base/result.h"
#include "faces/calendar.h"

namespace realign {

using Environment = std::function<std::optional<std::string>(const char*)>;

// The name of the zone that this system's clock shows: from TZ, else from /etc/localtime. Refuses where
// neither names one, with what to do.
Result<std::string> local_zone_name(const Environment& environment);

// The zone of that name, with its changes from the last one before `from` up to `to`. Refuses a name that the
// system's tables ($TZDIR, else /usr/share/zoneinfo) do not have.
Result<Zone> find_zone(const std::string& name, Day from, Day to, const Environment& environment);

}  // namespace realign
