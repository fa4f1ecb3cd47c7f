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

// Numbers of a path as short as SVG lets them be: a minus or a second point needs no space before it.
struct PathText {
  std::string& text;
  bool open = false;  // a number stands last
  char last = ' ';    // the command before

  void command(char letter) {
    if (letter != last) text += letter;
    open = letter == last;
    last = letter;
  }
  void number(int value) {
    if (open && value >= 0) text += ' ';
    add_tenths(text, value);
    open = true;
  }
};

}  // namespace

std::string tenths(int value) {
  std::string text;
  add_tenths(text, value);
  return text;
}

void add_path(std::string& text, const Path& path) {
  PathText out{.text = text};
  Dot pen, start;
  const auto offset = [&](Dot to) {
    out.number(to.x - pen.x);
    out.number(to.y - pen.y);
  };
  for (const Step& step : path) {
    switch (step.kind) {
      case Step::Kind::move:
        out.last = ' ';
        out.command('M');
        out.number(step.to.x);
        out.number(step.to.y);
        start = step.to;
        break;
      case Step::Kind::line:
        out.command('l');
        offset(step.to);
        break;
      case Step::Kind::curve:
        out.command('c');
        offset(step.first);
        offset(step.second);
        offset(step.to);
        break;
      case Step::Kind::arc:
        out.command('a');
        out.number(step.radius);
        out.number(step.radius);
        out.text += step.large ? " 0 1 0" : " 0 0 0";
        offset(step.to);
        break;
      case Step::Kind::close:
        out.text += 'z';
        out.last = ' ';
        out.open = false;
        pen = start;
        continue;
    }
    pen = step.to;
  }
}

}  // namespace realign::figure
