// SPDX-License-Identifier: Apache-2.0
//
// realign-prove: what `realign protocol prove` runs, a program of its own so that the command never loads the
// solver. Findings go to stdout, how far it is to stderr.
//
// Exit 0 proved, 1 an invariant is broken (or a change of the rules unguarded), 2 usage, 4 the protocol is
// refused.
#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "proof/comparison.h"
#include "proof/mutate.h"
#include "proof/pace_explorer.h"
#include "proof/prove.h"
#include "proof/report.h"
#include "proof/rulings.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"

namespace realign {
namespace {

constexpr int proved = 0, broken = 1, refused = 4;
constexpr unsigned threads = 2;  // the solver gains little from more, and each takes memory

struct Asked {
  std::string folder, journals, format = "text";
  bool mutate = false;
  bool compare = false;
  HowMany how_many;
  std::size_t patients = 0;
  std::uint64_t seed = 1;
};

// On a terminal one line that changes, otherwise a line for each quarter.
class ProgressLine {
 public:
  explicit ProgressLine(std::string what) : what_(std::move(what)) {}

  void operator()(std::size_t done, std::size_t all) {
    const std::string line = what_ + " " + std::to_string(done) + " of " + std::to_string(all);
    if (is_terminal_) {
      std::cerr << "\r" << line << (done == all ? "\n" : "") << std::flush;
    } else if (done * 4 / all > (done - 1) * 4 / all) {
      std::cerr << line << "\n" << std::flush;
    }
  }

 private:
  std::string what_;
  bool is_terminal_ = isatty(STDERR_FILENO) == 1;
};

struct Loaded {
  std::string json;
  Protocol protocol;
  Invariants invariants;
};

std::expected<Loaded, std::string> load(const std::string& folder) {
  std::string json(embedded_protocol());
  if (!folder.empty()) {
    auto compiled = compile_protocol_folder(folder, Extent::with_invariants);
    if (!compiled) return std::unexpected(text_of(compiled.error()));
    json = std::move(*compiled);
  }
  const std::string name = folder.empty() ? "the protocol built in" : folder;
  auto protocol = read_protocol(json, name);
  if (!protocol) return std::unexpected(message(protocol.error()) + "\n");
  auto invariants = read_invariants(json, name, *protocol);
  if (!invariants) return std::unexpected(message(invariants.error()) + "\n");
  if (invariants->all.empty())
    return std::unexpected(name + ": there are no invariants; they belong in invariants.toml\n");
  return Loaded{std::move(json), std::move(*protocol), std::move(*invariants)};
}

// False, and said, if one of them cannot be written.
bool write_stories(const ProofReport& report, const std::string& folder) {
  std::error_code ignored;  // where it cannot be made, its files cannot be written
  std::filesystem::create_directories(folder, ignored);
  for (const Story& story : report.stories) {
    const std::string path = folder + "/" + story.name + ".jsonl";
    std::ofstream file(path);
    file << story.journal;
    file.close();
    if (file) continue;
    std::cerr << path << ": this file cannot be written\n";
    return false;
  }
  return true;
}

void say_how_long(std::chrono::steady_clock::time_point started) {
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  std::cerr << "took " << std::round(took.count() * 10) / 10 << " s\n";
}

// The dosing machine beside the rules: every state it can reach on a ladder that has all there is on a longer
// one.
bool explore_doses(const Dosing& dosing) {
  const Ladder ladder{static_cast<int>(dosing.by_sets.size()), -1, static_cast<Rung>(dosing.by_sets.size()),
                      false};
  const PaceExploration found = explore_pace(dosing, ladder, dosing);
  std::cout << "the dosing of an exercise: " << found.states << " states, " << found.steps << " steps"
            << (found.violations.empty() ? ", none faster than its pace, above its cap or after a red\n"
                                         : "\n");
  for (const std::string& violation : found.violations) std::cout << "broken: " << violation << "\n";
  std::cout << std::flush;
  return found.violations.empty();
}

int mutate(const Loaded& loaded, const Asked& asked) {
  const auto started = std::chrono::steady_clock::now();
  const Result<Json> json = mutable_protocol(loaded.json);
  if (!json) {
    std::cerr << message(json.error()) << "\n";
    return refused;
  }
  const std::vector<Trial> trials =
      try_mutants(*json, loaded.protocol, loaded.invariants, threads, ProgressLine("tried"));
  std::cout << (asked.format == "markdown" ? trials_markdown(loaded.invariants, trials)
                                           : trials_text(loaded.protocol, loaded.invariants, trials))
            << std::flush;
  say_how_long(started);
  return std::ranges::count(trials, Fate::unguarded, &Trial::fate) == 0 ? proved : broken;
}

int run(const Asked& asked) {
  const auto loaded = load(asked.folder);
  if (!loaded) {
    std::cerr << loaded.error();
    return refused;
  }
  if (asked.compare) {
    write_comparison(loaded->protocol, loaded->invariants, asked.how_many, asked.seed, std::cout);
    return proved;
  }
  if (asked.patients > 0) {
    write_rulings(loaded->protocol, asked.patients, asked.seed, std::cout);
    return proved;
  }
  const auto started = std::chrono::steady_clock::now();
  const auto findings = prove(loaded->protocol, loaded->invariants, threads, ProgressLine("proved"));
  const ProofReport report =
      report_of(loaded->protocol, loaded->invariants, findings, {asked.folder, asked.journals});
  if (!asked.mutate || !report.is_proved) std::cout << report.text << std::flush;
  if (asked.mutate && report.is_proved) return mutate(*loaded, asked);
  const bool is_paced = explore_doses(loaded->protocol.dosing);
  say_how_long(started);
  const bool is_written = asked.journals.empty() || write_stories(report, asked.journals);
  return report.is_proved && is_paced && is_written ? proved : broken;
}

}  // namespace
}  // namespace realign

int main(int count, char** arguments) {
  realign::Asked asked;
  CLI::App app("Proves the invariants of a protocol for every day that can be", "realign-prove");
  app.add_option("FOLDER", asked.folder, "the protocol (else the one built in)");
  app.add_flag("--mutate", asked.mutate, "change each rule in turn: which invariant notices?");
  app.add_option("--format", asked.format, "text or markdown (else text)");
  app.add_option("--journals", asked.journals, "a folder for the journals that break something");
  app.add_flag("--compare", asked.compare, "for tests: conditions on random facts, as JSON Lines");
  app.add_option("--days", asked.how_many.days, "with --compare: random days for each condition");
  app.add_option("--conditions", asked.how_many.conditions, "with --compare: so many random conditions too");
  app.add_option("--each", asked.how_many.days_each, "with --compare: random days for each of those");
  app.add_option("--rulings", asked.patients, "for tests: so many random patients ruled on, as JSON Lines");
  app.add_option("--seed", asked.seed, "with --compare and --rulings: where chance starts");
  CLI11_PARSE(app, count, arguments);
  return realign::run(asked);
}
