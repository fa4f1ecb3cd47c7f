// SPDX-License-Identifier: Apache-2.0
#include "figure/muscle_map.h"

#include <algorithm>

#include "figure/limbs.h"
#include "figure/muscle_shapes.h"
#include "figure/props.h"

namespace realign::figure {
namespace {

// Of her middle in either view from the middle of the picture, tenths.
constexpr int half_apart = 650;

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

// Where something lies on paper. Build changes girth, but not that of the shoulders.
struct Paper {
  const Skeleton& s;
  const View view;
  double g;
  Hair hair;
  bool from_back;

  Flat at(const Spread& spread, Side side, double girth) const {
    const bool limb = spread.bone >= Bone::left_upper_arm;
    const double skin = from_back ? -4 : 4;
    const Vec on_bone{skin, spread.up, spread.out * girth * sign(side)};
    return view.flat(s[limb ? bone(side, spread.bone) : spread.bone].point(on_bone));
  }
  Flat at(const Spread& spread, Side side) const {
    return at(spread, side, spread.bone == Bone::thorax2 ? 1 : g);
  }
};

Paper paper_of(const Show& show, const Skeleton& s, bool from_back) {
  return {s, view_of(seen_from(show, from_back), show.mirrored), girth(show.look.build), show.look.hair,
          from_back};
}

std::vector<Flat> outline_of(const Paper& paper, const MuscleShape& shape, Side side) {
  std::vector<Flat> points;
  for (const Spread& spread : shape.outline) points.push_back(paper.at(spread, side));
  if (!shape.middle) return points;
  for (std::size_t i = shape.outline.size() - 1; i-- > 1;)
    points.push_back(paper.at(shape.outline[i], other(side)));
  return points;
}

void append(Path& to, const Path& more) { to.insert(to.end(), more.begin(), more.end()); }

// Of one muscle on one side of her; of what lies across her middle, all of it on her right.
struct Pieces {
  Path shape, line, dot;
};

void add_leader(Pieces& to, const Paper& paper, const MuscleLeader& leader, Side side) {
  constexpr double dot = 4.4;  // points
  const Flat from = paper.at(leader.from, side), end = paper.at(leader.to, side, 1);
  to.line.push_back({.kind = Step::Kind::move, .to = dot_of(from)});
  to.line.push_back({.kind = Step::Kind::line, .to = dot_of(end)});
  add_circle(to.dot, end, dot);
}

Pieces pieces_of(const Show& show, const Skeleton& s, Place place, bool from_back, Side side) {
  const Paper paper = paper_of(show, s, from_back);
  Pieces pieces;
  for (const MuscleShape& shape : muscle_shapes()) {
    const bool is_here = shape.place == place && shape.from_back == from_back;
    if (is_here && (side == Side::right || !shape.middle))
      add_loop(pieces.shape, outline_of(paper, shape, side));
  }
  for (const MuscleLeader& leader : muscle_leaders()) {
    if (leader.place == place && !from_back && (side == Side::right || !leader.right_alone))
      add_leader(pieces, paper, leader, side);
  }
  for (Path* path : {&pieces.shape, &pieces.line, &pieces.dot}) shift(*path, aside(show, from_back));
  return pieces;
}

Ink ink_of(const Marking& marking, Place place) {
  const bool tight = std::ranges::find(marking.tight, place) != marking.tight.end();
  const bool quiet = marking.chosen && *marking.chosen != place;
  if (tight) return quiet ? Ink::stretches_quiet : Ink::stretches;
  return quiet ? Ink::works_quiet : Ink::works;
}

// Whole parts of both sides at once: seen straight from the front or the back nothing of her lies before the
// rest, and limbs join the trunk without a seam.
Part arms(const Paper& paper) {
  Part part{.ink = Ink::skin, .shaded = true};
  for (const Side side : both_sides) {
    std::vector<Ball> upper = upper_arm_balls(paper.s, side, paper.g);
    upper[0] = upper[1];  // the sleeve hides what is above
    upper[0].at = paper.s[arm(side).upper].point({0, -4, 0});
    add_chain(part.path, paper.view, upper);
    add_chain(part.path, paper.view, forearm_balls(paper.s, side, paper.g));
  }
  return part;
}

Part feet(const Paper& paper) {
  Part part{.ink = Ink::skin, .shaded = true};
  for (const Side side : both_sides) {
    for (const auto& chain : foot_balls(paper.s, side)) add_chain(part.path, paper.view, chain);
  }
  return part;
}

Part neck_and_ears(const Paper& paper) {
  Part part{.ink = Ink::skin_far};
  add_chain(part.path, paper.view, neck_balls(paper.s));
  if (paper.hair == Hair::covered) return part;
  for (const Side side : both_sides) {
    const Vec ear = paper.s[Bone::head].point({.9, 3.1, 5.7 * sign(side)});
    add_circle(part.path, paper.view.flat(ear), 1.3 * points_per_unit);
  }
  return part;
}

// With sleeves, and the slope from the neck to the shoulders.
Part shirt(const Paper& paper) {
  Part part{.ink = Ink::shirt, .shaded = true};
  add_trunk(part.path, paper.view, shirt_rings(paper.s, paper.g));
  for (const Side side : both_sides) {
    const Frame &chest = paper.s[Bone::thorax2], &upper = paper.s[arm(side).upper];
    const std::array<Ball, 3> shoulder = {Ball{chest.point({.4, 7.5, 2.8 * sign(side)}), 1},
                                          Ball{upper.point({0, -.9, 0}), 2.9 * paper.g},
                                          Ball{upper.point({0, -6.2, 0}), 3.05 * paper.g}};
    add_chain(part.path, paper.view, shoulder);
  }
  return part;
}

Part trousers(const Paper& paper) {
  Part part{.ink = Ink::legs, .shaded = true};
  add_trunk(part.path, paper.view, hip_rings(paper.s, paper.g));
  for (const Side side : both_sides) add_chain(part.path, paper.view, leg_balls(paper.s, side, paper.g));
  return part;
}

void add_body(std::vector<Part>& to, const Show& show, const Skeleton& s, bool from_back) {
  const Paper paper = paper_of(show, s, from_back);
  Show seen = show;
  seen.camera = seen_from(show, from_back);
  Part band{.ink = Ink::waist};
  add_trunk(band.path, paper.view, waistband_rings(s, paper.g));
  std::vector<Part> body = {shadow_of(seen, s), arms(paper),     feet(paper),    neck_and_ears(paper),
                            shirt(paper),       trousers(paper), std::move(band)};
  std::vector<Part> head;
  add_head(head, s, paper.view, show.look.hair);
  if (from_back) std::erase_if(head, [](const Part& part) { return part.ink == Ink::skin; });  // no face
  body.insert(body.end(), head.begin(), head.end());
  for (Part& part : body) {
    shift(part.path, aside(show, from_back));
    to.push_back(std::move(part));
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
    if (step.kind == Step::Kind::arc) take({(pen.x + step.to.x) / 2, (pen.y + step.to.y) / 2}, step.radius);
    pen = step.to;
  }
  return box;
}

bool holds(const Box& box, const Box& other) {
  return box.left <= other.left && box.top <= other.top && box.right >= other.right &&
         box.bottom >= other.bottom;
}

// Grows to where there is room. Away from her middle where all of it lies to one side, else to both sides
// alike; up and down alike, but what lies across her middle low between the thighs downwards alone.
Box grown(const Box& box, int least, int middle, bool downwards) {
  const int wide = std::max(0, least - (box.right - box.left));
  const int high = std::max(0, least - (box.bottom - box.top));
  const int to_left = box.left >= middle ? 0 : box.right <= middle ? wide : wide / 2;
  const int up = downwards ? 0 : high / 2;
  return {box.left - to_left, box.top - up, box.right + wide - to_left, box.bottom + high - up};
}

// Moved sideways as far as it stands out.
Box within(const Box& picture, Box box) {
  const int by = std::max(0, picture.left - box.left) - std::max(0, box.right - picture.right);
  box.left += by;
  box.right += by;
  return box;
}

// Others lie between its two halves.
bool is_touched_by_sides(Place place) { return place == Place::hip_flexors || place == Place::deep_core; }

}  // namespace

std::vector<Part> map_parts(const Show& show, const Skeleton& s) {
  std::vector<Part> parts;
  for (const bool from_back : {false, true}) add_body(parts, show, s, from_back);
  for (const Place place : mapped_places) {
    for (const bool from_back : {false, true}) {
      Part halo{.ink = Ink::leader_halo, .muscle = place}, line{.ink = Ink::line, .muscle = place};
      Part muscle{.ink = ink_of(show.marking, place), .muscle = place};
      for (const Side side : both_sides) {
        const Pieces pieces = pieces_of(show, s, place, from_back, side);
        append(line.path, pieces.line);
        append(muscle.path, pieces.shape);
        append(muscle.path, pieces.dot);
      }
      halo.path = line.path;
      for (Part* part : {&halo, &line, &muscle}) {
        if (!part->path.empty()) parts.push_back(std::move(*part));
      }
    }
  }
  return parts;
}

std::vector<MuscleAt> muscles_on_map(const Show& show) {
  const Skeleton s = skeleton_at(show.stage, 0);
  std::vector<MuscleAt> all;
  for (const Place place : mapped_places) {
    for (const bool from_back : {false, true}) {
      Pieces left = pieces_of(show, s, place, from_back, Side::left),
             right = pieces_of(show, s, place, from_back, Side::right);
      if (!is_touched_by_sides(place)) {
        append(right.shape, left.shape);
        left.shape.clear();
      }
      for (Path* path : {&right.shape, &left.shape, &right.dot, &left.dot}) {
        if (path->empty()) continue;
        const Box drawn = around(*path);
        const bool is_found = std::ranges::any_of(
            all, [&](const MuscleAt& it) { return it.place == place && holds(it.box, drawn); });
        if (is_found) continue;  // a dot beside its muscle
        const bool is_sling = place == Place::pelvic_floor && path == &right.shape;
        const Box box = within(show.box, grown(drawn, thumb_of(show.box), aside(show, from_back), is_sling));
        all.push_back({place, from_back, std::move(*path), box});
      }
    }
  }
  return all;
}

}  // namespace realign::figure
