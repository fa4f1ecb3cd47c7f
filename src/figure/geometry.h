// SPDX-License-Identifier: Apache-2.0
//
// Points, turns and an own sine and cosine.
//
// X is to her front, Y up, Z to her right when she stands. Lengths are hundredths of her height. The sine is
// an own polynomial because libraries differ in the last bit, and a drawing must be the same bytes natively
// and in WebAssembly. Only + - * / and the square root are used, which IEEE 754 fixes.
#pragma once

#include <array>
#include <cmath>

namespace realign::figure {

struct Vec {
  double x = 0, y = 0, z = 0;
};

constexpr Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Vec operator*(Vec a, double s) { return {a.x * s, a.y * s, a.z * s}; }
constexpr double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vec cross(Vec a, Vec b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(Vec a) { return std::sqrt(dot(a, a)); }
// A direction; `otherwise` where there is none.
inline Vec unit(Vec a, Vec otherwise = {1, 0, 0}) {
  const double size = length(a);
  return size < 1e-9 ? otherwise : a * (1 / size);
}
constexpr Vec between(Vec a, Vec b, double share) { return a + (b - a) * share; }
// What of `a` is at right angles to the direction `d`.
constexpr Vec across(Vec a, Vec d) { return a - d * dot(a, d); }

// A turn: its columns are where x, y and z point after it.
struct Turn {
  Vec x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};

  constexpr Vec operator*(Vec v) const { return x * v.x + y * v.y + z * v.z; }
  constexpr Turn operator*(const Turn& other) const {
    return {*this * other.x, *this * other.y, *this * other.z};
  }
  // The way back of a direction.
  constexpr Vec back(Vec v) const { return {dot(x, v), dot(y, v), dot(z, v)}; }
};

// In degrees, for any angle up to some thousands.
constexpr double sine(double degrees) {
  double turns = degrees / 360;
  turns -= static_cast<double>(static_cast<long long>(turns + (turns < 0 ? -0.5 : 0.5)));
  double angle = turns * 360;  // -180 to 180, folded to -90 to 90 where the series is good to 1e-11
  if (angle > 90) angle = 180 - angle;
  if (angle < -90) angle = -180 - angle;
  const double r = angle * (3.14159265358979323846 / 180);
  const double q = r * r;
  return r *
         (1 -
          q / 6 * (1 - q / 20 * (1 - q / 42 * (1 - q / 72 * (1 - q / 110 * (1 - q / 156 * (1 - q / 210)))))));
}
constexpr double cosine(double degrees) { return sine(degrees + 90); }

// Turns by degrees about one axis, each so that x turns to y, y to z, z to x.
constexpr Turn about_x(double a) { return {{1, 0, 0}, {0, cosine(a), sine(a)}, {0, -sine(a), cosine(a)}}; }
constexpr Turn about_y(double a) { return {{cosine(a), 0, -sine(a)}, {0, 1, 0}, {sine(a), 0, cosine(a)}}; }
constexpr Turn about_z(double a) { return {{cosine(a), sine(a), 0}, {-sine(a), cosine(a), 0}, {0, 0, 1}}; }

// `v` turned about the direction `d`.
constexpr Vec turned(Vec v, Vec d, double degrees) {
  const double c = cosine(degrees), s = sine(degrees);
  return v * c + cross(d, v) * s + d * (dot(d, v) * (1 - c));
}

// Where a bone begins and how it lies.
struct Frame {
  Vec at;
  Turn turn;
  constexpr Vec point(Vec local) const { return at + turn * local; }
};

}  // namespace realign::figure
