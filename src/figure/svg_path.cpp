// SPDX-License-Identifier: Apache-2.0
#include "figure/svg_path.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace realign::figure {
namespace {

void add_tenths(std::string& out, int value) {
  const int size = std::abs(value);
  if (value < 0) out += '-';
  if (size >= 10 || size == 0) {
    std::array<char, 12> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), size / 10).ptr;
    out.append(digits.data(), end);
  }
  if (size % 10 != 0) (out += '.') += static_cast<char>('0' + size % 10);
}

// Does a curve leave a point as the one before has come to it? Then SVG works out its first control point, to
// a tenth of a point.
bool goes_on(const Step* before, const Step& step) {
  if (before == nullptr || before->kind != Step::Kind::curve) return false;
  const Dot mirrored{2 * before->to.x - before->second.x, 2 * before->to.y - before->second.y};
  return std::abs(mirrored.x - step.first.x) <= 1 && std::abs(mirrored.y - step.first.y) <= 1;
}

// Numbers of a path as short as SVG lets them be: a minus or a second point needs no space before it.
struct PathText {
  std::string& text;
  Dot pen;
  bool open = false;  // a number stands last
  bool has_point = false;  // and a point in it
  char last = ' ';  // the command before

  void command(char letter) {
    if (letter != last) text += letter;
    open = letter == last;
    last = letter;
  }
  void number(int value) {
    const bool begins_with_point = value > 0 && value < 10;
    if (open && value >= 0 && !(begins_with_point && has_point)) text += ' ';
    add_tenths(text, value);
    open = true;
    has_point = value % 10 != 0;
  }
  void offset(Dot to) {
    number(to.x - pen.x);
    number(to.y - pen.y);
  }
  void close() {
    text += 'z';
    last = ' ';
    open = false;
  }
  void add(const Step& step, const Step* before);
};

void PathText::add(const Step& step, const Step* before) {
  if (step.kind == Step::Kind::move) {
    last = ' ';
    command('M');
    number(step.to.x);
    number(step.to.y);
    return;
  }
  if (step.kind == Step::Kind::curve) {
    const bool smooth = goes_on(before, step);
    command(smooth ? 's' : 'c');
    if (!smooth) offset(step.first);
    offset(step.second);
  } else if (step.kind == Step::Kind::arc) {
    command('a');
    number(step.radius);
    number(step.radius);
    text += step.large ? " 0 1 0" : " 0 0 0";
    has_point = false;  // a flag stands last
  } else {
    command('l');
  }
  offset(step.to);
}

}  // namespace

std::string tenths(int value) {
  std::string text;
  add_tenths(text, value);
  return text;
}

void add_path(std::string& text, const Path& path) {
  PathText out{.text = text};
  Dot start;
  const Step* before = nullptr;
  for (const Step& step : path) {
    if (step.kind == Step::Kind::move) start = step.to;
    if (step.kind != Step::Kind::close) {
      out.add(step, before);
      out.pen = step.to;
      before = &step;
      continue;
    }
    out.close();
    out.pen = start;
    before = nullptr;
  }
}

}  // namespace realign::figure
