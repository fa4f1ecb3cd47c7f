// SPDX-License-Identifier: Apache-2.0
#include "cli/population.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

#include "verbs/population.h"

namespace realign {
namespace {

constexpr std::uint64_t most_patients = 1'000'000'000, most_journals = 1'000'000;
constexpr int longest_days = 3650;
constexpr std::uint64_t patients_at_a_time = 500;
constexpr int bar_width = 40;

// Part of the work: the outcomes of `first` to `end` - 1.
using CountSome = std::function<Outcomes(std::uint64_t first, std::uint64_t end)>;

struct Work {
  std::uint64_t total = 0, at_a_time = 1;
  unsigned threads = 1;
  CountSome count;
};

std::string bar(std::uint64_t done, std::uint64_t total) {
  const auto full = static_cast<std::size_t>(done * bar_width / total);
  return "\r[" + std::string(full, '#') + std::string(bar_width - full, ' ') + "] " +
         std::to_string(done * 100 / total) + " % of " + std::to_string(total);
}

// Every thread takes the next few that nobody has taken, until there are none. `show` is called now and then.
Outcomes count_all(const Work& work, const Protocol& protocol,
                   const std::function<void(std::uint64_t done)>& show) {
  Outcomes all = no_outcomes(protocol);
  std::mutex joining;
  std::atomic<std::uint64_t> next = 0, done = 0;
  const auto take_part = [&] {
    Outcomes mine = no_outcomes(protocol);
    for (;;) {
      const std::uint64_t first = next.fetch_add(work.at_a_time);
      if (first >= work.total) break;
      const std::uint64_t end = std::min(first + work.at_a_time, work.total);
      mine += work.count(first, end);
      done += end - first;
    }
    const std::lock_guard lock(joining);
    all += mine;
  };
  std::vector<std::jthread> threads;
  threads.reserve(work.threads);
  for (unsigned i = 0; i < work.threads; ++i) threads.emplace_back(take_part);
  while (show && done < work.total) {
    show(done);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  for (std::jthread& thread : threads) thread.join();
  return all;
}

Work work_for(const Protocol& protocol, const PopulationOptions& options) {
  Work work;
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  work.threads = options.threads > 0 ? options.threads : processors;
  if (options.patients > 0) {
    work.total = options.patients;
    work.at_a_time = patients_at_a_time;
    work.count = [&](auto first, auto end) { return count_patients(protocol, options.seed, first, end); };
  } else {
    work.total = options.journals;
    work.count = [&](auto first, auto end) {
      return count_lives(protocol, options.seed, first, end, options.days);
    };
  }
  return work;
}

}  // namespace

void add_population_options(CLI::App& verb, PopulationOptions& options) {
  const auto add = [&](const char* name, auto& value, const char* help, std::uint64_t high) {
    const auto refused = [high](const std::string& text) -> std::string {
      std::uint64_t number = 0;
      const char* const end = text.data() + text.size();
      const auto [at, trouble] = std::from_chars(text.data(), end, number);
      if (trouble == std::errc{} && at == end && number >= 1 && number <= high) return "";
      return "it is \"" + text + "\"; it must be 1 to " + std::to_string(high);
    };
    return verb.add_option(name, value, help)->type_name("N")->check(refused);
  };
  auto* patients =
      add("--population", options.patients,
          "instead: decide for so many patients made up at random, and count what comes out", most_patients);
  auto* journals =
      add("--journals", options.journals,
          "instead: so many women made up at random, planned on every day of a year", most_journals);
  patients->excludes(journals);
  verb.add_option("--seed", options.seed, "another seed makes others up; the same one the same")
      ->type_name("S");
  add("--days", options.days, "how many days the journals of --journals go on (365)", longest_days);
  add("--threads", options.threads, "how many at a time (as many as there are processors)", 256);
}

void run_population(Context& context, const PopulationOptions& options) {
  const auto protocol = load_protocol(context);
  if (!protocol) return finish(context, protocol.error());
  const Work work = work_for(*protocol, options);
  std::function<void(std::uint64_t)> show;
  if (context.io.shows_progress) {
    show = [&](std::uint64_t done) { context.io.err << bar(done, work.total) << std::flush; };
  }
  const Outcomes outcomes = count_all(work, *protocol, show);
  if (show) context.io.err << "\r" << std::string(bar_width + 40, ' ') << "\r" << std::flush;
  const bool is_json = context.format == "json";
  finish(context, {exits::done,
                   is_json ? population_json(*protocol, outcomes) : population_text(*protocol, outcomes),
                   {}});
}

}  // namespace realign
