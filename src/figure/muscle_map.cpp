// SPDX-License-Identifier: Apache-2.0
#include "figure/muscle_map.h"

#include <algorithm>

#include "figure/muscle_shapes.h"
#include "figure/props.h"

namespace realign::figure {
namespace {

// Of her middle in either view from the middle of the picture, tenths.
constexpr int half_apart = 640;

int aside(const Show& show, bool from_back) { return from_back == show.mirrored ? -half_apart : half_apart; }

Camera seen_from(const Show& show, bool from_back) {
  return {show.camera.around + (from_back ? 180 : 0), show.camera.above};
}

void shift(Path& path, int by) {
  for (Step& step : path) {
    if (step.kind == Step::Kind::close) continue;
    for (Dot* dot : {&step.to, &step.first, &step.second}) dot->x += by;
  }
}

// Builds change girth: of the chest's upper half and of the bones' places nothing.
struct Paper {
  const Skeleton& s;
  const View view;
  double g;
  bool from_back;

  Flat at(const Spread& spread, Side side) const {
    const bool limb = spread.bone >= Bone::left_upper_arm;
    const double out = spread.out * (spread.bone == Bone::thorax2 ? 1 : g) * sign(side);
    const double skin = from_back ? -4 : 4;
    return view.flat(s[limb ? bone(side, spread.bone) : spread.bone].point({skin, spread.up, out}));
  }
};

Paper paper_of(const Show& show, const Skeleton& s, bool from_back) {
  return {s, view_of(seen_from(show, from_back), show.mirrored), girth(show.look.build), from_back};
}

std::vector<Flat> outline_of(const Paper& paper, const MuscleShape& shape, Side side) {
  std::vector<Flat> points;
  for (const Spread& spread : shape.outline) points.push_back(paper.at(spread, side));
  if (!shape.middle) return points;
  for (std::size_t i = shape.outline.size() - 1; i-- > 1;)
    points.push_back(paper.at(shape.outline[i], other(side)));
  return points;
}

void add_leader(Path& path, const Paper& paper, const MuscleLeader& leader, Side side) {
  constexpr double thin = .9, dot = 4.6;  // points
  const Flat from = paper.at(leader.from, side), to = paper.at(leader.to, side);
  add_capsule(path, from, thin, to, thin);
  add_circle(path, to, dot);
}

// What of a muscle is drawn on one side of her; of one in her middle, all of it on her right.
Path path_of(const Show& show, const Skeleton& s, Place place, bool from_back, Side side) {
  const Paper paper = paper_of(show, s, from_back);
  const auto belongs = [&](Place whose, bool middle) {
    return whose == place && !(middle && side == Side::left);
  };
  Path path;
  for (const MuscleShape& shape : muscle_shapes()) {
    if (belongs(shape.place, shape.middle) && shape.from_back == from_back)
      add_loop(path, outline_of(paper, shape, side));
  }
  for (const MuscleLeader& leader : muscle_leaders()) {
    if (belongs(leader.place, leader.middle) && !path.empty()) add_leader(path, paper, leader, side);
  }
  shift(path, aside(show, from_back));
  return path;
}

Ink ink_of(const Marking& marking, Place place) {
  const bool tight = std::ranges::find(marking.tight, place) != marking.tight.end();
  const bool quiet = marking.chosen && *marking.chosen != place;
  if (tight) return quiet ? Ink::stretches_quiet : Ink::stretches;
  return quiet ? Ink::works_quiet : Ink::works;
}

void add_body(std::vector<Part>& to, const Show& show, const Skeleton& s, bool from_back) {
  Show seen = show;
  seen.camera = seen_from(show, from_back);
  std::vector<Part> body = body_parts(seen, s);
  body.insert(body.begin(), shadow_of(seen, s));
  const auto base = static_cast<int>(to.size());
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i].clip >= 0) body[i].clip += base + 1;  // the shadow stands before them
    shift(body[i].path, aside(show, from_back));
    to.push_back(std::move(body[i]));
  }
}

Box around(const Path& path) {
  Box box{1 << 30, 1 << 30, -(1 << 30), -(1 << 30)};
  const auto take = [&](Dot at, int by) {
    box = {std::min(box.left, at.x - by), std::min(box.top, at.y - by), std::max(box.right, at.x + by),
           std::max(box.bottom, at.y + by)};
  };
  Dot pen;
  for (const Step& step : path) {
    if (step.kind == Step::Kind::close) continue;
    take(step.to, 0);
    if (step.kind == Step::Kind::curve)
      for (const Dot at : {step.first, step.second}) take(at, 0);
    if (step.kind == Step::Kind::arc)
      take({(pen.x + step.to.x) / 2, (pen.y + step.to.y) / 2}, step.radius);
    pen = step.to;
  }
  return box;
}

// Grows away from her middle where all of it lies to one side, else to both sides alike.
Box grown(Box box, int least, int middle) {
  const int wide = std::max(0, least - (box.right - box.left));
  const int high = std::max(0, least - (box.bottom - box.top));
  const int to_left = box.left >= middle ? 0 : box.right <= middle ? wide : wide / 2;
  return {box.left - to_left, box.top - high / 2, box.right + wide - to_left, box.bottom + high - high / 2};
}

// Others lie between its two halves.
bool is_touched_by_sides(Place place) { return place == Place::hip_flexors || place == Place::deep_core; }

}  // namespace

std::vector<Part> map_parts(const Show& show, const Skeleton& s) {
  std::vector<Part> parts;
  for (const bool from_back : {false, true}) add_body(parts, show, s, from_back);
  for (const Place place : mapped_places) {
    for (const bool from_back : {false, true}) {
      Part part{.ink = ink_of(show.marking, place), .muscle = place};
      for (const Side side : both_sides) {
        const Path half = path_of(show, s, place, from_back, side);
        part.path.insert(part.path.end(), half.begin(), half.end());
      }
      if (!part.path.empty()) parts.push_back(std::move(part));
    }
  }
  return parts;
}

std::vector<MuscleAt> muscles_on_map(const Show& show) {
  const Skeleton s = skeleton_at(show.stage, 0);
  const int least = thumb_of(show.box);
  std::vector<MuscleAt> all;
  const auto add = [&](Place place, bool from_back, Path path) {
    if (path.empty()) return;
    const Box box = grown(around(path), least, aside(show, from_back));
    all.push_back({place, from_back, std::move(path), box});
  };
  for (const Place place : mapped_places) {
    for (const bool from_back : {false, true}) {
      Path left = path_of(show, s, place, from_back, Side::left),
           right = path_of(show, s, place, from_back, Side::right);
      if (!is_touched_by_sides(place)) {
        right.insert(right.end(), left.begin(), left.end());
        left.clear();
      }
      add(place, from_back, std::move(right));
      add(place, from_back, std::move(left));
    }
  }
  return all;
}

}  // namespace realign::figure
