// SPDX-License-Identifier: Apache-2.0
#include "figure/library.h"
#include "figure/library_names.h"
#include "figure/scene_json.h"

namespace realign::figure {
namespace {

Json number(double value) { return {static_cast<std::int64_t>(value < 0 ? value - .5 : value + .5)}; }
Json text(std::string_view value) { return {std::string(value)}; }
Json millimetres(Vec v) {
  return {Json::Array{number(v.x * millimetres_per_unit), number(v.y * millimetres_per_unit),
                      number(v.z * millimetres_per_unit)}};
}
Json camera_json(const Camera& camera) { return {Json::Array{number(camera.around), number(camera.above)}}; }

template <class Enum, std::size_t count>
Json names_json(const std::vector<Enum>& values, const std::array<std::string_view, count>& names) {
  Json::Array array;
  for (const Enum value : values) array.push_back(text(names[static_cast<std::size_t>(value)]));
  return {std::move(array)};
}

Json angles_json(const Angles& angles) {
  Json::Object object;
  for (std::size_t i = 0; i < joint_count; ++i) {
    const auto joint = static_cast<Joint>(i);
    const std::string name(joint_names[i]);
    if (i < middle_joints) {
      if (angles[joint] != 0) object.emplace_back(name, number(angles[joint]));
      continue;
    }
    for (const Side side : both_sides) {
      const double value = angles.of(side, joint);
      if (value != 0)
        object.emplace_back(std::string(side_names[static_cast<std::size_t>(side)]) + "_" + name,
                            number(value));
    }
  }
  return {std::move(object)};
}

void add_contact(Json::Object& to, const std::string& name, const Contact& contact) {
  if (contact.grip == Grip::free) return;
  Json::Object object{{"grip", text(grip_names[static_cast<std::size_t>(contact.grip)])}};
  if (contact.grip == Grip::spot) object.emplace_back("spot", number(static_cast<double>(contact.spot)));
  if (contact.across) object.emplace_back("across", Json{true});
  if (contact.tips) object.emplace_back("tips", Json{true});
  if (dot(contact.offset, contact.offset) > 0) object.emplace_back("offset", millimetres(contact.offset));
  to.emplace_back(name, Json{std::move(object)});
}

Json pose_json(const Pose& pose) {
  Json::Object object{{"angles", angles_json(pose.angles)},
                      {"takes", number(pose.takes)},
                      {"holds", number(pose.holds)},
                      {"breath", text(breath_names[static_cast<std::size_t>(pose.breath)])}};
  if (pose.head_height) object.emplace_back("head_height", number(*pose.head_height * millimetres_per_unit));
  for (std::size_t i = 0; i < 2; ++i) {
    add_contact(object, std::string(side_names[i]) + "_hand", pose.hands[i]);
    add_contact(object, std::string(side_names[i]) + "_foot", pose.feet[i]);
  }
  return {std::move(object)};
}

Json movement_json(const Movement& it) {
  Json::Array poses;
  for (const Pose& pose : it.poses) poses.push_back(pose_json(pose));
  Json::Object object{{"exercise", text(it.exercise)},
                      {"variant", text(it.variant)},
                      {"back", number(it.back)},
                      {"rests", names_json(it.rests, support_names)},
                      {"rest_height", number(it.rest_height * millimetres_per_unit)},
                      {"level", text(level_names[static_cast<std::size_t>(it.level)])},
                      {"kit", names_json(it.kit, prop_names)},
                      {"shown", names_json(it.shown, place_names)},
                      {"stretched", Json{it.stretched}},
                      {"has_sides", Json{it.has_sides}},
                      {"camera", camera_json(it.camera)},
                      {"arrow", text(arrow_names[static_cast<std::size_t>(it.arrow)])},
                      {"telling", number(static_cast<double>(it.telling))},
                      {"weight", number(it.weight * 1000)},
                      {"focus", text(focus_names[static_cast<std::size_t>(it.focus)])},
                      {"poses", Json{std::move(poses)}}};
  if (it.shown_side) object.emplace_back("side", text(side_names[static_cast<std::size_t>(*it.shown_side)]));
  if (it.scene) object.emplace_back("scene", scene_json(*it.scene));
  if (it.second) object.emplace_back("second", camera_json(*it.second));
  if (it.wall) object.emplace_back("wall", millimetres(*it.wall));
  return {std::move(object)};
}

}  // namespace

Json library_json(const Library& library) {
  Json::Object joints;
  for (std::size_t i = 0; i < joint_count; ++i) {
    joints.emplace_back(std::string(joint_names[i]),
                        Json{Json::Object{{"least", number(library.ranges[i].least)},
                                          {"most", number(library.ranges[i].most)}}});
  }
  Json::Array spots, movements;
  for (const Spot& spot : library.spots) {
    spots.push_back({Json::Object{{"id", text(spot.name)},
                                  {"bone", number(static_cast<double>(spot.bone))},
                                  {"at", millimetres(spot.at)}}});
  }
  for (const Movement& movement : library.movements) movements.push_back(movement_json(movement));
  return {Json::Object{{"joints", Json{std::move(joints)}},
                       {"spots", Json{std::move(spots)}},
                       {"movements", Json{std::move(movements)}}}};
}

}  // namespace realign::figure
