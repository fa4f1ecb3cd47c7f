// SPDX-License-Identifier: Apache-2.0
//
// A law: something that holds for every journal, tried on many lives made up at random.
//
//   TEST(Laws, ThePlanIsTheSameEachTime) {
//     law([](Trial& trial) {
//       const Life life = *any_life();
//       RC_ASSERT(trial.shown("once", told(life), life.day()) == trial.shown("again", told(life),
//       life.day()));
//     });
//   }
//
// RapidCheck shrinks a life that breaks a law to the least that still does, and the journals of that one are
// written to build/laws/TEST-ROLE.jsonl, each with the command that plans from it. How many lives and
// journals were tried is written to build/laws/TEST.tried, which ./test adds up.
//
// The same lives in every run, so that a failure is nobody's bad luck. RC_PARAMS="max_success=50000" tries
// more of them, RC_PARAMS="seed=1" others.
#pragma once

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <rapidcheck/gtest.h>  // wants both of the above

#include "tests/life_maker.h"

namespace realign::telling {

inline const bool is_seeded = setenv("RC_PARAMS", "seed=20260105 max_success=2000", 0) == 0;

// A journal that a law planned from: what part it has in the law, and the day.
struct Tried {
  std::string role, text;
  Day on{};
};

// One life on trial: every plan the law asks for, remembered.
class Trial {
 public:
  Seen plan(const std::string& role, const std::string& text, Day day) {
    tried_.push_back({role, text, day});
    return on(text, day);
  }
  Seen plan(const std::string& role, const Story& story, int day) {
    return plan(role, story.text(), story.birth_day() + std::chrono::days(day));
  }
  std::string shown(const std::string& role, const std::string& text, const Story& story, int day) {
    return telling::shown(plan(role, text, story.birth_day() + std::chrono::days(day)).plan,
                          story.birth_day());
  }
  std::string shown(const std::string& role, const Story& story, int day) {
    return shown(role, story.text(), story, day);
  }
  const std::vector<Tried>& tried() const { return tried_; }

 private:
  std::vector<Tried> tried_;
};

inline std::filesystem::path laws_folder() { return std::filesystem::path(REALIGN_ROOT) / "build" / "laws"; }

// Writes a journal that breaks a law and gives the command that shows its plan, to be run from the project's
// folder.
inline std::string write_counterexample(const std::filesystem::path& folder, const std::string& law,
                                        const Tried& tried) {
  std::filesystem::create_directories(folder);
  const std::filesystem::path file = folder / (law + "-" + tried.role + ".jsonl");
  std::ofstream(file, std::ios::binary) << tried.text;
  const std::filesystem::path shown_path = file.lexically_proximate(REALIGN_ROOT);
  return "build/release/realign today --journal " + shown_path.string() + " --on " + to_text(tried.on);
}

namespace detail {

struct Count {
  std::size_t lives = 0, journals = 0;
};

inline void write_count(const std::string& law, const Count& count) {
  std::filesystem::create_directories(laws_folder());
  std::ofstream(laws_folder() / (law + ".tried")) << count.lives << " " << count.journals << "\n";
}

}  // namespace detail

// `body` takes a Trial&, draws what it needs and asserts with RC_ASSERT, RC_FAIL and RC_PRE.
template <class Body>
void law(Body body) {
  const std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
  detail::Count count;
  std::vector<Tried> broken;
  rc::detail::checkGTest([&] {
    Trial trial;
    try {
      body(trial);
    } catch (const rc::detail::CaseResult& result) {
      // Shrinking keeps a smaller life as soon as it fails, so the last to fail is the least.
      if (result.type == rc::detail::CaseResult::Type::Failure) broken = trial.tried();
      throw;
    }
    ++count.lives;
    count.journals += trial.tried().size();
  });
  detail::write_count(name, count);
  for (const Tried& tried : broken) {
    std::cout << "The " << tried.role << " journal: " << write_counterexample(laws_folder(), name, tried)
              << "\n";
  }
}

}  // namespace realign::telling
