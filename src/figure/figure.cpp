// SPDX-License-Identifier: Apache-2.0
#include "figure/figure.h"

#include <algorithm>

#include "figure/arrows.h"
#include "figure/effort.h"
#include "figure/limbs.h"
#include "figure/muscle_map.h"
#include "figure/props.h"
#include "figure/scene_parts.h"

namespace realign::figure {
namespace {

void widen(Box& box, Dot at, int by) {
  box.left = std::min(box.left, at.x - by);
  box.right = std::max(box.right, at.x + by);
  box.top = std::min(box.top, at.y - by);
  box.bottom = std::max(box.bottom, at.y + by);
}

// Arcs are nearly half circles: about the middle between their ends.
void widen(Box& box, const Path& path) {
  Dot pen;
  for (const Step& step : path) {
    if (step.kind == Step::Kind::close) continue;
    widen(box, step.to, 0);
    if (step.kind == Step::Kind::arc)
      widen(box, {(pen.x + step.to.x) / 2, (pen.y + step.to.y) / 2}, step.radius);
    if (step.kind == Step::Kind::curve) {  // its middle, which an arrow's bow has farthest out
      const auto middle = [](int a, int b, int c, int d) { return (a + 3 * b + 3 * c + d) / 8; };
      widen(box,
            {middle(pen.x, step.first.x, step.second.x, step.to.x),
             middle(pen.y, step.first.y, step.second.y, step.to.y)},
            0);
    }
    pen = step.to;
  }
}

Moment at_pose(const Pose& pose) { return {&pose, &pose, 0, 0}; }

// Parts of the body that have left where they were, as one pale shape.
Part ghost_of(const Show& show, const Skeleton& first, const Skeleton& now) {
  const View view = view_of(show.camera, show.mirrored);
  const double g = girth(show.look.build);
  constexpr double moved = 2.5;
  const auto left = [&](Bone bone) { return length(first[bone].at - now[bone].at) > moved; };
  Part part{.ink = Ink::ghost};
  for (const Side side : both_sides) {
    if (left(arm(side).lower) || left(arm(side).end)) {
      add_chain(part.path, view, upper_arm_balls(first, side, g));
      add_chain(part.path, view, forearm_balls(first, side, g));
    }
    if (left(leg(side).lower) || left(leg(side).end)) {
      add_chain(part.path, view, leg_balls(first, side, g));
      add_chain(part.path, view, foot_balls(first, side)[0]);
    }
  }
  if (length(first[Bone::thorax2].at - now[Bone::thorax2].at) > 3 || std::abs(first.belly - now.belly) > 1) {
    add_trunk(part.path, view, shirt_rings(first, g));
    add_trunk(part.path, view, hip_rings(first, g));
  }
  const Vec head = first[Bone::head].point(lengths::head_centre);
  if (length(head - now[Bone::head].point(lengths::head_centre)) > 1) {
    add_circle(part.path, view.flat(head), radii::head * points_per_unit);
  }
  return part;
}

// Between her low back and the floor: what a tilt closes.
Part gap_of(const Show& show, const Skeleton& s) {
  const View view = view_of(show.camera, show.mirrored);
  const Vec hips = s[Bone::pelvis].point({-4, 2, 0}), ribs = s[Bone::thorax1].point({-3, 6, 0});
  const Vec low = s[Bone::lumbar2].at;
  Part part{.ink = Ink::gap};
  const std::array<Flat, 5> corners = {view.flat({hips.x, 0, 0}), view.flat(hips), view.flat(low),
                                       view.flat(ribs), view.flat({ribs.x, 0, 0})};
  add_polygon(part.path, corners);
  return part;
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
                           : between(s[Bone::pelvis].at, s[Bone::lumbar2].at, .5);
  const Dot at = dot_of(view.flat(middle));
  if (focus == Focus::belly) {
    const Dot navel = dot_of(view.flat(s[Bone::pelvis].point({6, 9.5, 0})));
    return {navel.x - 640, navel.y - 480, navel.x + 640, navel.y + 480};
  }
  if (upper) return {at.x - 800, at.y - 720, at.x + 800, at.y + 720};
  return {at.x - 1200, at.y - 960, at.x + 1200, at.y + 400};  // ribs to knees
}

void append(std::vector<Part>& to, std::vector<Part> parts) {
  const auto base = static_cast<int>(to.size());
  for (Part& part : parts) {
    if (part.clip >= 0) part.clip += base;
    if (!part.path.empty()) to.push_back(std::move(part));
  }
}

Drawing drawn(const Show& show, const Skeleton& now, double effort) {
  if (shows(*show.stage.movement, Extra::muscles)) return {map_parts(show, now), show.box};
  Drawing drawing;
  append(drawing.parts, props_behind(show, now, show.start));
  append(drawing.parts, scene_behind(show));
  if (!shows(*show.stage.movement, Extra::bed)) append(drawing.parts, {shadow_of(show, now)});
  const bool is_still = show.stage.movement->scene && show.stage.movement->arrow == Arrow::none;
  if (show.has_ghost && !is_still) append(drawing.parts, {ghost_of(show, show.start, now)});
  const bool shows_gap =
      show.stage.movement->level == Level::back && show.stage.movement->focus == Focus::middle;
  if (shows_gap) append(drawing.parts, {gap_of(show, now)});
  std::vector<Part> body = body_parts(show, now);
  const bool in_place = works_in_place(show);
  if (in_place) deepen_muscles(body, effort);
  append(drawing.parts, std::move(body));
  append(drawing.parts, props_before(show, now));
  append(drawing.parts, scene_before(show, now));
  if (show.has_arrow) append(drawing.parts, in_place ? squeeze_marks(show, now, effort) : show.arrow);
  drawing.box = show.box;
  return drawing;
}

}  // namespace

double telling_moment(const Movement& movement) {
  return arrival_of(movement, std::min(movement.telling, movement.poses.size() - 1));
}

Show prepare_show(const Library& library, const Movement& movement, const Look& look, const Camera& camera,
                  bool mirrored) {
  Show show{.stage = set_stage(library, movement),
            .look = look,
            .camera = camera,
            .mirrored = mirrored,
            .body = {},
            .box = {},
            .start = {},
            .arrow = {}};
  show.start = skeleton_of(show.stage, at_pose(movement.poses.front()));
  Box box{1 << 30, 1 << 30, -(1 << 30), -(1 << 30)};
  const double whole = duration_of(movement);
  constexpr int looks = 8;
  for (int i = 0; i < looks; ++i) {
    const Skeleton s = skeleton_at(show.stage, whole * i / looks);
    for (const Part& part : body_parts(show, s)) widen(box, part.path);
  }
  show.body = box;
  if (movement.focus != Focus::whole) show.box = focused(show, movement.focus);
  show.arrow = arrows_of(show);
  if (movement.focus != Focus::whole) return show;
  const Box all = box_of(drawn(show, skeleton_at(show.stage, 0), 1).parts);
  constexpr int margin = 80;
  show.box = {std::min(all.left, box.left) - margin, std::min(all.top, box.top) - margin,
              std::max(all.right, box.right) + margin, std::max(all.bottom, box.bottom) + margin};
  const bool is_judged = movement.scene && movement.scene->sign != Sign::none;
  const int least = is_judged ? 2100 : (show.box.bottom - show.box.top) * 9 / 20;  // room for words below
  const int lacking = std::max(0, least - (show.box.right - show.box.left));
  show.box.left -= lacking / 2;
  show.box.right += lacking / 2;
  return show;
}

Drawing draw(const Show& show, double seconds) {
  return draw(show, moment_of(*show.stage.movement, seconds));
}

Drawing draw(const Show& show, const Moment& moment) {
  return drawn(show, skeleton_of(show.stage, moment), effort_at(*show.stage.movement, moment));
}

}  // namespace realign::figure
