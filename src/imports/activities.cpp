// SPDX-License-Identifier: Apache-2.0
#include "imports/activities.h"

namespace realign::imports {

Result<void> add_time(FoundWalk& walk, bool& has_time, std::string_view text) {
  const auto time = read_file_time(text);
  if (!time) return std::unexpected(time.error());
  if (!has_time) walk.start_ms = walk.end_ms = time->utc_ms;
  if (time->utc_ms < walk.end_ms) walk.times_run_backwards = true;
  if (time->offset_min) walk.offset_min = time->offset_min;
  walk.end_ms = time->utc_ms;
  has_time = true;
  return {};
}

Result<void> add_activity(Found& found, Activity activity, bool has_time, FoundWalk walk) {
  if (activity == Activity::other) {
    ++found.others;
    return {};
  }
  if (!has_time) {
    ++found.without_time;
    return {};
  }
  if (found.walks.size() == most_found) {
    return std::unexpected(Error{{}, "it holds more walks than anybody has walked", "the file is damaged"});
  }
  walk.is_surely_a_walk = activity == Activity::walk;
  found.walks.push_back(walk);
  return {};
}

}  // namespace realign::imports
