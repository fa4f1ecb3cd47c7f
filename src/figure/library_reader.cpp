// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "engine/object_reader.h"
#include "figure/library.h"
#include "figure/library_names.h"
#include "figure/scene_json.h"

namespace realign::figure {
namespace {

constexpr int many = 5000;
double units(double millimetres) { return millimetres / millimetres_per_unit; }

// Whole numbers of a list, 0 where there are fewer.
std::array<double, 3> numbers(const ObjectReader& from, std::string_view name) {
  std::array<double, 3> values{};
  if (!from.has(name)) return values;
  const Json* list = from.member(name);
  if (list == nullptr || list->array() == nullptr || list->array()->size() > 3) {
    from.fail(name, "is no list of up to three numbers");
    return values;
  }
  for (std::size_t i = 0; i < list->array()->size(); ++i) {
    const std::int64_t* whole = (*list->array())[i].whole();
    if (whole == nullptr) return from.fail(name, "holds something that is no whole number"), values;
    values[i] = static_cast<double>(*whole);
  }
  return values;
}

Vec vec_at(const ObjectReader& from, std::string_view name) {
  const auto v = numbers(from, name);
  return {units(v[0]), units(v[1]), units(v[2])};
}

Camera camera_at(const ObjectReader& from, std::string_view name) {
  const auto v = numbers(from, name);
  return {v[0], v[1]};
}

template <class Enum, std::size_t count>
std::vector<Enum> names_at(const ObjectReader& from, std::string_view name,
                           const std::array<std::string_view, count>& allowed) {
  std::vector<Enum> values;
  for (const std::string& text : from.texts_or_none(name)) {
    const auto found = std::ranges::find(allowed, text);
    if (found == allowed.end()) {
      from.fail(name, "holds an unknown name");
      break;
    }
    values.push_back(static_cast<Enum>(found - allowed.begin()));
  }
  return values;
}

void read_angles(const ObjectReader& from, Angles& angles) {
  for (std::size_t i = 0; i < joint_count; ++i) {
    const auto joint = static_cast<Joint>(i);
    const std::string name(joint_names[i]);
    if (i < middle_joints) {
      angles[joint] = from.whole_if_any(name, -many, many).value_or(0);
      continue;
    }
    for (const Side side : both_sides) {
      const std::string own = std::string(side_names[static_cast<std::size_t>(side)]) + "_" + name;
      angles.of(side, joint) = from.whole_if_any(own, -many, many).value_or(0);
    }
  }
}

Contact read_contact(const ObjectReader& from, std::string_view name, std::size_t spots) {
  if (!from.has(name)) return {};
  const ObjectReader it = from.object(name);
  Contact contact;
  contact.grip = static_cast<Grip>(it.one_of("grip", grip_names));
  contact.spot = static_cast<std::size_t>(it.whole_if_any("spot", 0, many).value_or(0));
  if (contact.grip == Grip::spot && contact.spot >= spots) it.fail("spot", "is unknown");
  contact.across = it.truth_or_false("across");
  contact.tips = it.truth_or_false("tips");
  contact.offset = vec_at(it, "offset");
  return contact;
}

Pose read_pose(const ObjectReader& from, std::size_t spots) {
  Pose pose;
  read_angles(from.object("angles"), pose.angles);
  for (const Side side : both_sides) {
    const auto i = static_cast<std::size_t>(side);
    pose.hands[i] = read_contact(from, std::string(side_names[i]) + "_hand", spots);
    pose.feet[i] = read_contact(from, std::string(side_names[i]) + "_foot", spots);
  }
  pose.takes = from.whole("takes", 0, 60);
  pose.holds = from.whole("holds", 0, 60);
  pose.breath = static_cast<Breath>(from.one_of("breath", breath_names));
  if (from.has("head_height")) pose.head_height = units(from.whole("head_height", 0, many));
  return pose;
}

Movement read_movement(const ObjectReader& from, std::size_t spots) {
  Movement it;
  it.exercise = from.text("exercise");
  it.variant = from.text("variant");
  it.back = from.whole("back", 1, 60);
  it.rests = names_at<Support>(from, "rests", support_names);
  it.rest_height = units(from.whole_if_any("rest_height", 0, many).value_or(0));
  it.level = static_cast<Level>(from.one_of("level", level_names));
  it.kit = names_at<Prop>(from, "kit", prop_names);
  it.shown = names_at<Place>(from, "shown", place_names);
  it.stretched = from.truth_or_false("stretched");
  it.has_sides = from.truth_or_false("has_sides");
  if (from.has("side")) it.shown_side = static_cast<Side>(from.one_of("side", side_names));
  it.camera = camera_at(from, "camera");
  if (from.has("second")) it.second = camera_at(from, "second");
  if (from.has("wall")) it.wall = vec_at(from, "wall");
  it.arrow = static_cast<Arrow>(from.one_of("arrow", arrow_names));
  it.weight = static_cast<double>(from.whole_if_any("weight", 100, 10000).value_or(1000)) / 1000;
  it.telling = static_cast<std::size_t>(from.whole("telling", 0, 20));
  it.focus = static_cast<Focus>(from.one_of("focus", focus_names));
  if (from.has("scene")) it.scene = read_scene(from.object("scene"), spots);
  for (const ObjectReader& pose : from.objects("poses")) it.poses.push_back(read_pose(pose, spots));
  if (it.poses.empty()) from.fail("poses", "is empty");
  return it;
}

void read_ranges(const ObjectReader& from, Library& library) {
  for (std::size_t i = 0; i < joint_count; ++i) {
    const ObjectReader range = from.object(joint_names[i]);
    library.ranges[i].least = range.whole("least", -many, many);
    library.ranges[i].most = range.whole("most", -many, many);
  }
}

}  // namespace

const Movement* Library::find(std::string_view exercise, std::string_view variant) const {
  const auto found = std::ranges::find_if(
      movements, [&](const Movement& it) { return it.exercise == exercise && it.variant == variant; });
  return found == movements.end() ? nullptr : &*found;
}

Result<Library> read_library(std::string_view json, std::string_view name) {
  const auto tree = read_json(json);
  if (!tree) return std::unexpected(Error{std::string(name), tree.error().what, tree.error().hint});
  Reading reading{std::string(name), {}};
  const ObjectReader whole(reading, &*tree, "");
  Library library;
  library.digest = whole.text("digest");
  const ObjectReader from = whole.object("library");
  read_ranges(from.object("joints"), library);
  for (const ObjectReader& spot : from.objects("spots")) {
    library.spots.push_back(
        {spot.text("id"), static_cast<Bone>(spot.whole("bone", 0, bone_count - 1)), vec_at(spot, "at")});
  }
  for (const ObjectReader& movement : from.objects("movements")) {
    library.movements.push_back(read_movement(movement, library.spots.size()));
  }
  if (reading.error) return std::unexpected(*reading.error);
  return library;
}

}  // namespace realign::figure
