// SPDX-License-Identifier: Apache-2.0
#include "protocol/pose_reader.h"

#include <algorithm>
#include <optional>

#include "protocol/pose_fields.h"

namespace realign::figure {
namespace {

constexpr std::array<std::string_view, 15> bone_names = {
    "pelvis", "lumbar1",   "lumbar2", "lumbar3", "thorax1", "thorax2", "neck1", "neck2",
    "head",   "upper_arm", "forearm", "hand",    "thigh",   "shank",   "foot"};

const Node* movement_of(const Node& file, std::string_view variant) {
  for (const Node& movement : file.items_at("movement")) {
    for (const Node& item : movement.items_at("variants")) {
      if (item.text == variant) return &movement;
    }
  }
  return nullptr;
}

// A movement, the one it is like, and so on: the first of all first.
std::vector<const Node*> ancestry(Check& check, const Node& file, const Node& movement,
                                  const std::string& who) {
  std::vector<const Node*> line{&movement};
  while (const Node* like = line.front()->find("like")) {
    const Node* next = movement_of(file, like->text);
    if (next == nullptr || std::ranges::find(line, next) != line.end()) {
      check.report(like->place, who,
                   next ? "'like' leads back to this movement"
                        : "no movement here is for the variant '" + like->text + "'");
      break;
    }
    line.insert(line.begin(), next);
  }
  return line;
}

// The last of the line that says it.
const Node* said(const std::vector<const Node*>& line, std::string_view name) {
  const Node* found = nullptr;
  for (const Node* movement : line) {
    if (const Node* own = movement->find(name)) found = own;
  }
  return found;
}

void read_stance(Target& t, const std::vector<const Node*>& line) {
  const Node* stance = said(line, "stance");
  if (stance == nullptr) return;
  const Node* all = t.check.content.named("stances.toml", "stance");
  const Node* found = all ? all->find(stance->text) : nullptr;
  if (found) return read_table(t, *found);
  std::vector<std::string> known;
  if (all) {
    for (const Node& one : all->items) known.push_back(one.key);
  }
  t.check.report(stance->place, t.who, "there is no stance '" + stance->text + "'",
                 suggestion(stance->text, known));
}

// Whoever breathes out on the way there breathes in on the way back, unless the file says otherwise.
void breathe_in_again(std::vector<Pose>& poses) {
  const bool breathes_out =
      std::ranges::any_of(poses, [](const Pose& it) { return it.breath == Breath::out; });
  if (breathes_out) poses.front().breath = Breath::in;
}

ReadMovement read_movement(Check& check, const Node& file, const Node& node, const Library& library,
                           const std::string& who) {
  ReadMovement result{.node = &node};
  const std::vector<const Node*> line = ancestry(check, file, node, who);
  Pose start;
  Target target{check, library, result.movement, start, who};
  read_stance(target, line);
  for (const Node* movement : line) read_table(target, *movement);
  const Node* poses = said(line, "pose");
  if (poses == nullptr || poses->items.empty()) {
    check.report(place_of(node), who, "it has no pose", "add [[movement.pose]]");
    return result;
  }
  for (const Node& item : poses->items) {
    Pose pose = start;
    Target into{check, library, result.movement, pose, who};
    read_table(into, item);
    if (result.movement.poses.empty()) {
      start = pose;
      start.breath = Breath::easy;
      start.holds = 0;
    }
    result.movement.poses.push_back(pose);
    result.poses.push_back(&item);
  }
  if (said(line, "breath") == nullptr && poses->items.front().find("breath") == nullptr)
    breathe_in_again(result.movement.poses);
  return result;
}

}  // namespace

void read_body(Check& check, Library& library) {
  const Node* joints = check.content.named("body.toml", "joint");
  for (std::size_t i = 0; joints && i < joint_count; ++i) {
    const Node* range = joints->find(joint_names[i]);
    const Node *least = range ? range->find("least") : nullptr, *most = range ? range->find("most") : nullptr;
    if (least && most) {
      library.ranges[i] = {static_cast<double>(least->number), static_cast<double>(most->number)};
    } else {
      check.report(joints->place, "body", "the joint '" + std::string(joint_names[i]) + "' has no range",
                   "least and most, in degrees");
    }
  }
  const Node* spots = check.content.named("body.toml", "spot");
  for (std::size_t i = 0; spots && i < spots->items.size(); ++i) {
    const Node& spot = spots->items[i];
    const auto* found = std::ranges::find(bone_names, spot.text_at("bone"));
    if (found == bone_names.end()) {
      check.report(place_of(spot), "spot " + spot.key, "it is on no bone",
                   suggestion(spot.text_at("bone"), strings(bone_names)));
      continue;
    }
    const auto index = static_cast<std::size_t>(found - bone_names.begin());
    Movement none;
    Pose pose;
    Target target{check, library, none, pose, "spot " + spot.key};
    const Node* at = spot.find("at");
    const auto where = at ? read_place(target, *at) : std::nullopt;
    library.spots.push_back(
        {spot.key, static_cast<Bone>(index < 9 ? index : index + 6), where.value_or(Vec{})});
  }
}

std::vector<ReadMovement> read_movements(Check& check, const Node& file, const Library& library) {
  std::vector<ReadMovement> all;
  const bool is_picture = file.find("picture") != nullptr;
  const std::string exercise(file.text_at(is_picture ? "picture" : "exercise"));
  for (const Node& node : file.items_at("movement")) {
    for (const Node& variant : node.items_at("variants")) {
      ReadMovement one =
          read_movement(check, file, node, library,
                        (is_picture ? "picture " : "poses of ") + exercise + "/" + variant.text);
      if (is_picture && !one.movement.scene) one.movement.scene.emplace();
      one.movement.exercise = exercise;
      one.movement.variant = variant.text;
      all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace realign::figure
