// SPDX-License-Identifier: Apache-2.0
#include "protocol/pose_fields.h"

#include <algorithm>

#include "figure/library_names.h"

namespace realign::figure {
namespace {

constexpr std::array<std::string_view, 5> grips = {"free", "floor", "forearm", "knee", "stay"};
constexpr std::array<std::string_view, 10> passed_over = {
    "picture", "exercise", "movement", "variants", "stance", "like", "pose", "sources", "strength", "shows"};
constexpr std::array<std::string_view, 31> other_fields = {
    "hands",      "left_hand", "right_hand",  "feet",   "left_foot",   "right_foot", "takes", "holds",
    "breath",     "rests",     "rest_height", "level",  "head_height", "kit",        "shown", "stretched",
    "side",       "camera",    "second",      "wall",   "back",        "focus",      "arrow", "telling",
    "hands_move", "feet_move", "sign",        "extras", "baby",        "sites",      "weight"};

constexpr std::array<std::string_view, 9> middle_bones = {
    "pelvis", "lumbar1", "lumbar2", "lumbar3", "thorax1", "thorax2", "neck1", "neck2", "head"};

double units(std::int64_t millimetres) { return static_cast<double>(millimetres) / millimetres_per_unit; }

}  // namespace

std::optional<Vec> read_place(Target& t, const Node& node) {
  const auto is_whole = [](const Node& item) { return item.kind == Node::Kind::whole; };
  if (node.items.size() == 3 && std::ranges::all_of(node.items, is_whole)) {
    return Vec{units(node.items[0].number), units(node.items[1].number), units(node.items[2].number)};
  }
  t.check.report(node.place, t.who, "'" + node.key + "' is no place",
                 "three whole millimetres: [front, up, right]");
  return std::nullopt;
}

namespace {

std::optional<std::int64_t> whole(Target& t, const Node& node, std::int64_t low, std::int64_t high) {
  if (node.kind == Node::Kind::whole && node.number >= low && node.number <= high) return node.number;
  const std::string is =
      node.kind == Node::Kind::whole ? std::to_string(node.number) : std::string(kind_name(node.kind));
  t.check.report(node.place, t.who, "'" + node.key + "' is " + is,
                 "it must be a whole number, " + std::to_string(low) + " to " + std::to_string(high));
  return std::nullopt;
}

template <std::size_t count>
std::optional<std::size_t> name(Target& t, const Node& node,
                                const std::array<std::string_view, count>& allowed) {
  const auto* found = std::ranges::find(allowed, node.text);
  if (node.kind == Node::Kind::text && found != allowed.end())
    return static_cast<std::size_t>(found - allowed.begin());
  t.check.report(node.place, t.who, "'" + node.key + "' cannot be '" + node.text + "'",
                 suggestion(node.text, strings(allowed)));
  return std::nullopt;
}

template <class Enum, std::size_t count>
void names(Target& t, const Node& node, const std::array<std::string_view, count>& allowed,
           std::vector<Enum>& into) {
  into.clear();
  for (const Node& item : node.items) {
    if (const auto found = name(t, item, allowed)) into.push_back(static_cast<Enum>(*found));
  }
}

std::optional<Camera> camera(Target& t, const Node& node) {
  const Node *around = node.find("around"), *above = node.find("above");
  if (around && above && around->kind == Node::Kind::whole && above->kind == Node::Kind::whole) {
    return Camera{static_cast<double>(around->number), static_cast<double>(above->number)};
  }
  t.check.report(node.place, t.who, "'" + node.key + "' is no camera", "degrees: { around = 18, above = 8 }");
  return std::nullopt;
}

// A joint by its name, with left_ or right_ before it, or of both sides.
bool read_joint(Target& t, const Node& node) {
  std::string_view key = node.key;
  std::array<bool, 2> of = {true, true};
  for (std::size_t i = 0; i < 2; ++i) {
    if (!key.starts_with(std::string(side_names[i]) + "_")) continue;
    key.remove_prefix(side_names[i].size() + 1);
    of[1 - i] = false;
  }
  const auto* found = std::ranges::find(joint_names, key);
  const auto index = static_cast<std::size_t>(found - joint_names.begin());
  if (found == joint_names.end() || (index < middle_joints && key.size() != node.key.size())) return false;
  const JointRange& range = t.library.ranges[index];
  const auto value =
      whole(t, node, static_cast<std::int64_t>(range.least), static_cast<std::int64_t>(range.most));
  if (!value) return true;
  const auto joint = static_cast<Joint>(index);
  if (index < middle_joints) {
    t.pose.angles[joint] = static_cast<double>(*value);
    return true;
  }
  for (std::size_t i = 0; i < 2; ++i) {
    if (of[i]) t.pose.angles.limbs[i][index - middle_joints] = static_cast<double>(*value);
  }
  return true;
}

std::optional<Contact> contact_in(Target& t, const Node& node) {
  if (node.kind == Node::Kind::list) {
    const auto at = read_place(t, node);
    return at ? std::optional(Contact{Grip::place, 0, false, *at}) : std::nullopt;
  }
  const auto* grip = std::ranges::find(grips, node.text);
  if (grip != grips.end()) return Contact{static_cast<Grip>(grip - grips.begin()), 0, false, {}};
  std::vector<std::string> known = strings(grips);
  const bool across = node.text.starts_with("other-"), tips = node.text.starts_with("tips-");
  const std::string_view spot = std::string_view(node.text).substr(across ? 6 : tips ? 5 : 0);
  for (std::size_t i = 0; i < t.library.spots.size(); ++i) {
    if (t.library.spots[i].name == spot) return Contact{Grip::spot, i, across, {}, tips};
    known.push_back(t.library.spots[i].name);
  }
  t.check.report(node.place, t.who, "nothing to touch is called '" + node.text + "'",
                 suggestion(node.text, known));
  return std::nullopt;
}

// hands, left_hand, feet, right_foot …; and with _moves, how far from where it stood.
bool read_contact(Target& t, const Node& node) {
  std::string_view key = node.key;
  const bool moves = key.ends_with("_moves") || key.ends_with("_move");
  if (moves) key.remove_suffix(key.ends_with("_moves") ? 6 : 5);
  for (const bool is_hand : {true, false}) {
    auto& ends = is_hand ? t.pose.hands : t.pose.feet;
    for (std::size_t i = 0; i < 2; ++i) {
      const std::string one = std::string(side_names[i]) + (is_hand ? "_hand" : "_foot");
      if (key != one && key != (is_hand ? "hands" : "feet")) continue;
      if (moves) {
        if (const auto by = read_place(t, node)) ends[i].offset = *by;
      } else if (const auto contact = contact_in(t, node)) {
        ends[i] = *contact;
      }
      if (i == 1 || key == one) return true;
    }
  }
  return false;
}

bool read_timing(Target& t, const Node& node) {
  if (node.key == "takes" || node.key == "holds") {
    const auto seconds = whole(t, node, node.key == "takes" ? 1 : 0, 60);
    if (seconds) (node.key == "takes" ? t.pose.takes : t.pose.holds) = static_cast<double>(*seconds);
    return true;
  }
  if (node.key != "breath") return false;
  if (const auto breath = name(t, node, breath_names)) t.pose.breath = static_cast<Breath>(*breath);
  return true;
}

bool read_support(Target& t, const Node& node) {
  Movement& m = t.movement;
  if (node.key == "rests") return names(t, node, support_names, m.rests), true;
  if (node.key == "level") {
    if (const auto level = name(t, node, level_names)) m.level = static_cast<Level>(*level);
    return true;
  }
  if (node.key == "rest_height" || node.key == "head_height") {
    const auto height = whole(t, node, -1, 1500);
    if (height && node.key == "rest_height") m.rest_height = units(*height);
    if (height && node.key == "head_height")
      t.pose.head_height = *height < 0 ? std::nullopt : std::optional(units(*height));
    return true;
  }
  return false;
}

bool read_showing(Target& t, const Node& node) {
  Movement& m = t.movement;
  if (node.key == "kit") return names(t, node, prop_names, m.kit), true;
  if (node.key == "shown") return names(t, node, place_names, m.shown), true;
  if (node.key == "stretched") return m.stretched = node.number != 0, true;
  if (node.key == "side") {
    if (const auto side = name(t, node, side_names)) m.shown_side = static_cast<Side>(*side);
    return true;
  }
  if (node.key == "camera" || node.key == "second") {
    const auto seen = camera(t, node);
    if (seen && node.key == "camera") m.camera = *seen;
    if (seen && node.key == "second") m.second = *seen;
    return true;
  }
  if (node.key == "wall") {
    if (const auto at = read_place(t, node)) m.wall = *at;
    return true;
  }
  if (node.key == "focus") {
    if (const auto focus = name(t, node, focus_names)) m.focus = static_cast<Focus>(*focus);
    return true;
  }
  if (node.key == "arrow") {
    if (const auto arrow = name(t, node, arrow_names)) m.arrow = static_cast<Arrow>(*arrow);
    return true;
  }
  if (node.key == "telling") {
    if (const auto index = whole(t, node, 0, 20)) m.telling = static_cast<std::size_t>(*index);
    return true;
  }
  if (node.key == "weight") {
    if (const auto grams = whole(t, node, 100, 10000)) m.weight = static_cast<double>(*grams) / 1000;
    return true;
  }
  if (node.key == "back") {
    if (const auto value = whole(t, node, 1, 60)) m.back = static_cast<double>(*value);
    return true;
  }
  return false;
}

std::optional<Held> baby(Target& t, const Node& node) {
  const Node *on = node.find("on"), *head = node.find("head"), *feet = node.find("feet");
  if (on == nullptr || head == nullptr || feet == nullptr) {
    t.check.report(node.place, t.who, "'baby' is no baby",
                   "{ on = \"thorax1\", head = [front, up, right], feet = [front, up, right] }");
    return std::nullopt;
  }
  const auto head_at = read_place(t, *head), feet_at = read_place(t, *feet);
  if (!head_at || !feet_at) return std::nullopt;
  Held held{.on = {}, .head = *head_at, .feet = *feet_at};
  if (on->text == "room") return held;
  const auto index = name(t, *on, middle_bones);
  if (index) held.on = static_cast<Bone>(*index);
  return held;
}

void read_sites(Target& t, const Node& node, Scene& scene) {
  std::vector<std::string> known;
  known.reserve(t.library.spots.size());
  for (const Spot& spot : t.library.spots) known.push_back(spot.name);
  scene.sites.clear();
  for (const Node& item : node.items) {
    const auto found = std::ranges::find(known, item.text);
    if (found != known.end()) {
      scene.sites.push_back(static_cast<std::size_t>(found - known.begin()));
      continue;
    }
    t.check.report(item.place, t.who, "there is no spot '" + item.text + "'", suggestion(item.text, known));
  }
}

bool read_scene_field(Target& t, const Node& node) {
  constexpr std::array<std::string_view, 4> fields = {"sign", "extras", "baby", "sites"};
  if (std::ranges::find(fields, node.key) == fields.end()) return false;
  if (!t.movement.scene) t.movement.scene.emplace();
  Scene& scene = *t.movement.scene;
  if (node.key == "extras") return names(t, node, extra_names, scene.extras), true;
  if (node.key == "sites") return read_sites(t, node, scene), true;
  if (node.key == "baby") return scene.baby = baby(t, node), true;
  if (const auto sign = name(t, node, sign_names)) scene.sign = static_cast<Sign>(*sign);
  return true;
}

}  // namespace

void read_table(Target& t, const Node& table) {
  for (const Node& node : table.items) {
    if (std::ranges::find(passed_over, node.key) != passed_over.end()) continue;
    if (read_joint(t, node) || read_contact(t, node) || read_timing(t, node)) continue;
    if (read_support(t, node) || read_showing(t, node) || read_scene_field(t, node)) continue;
    std::vector<std::string> known = strings(joint_names);
    for (const std::string_view field : other_fields) known.emplace_back(field);
    for (std::size_t i = middle_joints; i < joint_count; ++i) {
      for (const std::string_view side : side_names)
        known.push_back(std::string(side) + "_" + std::string(joint_names[i]));
    }
    t.check.report(node.key_place, t.who, "there is no joint or field '" + node.key + "'",
                   suggestion(node.key, known));
  }
}

}  // namespace realign::figure
