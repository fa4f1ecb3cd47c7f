// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>

#include "imports/activities.h"
#include "imports/xml_formats.h"

namespace realign::imports {
namespace {

// Depths below an <Activity>: Lap/TotalTimeSeconds, Lap/Track/Trackpoint/Time, Notes and Lap/Notes.
enum Below : std::size_t { lap = 1, in_lap = 2, point = 3, in_point = 4 };

class Tcx final : public XmlFormat {
 public:
  Tcx() { found_.kind = FileKind::tcx; }
  Found& found() override { return found_; }

  Result<bool> start(const XmlTag& tag, std::size_t depth) override {
    if (!activity_at_) return begin_activity(tag, depth);
    const std::size_t below = depth - *activity_at_;
    if (below == lap && tag.name == "Lap") return begin_lap(tag);
    if (below == lap) in_lap_ = false;
    if (below <= in_lap && tag.name == "Notes") return true;
    if (below == in_lap) return in_lap_ && tag.name == "TotalTimeSeconds";
    if (below == point) in_point_ = in_lap_ && tag.name == "Trackpoint";
    if (below == in_point && in_point_ && tag.name == "Position") walk_.place = Place::outdoors;
    return below == in_point && in_point_ && tag.name == "Time";
  }

  Result<void> end(std::string_view name, std::size_t depth, std::string_view text) override {
    if (!activity_at_) return {};
    if (depth == *activity_at_) return end_activity();
    const std::size_t below = depth - *activity_at_;
    if (below <= in_lap && name == "Notes" && activity_named(text) == Activity::walk) notes_say_walk_ = true;
    if (below == in_lap && in_lap_ && name == "TotalTimeSeconds") return add_seconds(text);
    if (below == in_point && in_point_ && name == "Time") return add_time(walk_, has_time_, text);
    return {};
  }

 private:
  Result<bool> begin_activity(const XmlTag& tag, std::size_t depth) {
    if (tag.name != "Activity") return false;
    const auto attributes = XmlAttributes::read(tag.raw_attributes);
    if (!attributes) return std::unexpected(attributes.error());
    const std::string* sport = attributes->find("Sport");
    sport_ = activity_named(sport == nullptr ? std::string_view() : *sport);
    activity_at_ = depth;
    walk_ = {};
    seconds_ = 0;
    has_time_ = in_lap_ = in_point_ = notes_say_walk_ = false;
    return false;
  }

  Result<bool> begin_lap(const XmlTag& tag) {
    in_lap_ = true;
    const auto attributes = XmlAttributes::read(tag.raw_attributes);
    if (!attributes) return std::unexpected(attributes.error());
    const std::string* start = attributes->find("StartTime");
    if (start == nullptr) return std::unexpected(Error{{}, "a Lap has no StartTime", "the file is damaged"});
    const auto added = add_time(walk_, has_time_, *start);
    if (!added) return std::unexpected(added.error());
    return false;
  }

  Result<void> add_seconds(std::string_view text) {
    const auto amount = read_amount(text);
    if (!amount) return std::unexpected(amount.error());
    seconds_ += *amount;
    return {};
  }

  Result<void> end_activity() {
    activity_at_.reset();
    const bool is_said_in_notes = sport_ == Activity::unknown && notes_say_walk_;
    walk_.seconds = static_cast<std::int64_t>(seconds_);
    walk_.end_ms = std::max(walk_.end_ms, walk_.start_ms + walk_.seconds * 1000);
    return add_activity(found_, is_said_in_notes ? Activity::walk : sport_, has_time_, walk_);
  }

  Found found_;
  FoundWalk walk_;
  std::optional<std::size_t> activity_at_;  // the depth of the <Activity> that is open
  Activity sport_{};
  double seconds_ = 0;
  bool has_time_ = false, in_lap_ = false, in_point_ = false, notes_say_walk_ = false;
};

}  // namespace

std::unique_ptr<XmlFormat> tcx_format() { return std::make_unique<Tcx>(); }

}  // namespace realign::imports
