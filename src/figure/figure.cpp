// SPDX-License-Identifier: Apache-2.0
#include "figure/figure.h"

#include <algorithm>

#include "figure/limbs.h"
#include "figure/props.h"

namespace realign::figure {
namespace {

void widen(Box& box, const Path& path) {
  for (const Step& step : path) {
    if (step.kind == Step::Kind::close) continue;
    const int r = step.radius;
    box.left = std::min(box.left, step.to.x - r);
    box.right = std::max(box.right, step.to.x + r);
    box.top = std::min(box.top, step.to.y - r);
    box.bottom = std::max(box.bottom, step.to.y + r);
  }
}

// The points whose way is followed: what moved farthest gets the arrow.
std::array<Vec, 9> followed(const Skeleton& s) {
  return {grip_point(s, Side::right), grip_point(s, Side::left), s[Bone::right_foot].point({5, -2, 0}),
          s[Bone::left_foot].point({5, -2, 0}), knee(s, Side::right), knee(s, Side::left),
          s[Bone::head].point(lengths::head_centre), s[Bone::thorax2].at, s[Bone::pelvis].at};
}

Moment at_pose(const Pose& pose) { return {&pose, &pose, 0, 0}; }

const Pose& telling_pose(const Movement& movement) {
  return movement.poses.size() == 1 ? movement.poses.front() : movement.poses[1];
}

// Parts of the body that have left where they were, as one pale shape.
Part ghost_of(const Show& show, const Skeleton& first, const Skeleton& now) {
  const View view = view_of(show.camera, show.mirrored);
  const double g = girth(show.look.build);
  constexpr double moved = 2;
  const auto left = [&](Bone bone) { return length(first[bone].at - now[bone].at) > moved; };
  Part part{.ink = Ink::ghost};
  for (const Side side : both_sides) {
    if (left(arm(side).lower) || left(arm(side).end)) {
      add_chain(part.path, view, upper_arm_balls(first, side, g));
      add_chain(part.path, view, forearm_balls(first, side, g));
    }
    if (left(leg(side).lower) || left(leg(side).end)) {
      add_chain(part.path, view, leg_balls(first, side, g));
      for (const auto& chain : foot_balls(first, side)) add_chain(part.path, view, chain);
    }
  }
  if (left(Bone::thorax2) || left(Bone::lumbar2)) {
    add_trunk(part.path, view, shirt_rings(first, g));
    add_trunk(part.path, view, hip_rings(first, g));
  }
  const Vec head = first[Bone::head].point(lengths::head_centre);
  if (length(head - now[Bone::head].point(lengths::head_centre)) > 1) {
    add_circle(part.path, view.flat(head), radii::head * points_per_unit);
  }
  return part;
}

// From where the part that goes farthest was to where it is, bowed and clear of the body.
void add_arrow(std::vector<Part>& parts, const Show& show, const Box& body) {
  const Movement& movement = *show.stage.movement;
  if (movement.poses.size() < 2) return;
  const View view = view_of(show.camera, show.mirrored);
  const Moment half{&movement.poses[0], &telling_pose(movement), .5, 0};
  const auto a = followed(skeleton_of(show.stage, at_pose(movement.poses[0])));
  const auto m = followed(skeleton_of(show.stage, half));
  const auto b = followed(skeleton_of(show.stage, at_pose(telling_pose(movement))));
  std::size_t most = 0;
  double far = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double way = length(view.flat(b[i]) - view.flat(a[i]));
    if (way > far + 3) {
      far = way;
      most = i;
    }
  }
  if (far < 8) return;
  const Flat from = view.flat(a[most]), middle = view.flat(m[most]), to = view.flat(b[most]);
  const Flat centre{(body.left + body.right) / 20.0, (body.top + body.bottom) / 20.0};
  const Flat out = middle - centre;
  const double size = std::max(1.0, length(out));
  const double clear = most >= 6 ? 34 : 22;
  const Flat push = out * (clear / size);
  const Flat p0 = from + (middle - from) * .25 + push, p2 = to + push, p1 = middle * 2 - (from + to) * .5 + push;
  const Flat tip = p2 - p1;
  const double long_enough = std::max(1.0, length(tip));
  const Flat u = tip * (1 / long_enough), n{-u.y, u.x};
  const Flat end = p2 - u * 9;
  Part line{.ink = Ink::arrow};
  line.path.push_back({.kind = Step::Kind::move, .to = dot_of(p0)});
  line.path.push_back({.kind = Step::Kind::curve, .to = dot_of(end), .first = dot_of(p0 + (p1 - p0) * (2.0 / 3)),
                       .second = dot_of(end + (p1 - end) * (2.0 / 3))});
  parts.push_back(std::move(line));
  Part head{.ink = Ink::arrow_head};
  const std::array<Flat, 3> corners = {p2 + u * 3, end + n * 7.5, end - n * 7.5};
  add_polygon(head.path, corners);
  parts.push_back(std::move(head));
}

Box box_of(const std::vector<Part>& parts) {
  Box box{1 << 30, 1 << 30, -(1 << 30), -(1 << 30)};
  for (const Part& part : parts) widen(box, part.path);
  return box;
}

// A detail: head and chest, or the trunk, with room for what they do.
Box focused(const Show& show, Focus focus) {
  const View view = view_of(show.camera, show.mirrored);
  const Skeleton s = skeleton_at(show.stage, 0);
  const bool upper = focus == Focus::upper;
  const Vec middle = upper ? between(s[Bone::head].at, s[Bone::thorax2].at, .35)
                           : between(s[Bone::lumbar2].at, s[Bone::thorax1].at, .3);
  const Dot at = dot_of(view.flat(middle));
  const int wide = upper ? 800 : 1050, high = upper ? 720 : 800;
  return {at.x - wide, at.y - high, at.x + wide, at.y + high};
}

void append(std::vector<Part>& to, std::vector<Part> parts) {
  const auto base = static_cast<int>(to.size());
  for (Part& part : parts) {
    if (part.clip >= 0) part.clip += base;
    if (!part.path.empty()) to.push_back(std::move(part));
  }
}

Drawing drawn(const Show& show, const Skeleton& now) {
  const Pose& start = show.stage.movement->poses.front();
  const Skeleton first = skeleton_of(show.stage, at_pose(start));
  Drawing drawing;
  append(drawing.parts, props_behind(show, now, first));
  append(drawing.parts, {shadow_of(show, now)});
  if (show.has_ghost) append(drawing.parts, {ghost_of(show, first, now)});
  std::vector<Part> body = body_parts(show, now);
  append(drawing.parts, std::move(body));
  append(drawing.parts, props_before(show, now));
  if (show.has_arrow) add_arrow(drawing.parts, show, show.body);
  drawing.box = show.box;
  return drawing;
}

}  // namespace

