// SPDX-License-Identifier: Apache-2.0
//
// The body's parts in the order of the painter: whole parts from far to near.
#include <algorithm>
#include <optional>

#include "figure/figure.h"
#include "figure/limbs.h"
#include "figure/scene_parts.h"

namespace realign::figure {
namespace {

// Parts that stay together, and how near they are.
struct Group {
  double depth = 0;
  std::vector<Part> parts;
};

struct Painter {
  const Show& show;
  const Skeleton& s;
  const View view;
  const double g;
  Side far_leg, far_arm;
  bool leg_is_dark, arm_is_dark;
  std::vector<Group> groups;
  std::array<std::vector<Muscle>, 6> muscles;  // by host
};

using Host = Muscle::Host;

// Stands for the shirt's place until all parts are in their order.
constexpr int clip_to_shirt = -2;

Side farther(const Painter& p, Bone right_one) {
  const double right = p.view.depth(p.s[right_one].at),
               left = p.view.depth(p.s[bone(Side::left, right_one)].at);
  return right < left ? Side::right : Side::left;
}

bool apart(const Painter& p, Bone right_one) {
  const double gap = p.view.depth(p.s[right_one].at) - p.view.depth(p.s[bone(Side::left, right_one)].at);
  return std::abs(gap) > 3;
}

Part chain_part(const Painter& p, Ink ink, std::span<const Ball> balls, bool shaded = true) {
  Part part{.ink = ink, .shaded = shaded};
  add_chain(part.path, p.view, balls);
  return part;
}

// Muscles lie within the part of their host that stands last in `parts`.
void add_muscles(const Painter& p, std::vector<Part>& parts, Host host, std::optional<Side> side) {
  const auto clip = static_cast<int>(parts.size()) - 1;
  for (const Muscle& muscle : p.muscles[static_cast<std::size_t>(host)]) {
    if (side && muscle.side != *side) continue;
    Part part =
        chain_part(p, p.show.stage.movement->stretched ? Ink::stretches : Ink::works, muscle.balls, false);
    part.clip = clip;
    parts.push_back(std::move(part));
  }
}

Part foot_part(const Painter& p, Side side, Ink ink) {
  Part part{.ink = ink, .shaded = true};
  for (const auto& chain : foot_balls(p.s, side)) add_chain(part.path, p.view, chain);
  return part;
}

double mean_depth(const Painter& p, std::initializer_list<Vec> points) {
  double sum = 0;
  for (const Vec point : points) sum += p.view.depth(point);
  return sum / static_cast<double>(points.size());
}

void add_far_leg(Painter& p) {
  const Side side = p.far_leg;
  Group group;
  group.depth =
      mean_depth(p, {p.s[leg(side).upper].at, knee(p.s, side), ankle(p.s, side)}) - (p.leg_is_dark ? 4 : 0);
  group.parts.push_back(foot_part(p, side, p.leg_is_dark ? Ink::skin_far : Ink::skin));
  group.parts.push_back(chain_part(p, p.leg_is_dark ? Ink::legs_far : Ink::legs, leg_balls(p.s, side, p.g)));
  add_muscles(p, group.parts, Host::leg, side);
  p.groups.push_back(std::move(group));
}

// Hips and near leg are one shape: no seam at the hip.
void add_hips(Painter& p, double shirt_depth) {
  const Side side = other(p.far_leg);
  Group group;
  group.depth = shirt_depth + .1;
  group.parts.push_back(foot_part(p, side, Ink::skin));
  Part hips{.ink = Ink::legs, .shaded = true};
  add_trunk(hips.path, p.view, hip_rings(p.s, p.g));
  add_chain(hips.path, p.view, leg_balls(p.s, side, p.g));
  group.parts.push_back(std::move(hips));
  add_muscles(p, group.parts, Host::hips, std::nullopt);
  for (Part& part : group.parts) {
    if (part.clip > 0) part.clip = 1;
  }
  const std::size_t before = group.parts.size();
  add_muscles(p, group.parts, Host::leg, side);
  for (std::size_t i = before; i < group.parts.size(); ++i) group.parts[i].clip = 1;
  Part band{.ink = Ink::waist};
  add_trunk(band.path, p.view, waistband_rings(p.s, p.g));
  group.parts.push_back(std::move(band));
  p.groups.push_back(std::move(group));
}

double add_shirt(Painter& p) {
  Group group;
  group.depth = mean_depth(p, {p.s[Bone::thorax1].at, p.s[Bone::thorax2].at, p.s[Bone::pelvis].at});
  group.parts.push_back({.ink = Ink::shirt, .shaded = true});
  add_trunk(group.parts[0].path, p.view, shirt_rings(p.s, p.g));
  add_muscles(p, group.parts, Host::shirt, std::nullopt);
  for (Part& part : group.parts) {
    if (part.clip >= 0) part.clip = 0;
  }
  const double depth = group.depth;
  p.groups.push_back(std::move(group));
  return depth;
}

void add_neck_and_head(Painter& p, double shirt_depth) {
  Group neck;
  neck.depth = shirt_depth - .1;
  neck.parts.push_back(chain_part(p, Ink::skin_far, neck_balls(p.s)));
  add_muscles(p, neck.parts, Host::neck, std::nullopt);
  const Vec top = p.s[Bone::head].point(lengths::head_centre);
  // Turned away, the neck lies over the shirt's edge rather than under it.
  if (p.view.depth(p.s[Bone::thorax2].turn.x) < -.5) neck.depth = shirt_depth + .05;
  p.groups.push_back(std::move(neck));
  Group head;
  head.depth = std::max(p.view.depth(top), shirt_depth + .2);
  add_head(head.parts, p.s, p.view, p.show.look.hair);
  p.groups.push_back(std::move(head));
}

// A hand that lies on her front is seen, even the far one's, when the front is.
bool lies_before_belly(const Painter& p, Side side) {
  const Frame& hips = p.s[Bone::pelvis];
  const Vec hand = hips.turn.back(grip_point(p.s, side) - hips.at);
  return hand.x > 4.5 && hand.x < 14 && std::abs(hand.z) < 6 && hand.y > 0 && hand.y < 24 &&
         p.view.depth(hips.turn.x) > .05;
}

void add_arm(Painter& p, Side side, double shirt_depth) {
  const bool dark = p.arm_is_dark && side == p.far_arm;
  const double bias = dark ? -6 : p.arm_is_dark ? 3 : 1;
  const double upper_depth = mean_depth(p, {p.s[arm(side).upper].at, elbow(p.s, side)}) + bias;
  double lower_depth =
      mean_depth(p, {elbow(p.s, side), wrist(p.s, side), grip_point(p.s, side), grip_point(p.s, side)});
  if (lies_before_belly(p, side)) lower_depth = std::max(lower_depth, shirt_depth + 5);
  const Ink skin = dark ? Ink::skin_far : Ink::skin, shirt = dark ? Ink::shirt_far : Ink::shirt;
  const auto upper = upper_arm_balls(p.s, side, p.g), lower = forearm_balls(p.s, side, p.g);
  Part sleeve = chain_part(p, shirt, sleeve_balls(p.s, side, p.g));
  const bool parted = (upper_depth < shirt_depth) != (lower_depth + bias * .3 < shirt_depth);
  Group group;
  group.depth = upper_depth;
  Part whole = chain_part(p, skin, upper);
  if (!parted) {
    add_chain(whole.path, p.view, lower);
    group.depth = upper_depth * .5 + (lower_depth + bias) * .5;
  } else {
    p.groups.push_back({lower_depth + bias * .3, {chain_part(p, skin, lower)}});
  }
  group.parts.push_back(std::move(whole));
  group.parts.push_back(std::move(sleeve));
  if (!dark) {  // no seam where the sleeve meets the shirt
    const Frame& upper_bone = p.s[arm(side).upper];
    const Ball inner{p.s[Bone::thorax2].point({.6, 3.2, 5.5 * sign(side)}), 2.4};
    const std::array<Ball, 2> joint = {Ball{upper_bone.point({0, -.6, 0}), 2.3}, inner};
    Part blend = chain_part(p, Ink::blend, joint, false);
    blend.clip = clip_to_shirt;
    group.parts.push_back(std::move(blend));
  }
  p.groups.push_back(std::move(group));
}

// Of a picture: what lies on her, and fingers that feel.
void add_scene(Painter& p, double shirt_depth) {
  p.groups.push_back({shirt_depth + 1, belly_parts(p.show, p.view, p.s)});
  p.groups.push_back({shirt_depth + 4, baby_parts(p.show, p.view, p.s)});
  p.groups.push_back({1e6, finger_parts(p.show, p.view, p.s)});
}

void sort_muscles(Painter& p) {
  for (Muscle& muscle : shown_muscles(*p.show.stage.movement, p.s, p.view))
    p.muscles[static_cast<std::size_t>(muscle.host)].push_back(std::move(muscle));
}

}  // namespace

std::vector<Part> body_parts(const Show& show, const Skeleton& s) {
  Painter p{show, s, view_of(show.camera, show.mirrored), girth(show.look.build), {}, {}, false, false,
            {},   {}};
  p.far_leg = farther(p, Bone::right_thigh);
  p.far_arm = farther(p, Bone::right_upper_arm);
  p.leg_is_dark = apart(p, Bone::right_thigh);
  p.arm_is_dark = apart(p, Bone::right_upper_arm);
  sort_muscles(p);
  const double shirt_depth = add_shirt(p);
  add_hips(p, shirt_depth);
  add_far_leg(p);
  add_neck_and_head(p, shirt_depth);
  for (const Side side : both_sides) add_arm(p, side, shirt_depth);
  add_scene(p, shirt_depth);
  std::ranges::stable_sort(p.groups, std::ranges::less{}, &Group::depth);
  std::vector<Part> parts;
  for (Group& group : p.groups) {
    const auto base = static_cast<int>(parts.size());
    for (Part& part : group.parts) {
      if (part.clip >= 0) part.clip += base;
      parts.push_back(std::move(part));
    }
  }
  const auto is_shirt = [](const Part& part) { return part.ink == Ink::shirt && part.shaded; };
  const auto shirt = static_cast<int>(std::ranges::find_if(parts, is_shirt) - parts.begin());
  for (Part& part : parts) {
    if (part.clip == clip_to_shirt) part.clip = shirt;
  }
  return parts;
}

}  // namespace realign::figure
