// SPDX-License-Identifier: Apache-2.0
#include "figure/arrows.h"

#include <algorithm>
#include <optional>
#include <span>

#include "figure/silhouette.h"

namespace realign::figure {
namespace {

// The points whose way is followed, in the order of Arrow.
constexpr std::size_t point_count = 9, head_point = 6;
using Points = std::array<Flat, point_count>;

// From, by way of, to.
struct Bow {
  Flat from, by, to;
  double dear = 0;  // how much less it is liked than one that follows the way
};

constexpr std::size_t samples = 9;

Flat on(const Bow& bow, double share) {
  const double rest = 1 - share;
  return bow.from * (rest * rest) + bow.by * (2 * rest * share) + bow.to * (share * share);
}

struct Placing {
  const Show& show;
  View view;
  const Pose &start, &end;
  Points from, middle, to;
  std::array<Silhouette, 3> bodies;  // in the last pose, on the way, in the first
  std::vector<Bow> taken;
};

Points points_of(const Skeleton& s, const View& view) {
  const std::array<Vec, point_count> points = {grip_point(s, Side::right),
                                               grip_point(s, Side::left),
                                               s[Bone::right_foot].point({5, -2, 0}),
                                               s[Bone::left_foot].point({5, -2, 0}),
                                               knee(s, Side::right),
                                               knee(s, Side::left),
                                               s[Bone::head].point({6.5, 3.4, 0}),  // the face turns too
                                               s[Bone::thorax2].at,
                                               s[Bone::pelvis].at};
  Points flat;
  std::ranges::transform(points, flat.begin(), [&](Vec at) { return view.flat(at); });
  return flat;
}

Placing placing_of(const Show& show) {
  const Movement& movement = *show.stage.movement;
  Placing p{.show = show,
            .view = view_of(show.camera, show.mirrored),
            .start = movement.poses.front(),
            .end = movement.poses[std::min(movement.telling, movement.poses.size() - 1)],
            .from = {},
            .middle = {},
            .to = {},
            .bodies = {},
            .taken = {}};
  const Skeleton middle = skeleton_of(show.stage, {&p.start, &p.end, .5, 0});
  const Skeleton end = skeleton_of(show.stage, {&p.end, &p.end, 0, 0});
  p.from = points_of(show.start, p.view);
  p.middle = points_of(middle, p.view);
  p.to = points_of(end, p.view);
  const double g = girth(show.look.build);
  p.bodies = {silhouette_of(end, p.view, g), silhouette_of(middle, p.view, g),
              silhouette_of(show.start, p.view, g)};
  return p;
}

double way_of(const Placing& p, std::size_t point) { return length(p.to[point] - p.from[point]); }

// Do both hands, or both feet, go the same way? Then one arrow says it for both.
bool is_beside(const Placing& p, std::size_t one, std::size_t two) {
  const Flat a = p.to[one] - p.from[one], b = p.to[two] - p.from[two];
  return one / 2 == two / 2 && length(a - b) < .4 * length(a);
}

double tilt_of(const Placing& p) { return p.end.angles[Joint::tilt] - p.start.angles[Joint::tilt]; }

// What the arrows are for: one point, or two ends that both go far.
std::vector<std::size_t> followed(const Placing& p) {
  const Arrow arrow = p.show.stage.movement->arrow;
  if (arrow == Arrow::none) return {};
  if (arrow != Arrow::farthest) {
    const auto point = static_cast<std::size_t>(arrow == Arrow::push ? Arrow::hips : arrow);
    if (way_of(p, point) < 2) return {};
    return {point};
  }
  std::optional<std::size_t> most;
  double far = 5;
  for (std::size_t i = 0; i < point_count; ++i) {
    const bool is_knee = i == 4 || i == 5;  // a foot that goes nearly as far says more
    const double way = way_of(p, i) * (is_knee ? .75 : 1);
    if (way <= far + 3) continue;
    far = way;
    most = i;
  }
  constexpr double little = 26;  // beside a pelvis that tilts
  if (!most || (far < little && std::abs(tilt_of(p)) > 12)) return {};
  std::vector<std::size_t> points = {*most};
  constexpr std::size_t ends = 4;
  if (*most >= ends) return points;
  std::optional<std::size_t> second;
  for (std::size_t i = 0; i < ends; ++i) {
    if (i == *most || way_of(p, i) < std::max(36.0, far * .4)) continue;
    if (!second || way_of(p, i) > way_of(p, *second)) second = i;
  }
  if (second && !is_beside(p, *most, *second)) points.push_back(*second);
  return points;
}

bool lies_within(const Box& box, Flat at) {
  constexpr double edge = 6;
  return at.x > box.left / 10.0 + edge && at.x < box.right / 10.0 - edge && at.y > box.top / 10.0 + edge &&
         at.y < box.bottom / 10.0 - edge;
}

// How much of her an arrow hides, and what else speaks against it.
double price_of(const Placing& p, const Bow& bow) {
  constexpr std::array<double, 3> weights = {1, .4, .5};
  constexpr double clear = 8;
  const bool is_close = p.show.stage.movement->focus != Focus::whole;
  double price = bow.dear;
  for (std::size_t i = 0; i < samples; ++i) {
    const Flat at = on(bow, static_cast<double>(i) / (samples - 1));
    for (std::size_t body = 0; body < p.bodies.size(); ++body)
      price += weights[body] * std::clamp((clear - p.bodies[body].far(at)) / clear, 0.0, 1.6);
    if (is_close && !lies_within(p.show.box, at)) price += 4;
    for (const Bow& other : p.taken) {
      for (std::size_t k = 0; k < samples; ++k)
        price +=
            std::clamp((16 - length(at - on(other, static_cast<double>(k) / (samples - 1)))) / 16, 0.0, 1.0);
    }
  }
  return price;
}

// Along the way, from beside where it begins to beside where it ends.
void add_following(std::vector<Bow>& bows, const Placing& p, std::size_t point) {
  const Flat a = p.from[point], m = p.middle[point], b = p.to[point];
  const Flat way = (b - a) * (1 / std::max(.1, length(b - a)));
  const Flat aside = Flat{-way.y, way.x} * p.view.flip;
  for (const double by : {0.0, 12.0, 20.0, 28.0, 36.0, 46.0, 58.0, 72.0}) {
    for (const double to_side : {by, -by}) {
      const Flat shift = aside * to_side;
      const Flat from = a + (m - a) * .25;
      bows.push_back({from + shift, m * 2 - (a + b) * .5 + shift, b + shift, by / 32});
    }
  }
}

// As short as it can be, where it goes to, or where it comes from.
void add_pointing(std::vector<Bow>& bows, const Placing& p, std::size_t point, bool is_pushed) {
  constexpr double size = 34;
  const Flat a = p.from[point], b = p.to[point];
  const Flat way = (b - a) * (1 / std::max(.1, length(b - a)));
  const Flat aside = Flat{-way.y, way.x} * p.view.flip;
  const auto add = [&](Flat from, double dear) {
    bows.push_back({from, from + way * (size / 2), from + way * size, dear});
  };
  for (const double by : {0.0, 14.0, 26.0, 40.0, 56.0, 72.0}) {
    for (const double to_side : {by, -by}) {
      for (const double gap : {12.0, 20.0, 30.0, 42.0, 56.0, 72.0}) {
        if (!is_pushed) add(b + way * gap + aside * to_side, (gap + by) / 32);
        if (is_pushed || point == head_point) add(a - way * (gap + size) + aside * to_side, (gap + by) / 32);
      }
      if (!is_pushed && by > 0) add((a + b) * .5 - way * (size / 2) + aside * to_side, by / 32);
    }
  }
}

// Around the pelvis, where its tilt is all that moves.
void add_turning(std::vector<Bow>& bows, const Placing& p) {
  if (std::abs(tilt_of(p)) < 6) return;
  const Frame& pelvis = p.show.start[Bone::pelvis];
  const double sense = tilt_of(p) < 0 ? 1 : -1;  // tucked, its front goes up
  constexpr double half = 42;                    // degrees to either side
  for (const double out : {0.0, 180.0, 45.0, 135.0}) {
    for (const double radius : {10.0, 12.0, 14.0, 17.0, 20.0}) {
      const auto at = [&](double degrees, double far) {
        return p.view.flat(pelvis.point({cosine(degrees) * far, 4 + sine(degrees) * far, 0}));
      };
      const Bow bow{at(out - sense * half, radius), at(out, radius / cosine(half)),
                    at(out + sense * half, radius), radius / 8 + (out > 0 ? 5 : 0)};
      if (length(bow.to - bow.from) > 24) bows.push_back(bow);
    }
  }
}

// Without a halo where there is nothing to part it from.
void add_arrow(std::vector<Part>& parts, const Bow& bow, bool crosses) {
  const Flat last = bow.to - bow.by;
  const Flat u = last * (1 / std::max(1.0, length(last))), n{-u.y, u.x};
  const Flat neck = bow.to - u * 9;
  Part line{.ink = Ink::arrow};
  line.path.push_back({.kind = Step::Kind::move, .to = dot_of(bow.from)});
  line.path.push_back({.kind = Step::Kind::curve,
                       .to = dot_of(neck),
                       .first = dot_of(bow.from + (bow.by - bow.from) * (2.0 / 3)),
                       .second = dot_of(neck + (bow.by - neck) * (2.0 / 3))});
  Part tip{.ink = Ink::arrow_head};
  const std::array<Flat, 3> corners = {bow.to + u * 3, neck + n * 7.5, neck - n * 7.5};
  add_polygon(tip.path, corners);
  if (crosses) {
    Part halo{.ink = Ink::halo, .path = line.path};
    halo.path.insert(halo.path.end(), tip.path.begin(), tip.path.end());
    parts.push_back(std::move(halo));
  }
  parts.push_back(std::move(line));
  parts.push_back(std::move(tip));
}

}  // namespace

std::vector<Part> arrows_of(const Show& show) {
  const Movement& movement = *show.stage.movement;
  if (movement.poses.size() < 2 || movement.arrow == Arrow::none) return {};
  Placing p = placing_of(show);
  std::vector<std::vector<Bow>> asked;
  for (const std::size_t point : followed(p)) {
    asked.emplace_back();
    const bool is_trunk = point > head_point, is_pushed = movement.arrow == Arrow::push;
    const bool is_long = !is_trunk && way_of(p, point) >= 30;
    if (is_long) add_following(asked.back(), p, point);
    if (!is_long || (point >= 4 && point <= head_point)) add_pointing(asked.back(), p, point, is_pushed);
  }
  if (asked.empty()) add_turning(asked.emplace_back(), p);
  std::vector<Part> parts;
  for (const std::vector<Bow>& bows : asked) {
    if (bows.empty()) continue;
    std::vector<double> prices(bows.size());
    std::ranges::transform(bows, prices.begin(), [&](const Bow& bow) { return price_of(p, bow); });
    const Bow& best = bows[static_cast<std::size_t>(std::ranges::min_element(prices) - prices.begin())];
    add_arrow(parts, best, price_of(p, best) > best.dear + .01);
    p.taken.push_back(best);
  }
  return parts;
}

}  // namespace realign::figure
