// SPDX-License-Identifier: Apache-2.0
#include "figure/view.h"

#include <algorithm>

namespace realign::figure {
namespace {

using Kind = Step::Kind;

double area_of(std::span<const Flat> corners) {
  double sum = 0;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Flat a = corners[i], b = corners[(i + 1) % corners.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

// The farthest point of a ring on paper in direction `n`.
Flat farthest(const View& view, const Ring& ring, Flat n) {
  const Flat a = view.flat(ring.wide), b = view.flat(ring.deep);
  const double in_a = a.x * n.x + a.y * n.y, in_b = b.x * n.x + b.y * n.y;
  const double size = std::sqrt(in_a * in_a + in_b * in_b);
  const Flat centre = view.flat(ring.at);
  if (size < 1e-9) return centre;
  return centre + a * (in_a / size) + b * (in_b / size);
}

Flat unit(Flat a) {
  const double size = length(a);
  return size < 1e-9 ? Flat{0, 1} : a * (1 / size);
}

// A smooth closed line through the points (Catmull and Rom's, as cubics).
void add_smooth_loop(Path& path, const std::vector<Flat>& loop) {
  const std::size_t n = loop.size();
  path.push_back({.kind = Kind::move, .to = dot_of(loop[0])});
  for (std::size_t i = 0; i < n; ++i) {
    const Flat before = loop[(i + n - 1) % n], a = loop[i], b = loop[(i + 1) % n], after = loop[(i + 2) % n];
    if (length(b - a) < 1e-9) continue;  // a corner
    const Flat first = a + (b - before) * (1.0 / 6), second = b - (after - a) * (1.0 / 6);
    path.push_back({.kind = Kind::curve, .to = dot_of(b), .first = dot_of(first), .second = dot_of(second)});
  }
  path.push_back({.kind = Kind::close});
}

std::vector<Flat> outline_of(const View& view, const Ring& ring) {
  std::vector<Flat> points;
  points.reserve(16);
  const Flat centre = view.flat(ring.at), a = view.flat(ring.wide), b = view.flat(ring.deep);
  for (int i = 0; i < 16; ++i) points.push_back(centre + a * cosine(i * 22.5) + b * sine(i * 22.5));
  return points;
}

bool is_foreshortened(const View& view, std::span<const Ring> rings) {
  const Vec axis = rings.back().at - rings.front().at;
  return length(view.flat(axis)) < .55 * points_per_unit * figure::length(axis);
}

}  // namespace

View view_of(const Camera& camera, bool mirrored) {
  const double sa = sine(camera.around), ca = cosine(camera.around);
  const double sp = sine(camera.above), cp = cosine(camera.above);
  return {{ca, 0, -sa}, {-sa * sp, cp, -ca * sp}, {sa * cp, sp, ca * cp}, mirrored ? -1.0 : 1.0};
}

Ring ring_of(const Skeleton& s, const Disc& disc, double girth) {
  const Frame& frame = s[disc.bone];
  return {frame.point({disc.ahead, disc.y, 0}), frame.turn.z * (disc.wide * girth),
          frame.turn.x * (disc.deep * girth)};
}

Dot dot_of(Flat at) {
  const auto tenths = [](double v) { return static_cast<int>(std::floor(v * 10 + .5)); };
  return {tenths(at.x), tenths(at.y)};
}

void add_circle(Path& path, Flat at, double radius) {
  const int r = dot_of({radius, 0}).x;
  const Dot left = dot_of(at - Flat{radius, 0}), right{left.x + 2 * r, left.y};
  path.push_back({.kind = Kind::move, .to = left});
  path.push_back({.kind = Kind::arc, .to = right, .radius = r});
  path.push_back({.kind = Kind::arc, .to = left, .radius = r});
  path.push_back({.kind = Kind::close});
}

void add_capsule(Path& path, Flat a, double ra, Flat b, double rb) {
  const Flat way = b - a;
  const double far = length(way);
  if (far <= std::abs(ra - rb) + .3) return add_circle(path, ra > rb ? a : b, std::max(ra, rb));
  const Flat u = way * (1 / far), n{-u.y, u.x};
  const double c = (ra - rb) / far, s = std::sqrt(1 - c * c);
  const Flat above = u * c + n * s, below = u * c - n * s;
  const auto whole = [](double r) { return dot_of({r, 0}).x; };
  path.push_back({.kind = Kind::move, .to = dot_of(a + above * ra)});
  path.push_back({.kind = Kind::line, .to = dot_of(b + above * rb)});
  path.push_back({.kind = Kind::arc, .to = dot_of(b + below * rb), .radius = whole(rb), .large = c < 0});
  path.push_back({.kind = Kind::line, .to = dot_of(a + below * ra)});
  path.push_back({.kind = Kind::arc, .to = dot_of(a + above * ra), .radius = whole(ra), .large = c > 0});
  path.push_back({.kind = Kind::close});
}

void add_chain(Path& path, const View& view, std::span<const Ball> chain) {
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    add_capsule(path, view.flat(chain[i].at), chain[i].radius * points_per_unit, view.flat(chain[i + 1].at),
                chain[i + 1].radius * points_per_unit);
  }
}

void add_polygon(Path& path, std::span<const Flat> corners) {
  std::vector<Flat> points(corners.begin(), corners.end());
  if (area_of(points) > 0) std::ranges::reverse(points);
  path.push_back({.kind = Kind::move, .to = dot_of(points[0])});
  for (std::size_t i = 1; i < points.size(); ++i)
    path.push_back({.kind = Kind::line, .to = dot_of(points[i])});
  path.push_back({.kind = Kind::close});
}

void add_loop(Path& path, std::vector<Flat> points) {
  if (area_of(points) > 0) std::ranges::reverse(points);
  add_smooth_loop(path, points);
}

void add_hull(Path& path, std::vector<Flat> points) {
  const auto before = [](Flat a, Flat b) { return a.x < b.x || (a.x == b.x && a.y < b.y); };
  std::ranges::sort(points, before);
  std::vector<Flat> hull;
  const auto grow = [&](Flat p, std::size_t least) {
    const auto turns_in = [&] {
      const Flat a = hull[hull.size() - 2], b = hull.back();
      return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) <= 0;
    };
    while (hull.size() >= least && turns_in()) hull.pop_back();
    hull.push_back(p);
  };
  for (const Flat p : points) grow(p, 2);
  const std::size_t lower = hull.size() + 1;
  for (auto p = points.rbegin() + 1; p != points.rend(); ++p) grow(*p, lower);
  hull.pop_back();
  if (hull.size() >= 3) add_polygon(path, hull);
}

void add_trunk(Path& path, const View& view, std::span<const Ring> rings) {
  if (is_foreshortened(view, rings)) {
    for (std::size_t i = 0; i + 1 < rings.size(); ++i) {
      std::vector<Flat> points = outline_of(view, rings[i]);
      const std::vector<Flat> next = outline_of(view, rings[i + 1]);
      points.insert(points.end(), next.begin(), next.end());
      add_hull(path, std::move(points));
    }
    return;
  }
  std::vector<Flat> one_side, other_side, loop;
  Flat ahead;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    const Ring &below = rings[i == 0 ? 0 : i - 1], &above = rings[std::min(i + 1, rings.size() - 1)];
    ahead = unit(view.flat(above.at) - view.flat(below.at));
    if (i == 0) loop.push_back(farthest(view, rings[0], ahead * -1));
    one_side.push_back(farthest(view, rings[i], {ahead.y, -ahead.x}));
    other_side.push_back(farthest(view, rings[i], {-ahead.y, ahead.x}));
  }
  loop.insert(loop.end(), one_side.begin(), one_side.end());
  loop.push_back(farthest(view, rings.back(), ahead));
  loop.insert(loop.end(), other_side.rbegin(), other_side.rend());
  add_loop(path, std::move(loop));
}

}  // namespace realign::figure
