// SPDX-License-Identifier: Apache-2.0
#include "figure/svg_path.h"

#include <cstdlib>

namespace realign::figure {

std::string tenths(int value) {
  std::string text = value < 0 ? "-" : "";
  const int size = std::abs(value);
  if (size >= 10 || size == 0) text += std::to_string(size / 10);
  if (size % 10 != 0) text += "." + std::to_string(size % 10);
  return text;
}

namespace {

// Numbers of a path as short as SVG lets them be: a minus or a second point needs no space before it.
struct PathText {
  std::string text;
  bool open = false;  // a number stands last
  char last = ' ';    // the command before

  void command(char letter) {
    if (letter != last) text += letter;
    open = letter == last;
    last = letter;
  }
  void number(int value) {
    const std::string own = tenths(value);
    if (open && own[0] != '-') text += ' ';
    text += own;
    open = true;
  }
};

}  // namespace

std::string path_text(const Path& path) {
  PathText out;
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
  return std::move(out.text);
}

}  // namespace realign::figure
