// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "imports/activities.h"
#include "imports/xml_formats.h"

namespace realign::imports {
namespace {

constexpr std::size_t workout_depth = 1, detail_depth = 2;

std::unexpected<Error> missing(std::string_view name) {
  return std::unexpected(Error{{}, "a Workout has no " + std::string(name), "the file is damaged"});
}

// Seconds in one of the units that a duration is written in; 0 for any other.
double unit_seconds(const std::string* unit) {
  if (unit == nullptr || *unit == "min") return 60;
  if (*unit == "s" || *unit == "sec") return 1;
  return *unit == "hr" ? 3600 : 0;
}

class Apple final : public XmlFormat {
 public:
  Apple() { found_.kind = FileKind::apple; }
  Found& found() override { return found_; }

  Result<bool> start(const XmlTag& tag, std::size_t depth) override {
    if (depth == workout_depth && tag.name == "Workout") return begin_workout(tag);
    if (depth == detail_depth && in_walk_ && tag.name == "MetadataEntry") return read_detail(tag);
    return false;
  }

  Result<void> end(std::string_view /*name*/, std::size_t depth, std::string_view /*text*/) override {
    if (depth != workout_depth || !in_walk_) return {};
    in_walk_ = false;
    return add_activity(found_, Activity::walk, true, walk_);
  }

 private:
  Result<bool> begin_workout(const XmlTag& tag) {
    const auto attributes = XmlAttributes::read(tag.raw_attributes);
    if (!attributes) return std::unexpected(attributes.error());
    const std::string* type = attributes->find("workoutActivityType");
    if (type == nullptr) return missing("workoutActivityType");
    if (*type != "HKWorkoutActivityTypeWalking") {
      ++found_.others;
      return false;
    }
    const std::string *from = attributes->find("startDate"), *to = attributes->find("endDate");
    if (from == nullptr) return missing("startDate");
    if (to == nullptr) return missing("endDate");
    const auto start = read_apple_time(*from), end = read_apple_time(*to);
    if (!start) return std::unexpected(start.error());
    if (!end) return std::unexpected(end.error());
    walk_ = {
        .start_ms = start->utc_ms, .end_ms = end->utc_ms, .seconds = (end->utc_ms - start->utc_ms) / 1000};
    walk_.offset_min = end->offset_min;
    walk_.times_run_backwards = end->utc_ms < start->utc_ms;
    in_walk_ = true;
    return read_duration(*attributes);
  }

  Result<bool> read_duration(const XmlAttributes& attributes) {
    const std::string* duration = attributes.find("duration");
    const double unit = unit_seconds(attributes.find("durationUnit"));
    if (duration == nullptr || unit == 0) return false;
    const auto amount = read_amount(*duration);
    if (!amount) return std::unexpected(amount.error());
    walk_.seconds = static_cast<std::int64_t>(*amount * unit);
    return false;
  }

  Result<bool> read_detail(const XmlTag& tag) {
    const auto attributes = XmlAttributes::read(tag.raw_attributes);
    if (!attributes) return std::unexpected(attributes.error());
    const std::string *key = attributes->find("key"), *value = attributes->find("value");
    if (key != nullptr && value != nullptr && *key == "HKIndoorWorkout") {
      walk_.place = *value == "1" ? Place::indoors : Place::outdoors;
    }
    return false;
  }

  Found found_;
  FoundWalk walk_;
  bool in_walk_ = false;
};

}  // namespace

std::unique_ptr<XmlFormat> apple_format() { return std::make_unique<Apple>(); }

}  // namespace realign::imports
