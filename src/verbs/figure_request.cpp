// SPDX-License-Identifier: Apache-2.0
#include "verbs/figure_request.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace realign {
namespace {

using Problem = std::optional<Error>;

Problem usage(std::string what, std::string hint) { return Error{{}, std::move(what), std::move(hint)}; }

// A number from `least` to `most`, as charconv reads it: no locale.
template <class Number>
Problem read_number(const std::string& name, const std::string& value, Number least, Number most,
                    Number& into) {
  const char* end = value.data() + value.size();
  const auto [at, trouble] = std::from_chars(value.data(), end, into);
  if (trouble == std::errc() && at == end && into >= least && into <= most) return std::nullopt;
  return usage(name + " is \"" + value + "\"", "it must be a number from " +
                                                   std::to_string(static_cast<int>(least)) + " to " +
                                                   std::to_string(static_cast<int>(most)));
}

// Seconds as they are written, with at most three decimals: whole milliseconds, so that every platform reads
// the same number.
Problem read_seconds(const std::string& value, std::optional<double>& into) {
  const std::size_t point = std::min(value.find('.'), value.size());
  std::string digits = value.substr(0, point) + value.substr(std::min(point + 1, value.size()));
  const std::size_t decimals = point < value.size() ? value.size() - point - 1 : 0;
  int milliseconds = 0;
  const bool fits = !digits.empty() && digits.size() <= 9 && decimals <= 3 &&
                    std::ranges::all_of(digits, [](char it) { return it >= '0' && it <= '9'; });
  digits.append(fits ? 3 - decimals : 0, '0');
  if (!fits || read_number("--at", digits, 0, 600'000, milliseconds)) {
    return usage("--at is \"" + value + "\"", "it must be seconds from 0 to 600, as 2.5");
  }
  into = milliseconds / 1000.0;
  return std::nullopt;
}

template <class Enum, std::size_t count>
Problem read_name(const std::string& name, const std::string& value,
                  const std::array<std::string_view, count>& names, Enum& into) {
  const auto found = std::ranges::find(names, value);
  if (found == names.end()) {
    std::string all;
    for (const std::string_view it : names) all += (all.empty() ? "" : ", ") + std::string(it);
    return usage(name + " is \"" + value + "\"", "there are " + all);
  }
  into = static_cast<Enum>(found - names.begin());
  return std::nullopt;
}

bool read_flag(const std::string& word, FigureRequest& request) {
  if (word == "--animate") return request.animate = true;
  if (word == "--sheet") return request.sheet = true;
  if (word == "--night") return request.night = true;
  if (word == "--other-side") return request.mirrored = true;
  return false;
}

constexpr std::array<std::string_view, 8> options = {"--variant", "--at",   "--frames", "--view",
                                                     "--build",   "--skin", "--hair",   "--muscle"};

Problem read_option(const std::string& name, const std::string& value, FigureRequest& request) {
  if (name == "--at") return read_seconds(value, request.at);
  if (name == "--frames") return read_number(name, value, 1, 24, request.frames);
  if (name == "--view") return read_number(name, value, 1, 2, request.view);
  if (name == "--build") return read_name(name, value, figure::build_names, request.look.build);
  if (name == "--skin") return read_name(name, value, figure::skin_names, request.look.skin);
  if (name == "--hair") return read_name(name, value, figure::hair_names, request.look.hair);
  (name == "--muscle" ? request.muscle : request.variant) = value;
  return std::nullopt;
}

}  // namespace

bool asks_for_figure(std::span<const std::string> words) {
  return words.size() >= 2 && words[0] == "export" && words[1] == "svg";
}

Result<FigureRequest> read_figure_request(std::span<const std::string> words) {
  FigureRequest request;
  Problem problem;
  for (std::size_t i = 0; i < words.size() && !problem; ++i) {
    const std::string& word = words[i];
    if (read_flag(word, request)) continue;
    if (std::ranges::find(options, word) != options.end()) {
      problem = i + 1 < words.size() ? read_option(word, words[i + 1], request)
                                     : usage(word + " needs a value", "");
      ++i;
    } else if (word.starts_with("-") || !request.exercise.empty()) {
      problem = usage("\"" + word + "\" is not known here", "");
    } else {
      request.exercise = word;
    }
  }
  if (!problem && request.exercise.empty() && !request.sheet) {
    problem = usage("no exercise was named", "realign exercise lists them; --sheet draws all");
  }
  if (!problem && request.sheet && !request.muscle.empty())
    problem = usage("--muscle is for one picture", "leave out --sheet");
  if (problem) return std::unexpected(*problem);
  return request;
}

}  // namespace realign
