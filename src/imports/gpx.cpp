// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "imports/activities.h"
#include "imports/xml_formats.h"

namespace realign::imports {
namespace {

// The elements that count, by how deep they stand: gpx/trk/trkseg/trkpt/time and gpx/trk/type.
enum Depth : std::size_t { track_depth = 1, segment_depth = 2, point_depth = 3, time_depth = 4 };

class Gpx final : public XmlFormat {
 public:
  Gpx() { found_.kind = FileKind::gpx; }
  Found& found() override { return found_; }

  Result<bool> start(const XmlTag& tag, std::size_t depth) override {
    if (depth == track_depth) begin_track(tag.name == "trk");
    if (depth == segment_depth) {
      in_segment_ = in_track_ && tag.name == "trkseg";
      first_.reset();
      return in_track_ && tag.name == "type";
    }
    if (depth == point_depth) in_point_ = in_segment_ && tag.name == "trkpt";
    return depth == time_depth && in_point_ && tag.name == "time";
  }

  Result<void> end(std::string_view name, std::size_t depth, std::string_view text) override {
    if (depth == time_depth && in_point_ && name == "time") return take_time(text);
    if (depth == segment_depth && in_track_ && name == "type") type_ = text;
    if (depth == segment_depth && first_) walk_.seconds += (walk_.end_ms - *first_) / 1000;
    if (depth == track_depth && in_track_) return end_track();
    return {};
  }

 private:
  void begin_track(bool is_track) {
    in_track_ = is_track;
    walk_ = {};
    walk_.place = Place::outdoors;  // every point of a track is a place on the earth
    has_time_ = false;
    type_.clear();
  }

  Result<void> take_time(std::string_view text) {
    const auto added = add_time(walk_, has_time_, text);
    if (added && !first_) first_ = walk_.end_ms;
    return added;
  }

  Result<void> end_track() {
    in_track_ = false;
    return add_activity(found_, activity_named(type_), has_time_, walk_);
  }

  Found found_;
  FoundWalk walk_;
  std::string type_;
  std::optional<std::int64_t> first_;  // time of the segment that is open
  bool in_track_ = false, in_segment_ = false, in_point_ = false, has_time_ = false;
};

}  // namespace

std::unique_ptr<XmlFormat> gpx_format() { return std::make_unique<Gpx>(); }

}  // namespace realign::imports
