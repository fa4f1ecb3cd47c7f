// SPDX-License-Identifier: Apache-2.0
//
// What a picture costs: every movement that is built in, at sixteen moments each.
#include <benchmark/benchmark.h>

#include "figure/figure.h"
#include "figure/library.h"
#include "figure/svg.h"
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