double telling_moment(const Movement& movement) {
  return movement.poses.size() == 1 ? 0 : arrival_of(movement, 1);
}

Show prepare_show(const Library& library, const Movement& movement, const Look& look, const Camera& camera,
                  bool mirrored) {
  Show show{.stage = set_stage(library, movement), .look = look, .camera = camera, .mirrored = mirrored, .body = {}, .box = {}};
  Box box{1 << 30, 1 << 30, -(1 << 30), -(1 << 30)};
  const double whole = duration_of(movement);
  constexpr int looks = 8;
  for (int i = 0; i < looks; ++i) {
    const Skeleton s = skeleton_at(show.stage, whole * i / looks);
    for (const Part& part : body_parts(show, s)) widen(box, part.path);
  }
  show.body = box;
  const Box all = box_of(drawn(show, skeleton_at(show.stage, 0)).parts);
  constexpr int margin = 80;
  if (movement.focus != Focus::whole) {
    show.box = focused(show, movement.focus);
    return show;
  }
  show.box = {std::min(all.left, box.left) - margin, std::min(all.top, box.top) - margin,
              std::max(all.right, box.right) + margin, std::max(all.bottom, box.bottom) + margin};
  return show;
}

Drawing draw(const Show& show, double seconds) { return drawn(show, skeleton_at(show.stage, seconds)); }

}  // namespace realign::figure
