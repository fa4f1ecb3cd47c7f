// SPDX-License-Identifier: Apache-2.0
//
// What a picture costs: every movement that is built in, at sixteen moments each.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

#include "figure/figure.h"
#include "figure/library.h"
#include "figure/svg.h"
#include "figure/svg_parts.h"
#include "protocol/embedded.h"

namespace {

using namespace realign::figure;

const Library& library() {
  static const Library built_in = *read_library(realign::embedded_poses(), "the poses built in");
  return built_in;
}

std::vector<Show> all_shows() {
  std::vector<Show> shows;
  for (const Movement& movement : library().movements) {
    shows.push_back(prepare_show(library(), movement, {}, movement.camera, false));
  }
  return shows;
}

void a_drawing(benchmark::State& state) {
  const std::vector<Show> shows = all_shows();
  std::size_t number = 0;
  for (auto step : state) {
    (void)step;
    const Show& show = shows[number % shows.size()];
    const double seconds = duration_of(*show.stage.movement) * static_cast<double>(number % 16) / 16;
    benchmark::DoNotOptimize(draw(show, seconds));
    ++number;
  }
}
BENCHMARK(a_drawing)->Unit(benchmark::kMicrosecond);

// What an app is given sixty times a second: a drawing, and its parts in a text that is used again.
void frame(std::string& text, const Show& show, int number) {
  text.clear();
  add_parts(text, draw(show, duration_of(*show.stage.movement) * (number % 64) / 64), {}, "r");
}

double seconds_of(const Show& show) {
  std::string text;
  std::vector<double> times;
  for (int i = 0; i < 64; ++i) {
    const auto from = std::chrono::steady_clock::now();
    frame(text, show, i);
    times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

// All movements from the quickest to the slowest.
const std::vector<Show>& by_cost() {
  static const std::vector<Show> sorted = [] {
    std::vector<std::pair<double, Show>> timed;
    for (const Show& show : all_shows()) timed.emplace_back(seconds_of(show), show);
    std::ranges::sort(timed, {}, [](const auto& it) { return it.first; });
    std::vector<Show> shows;
    shows.reserve(timed.size());
    for (auto& it : timed) shows.push_back(std::move(it.second));
    return shows;
  }();
  return sorted;
}

void frames_of(benchmark::State& state, const Show& show) {
  std::string text;
  int number = 0;
  for (auto step : state) {
    (void)step;
    frame(text, show, number++);
    benchmark::DoNotOptimize(text.data());
  }
  const Movement& movement = *show.stage.movement;
  state.SetLabel(movement.exercise + ", " + movement.variant);
}

void frame_of_the_typical_movement(benchmark::State& state) {
  frames_of(state, by_cost()[by_cost().size() / 2]);
}
BENCHMARK(frame_of_the_typical_movement)->Unit(benchmark::kMicrosecond);

void frame_of_the_slowest_movement(benchmark::State& state) { frames_of(state, by_cost().back()); }
BENCHMARK(frame_of_the_slowest_movement)->Unit(benchmark::kMicrosecond);

void a_movement_opened(benchmark::State& state) {
  std::size_t number = 0;
  for (auto step : state) {
    (void)step;
    const Movement& movement = library().movements[number++ % library().movements.size()];
    benchmark::DoNotOptimize(prepare_show(library(), movement, {}, movement.camera, false));
  }
}
BENCHMARK(a_movement_opened)->Unit(benchmark::kMicrosecond);

void a_still_as_svg(benchmark::State& state) {
  const std::vector<Show> shows = all_shows();
  std::size_t number = 0;
  for (auto step : state) {
    (void)step;
    const Show& show = shows[number++ % shows.size()];
    benchmark::DoNotOptimize(still_svg(draw(show, telling_moment(*show.stage.movement)), {}));
  }
}
BENCHMARK(a_still_as_svg)->Unit(benchmark::kMicrosecond);

void reading_the_poses(benchmark::State& state) {
  for (auto step : state) {
    (void)step;
    benchmark::DoNotOptimize(read_library(realign::embedded_poses(), "the poses built in"));
  }
}
BENCHMARK(reading_the_poses)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
