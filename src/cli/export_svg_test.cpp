// SPDX-License-Identifier: Apache-2.0
//
// The figures that the command draws. Whole pictures are kept in tests/scenarios/figures/.
#include "cli/testing_command.h"
#include "verbs/figure_request.h"

namespace realign {
namespace {

using testing::Answered;
using testing::CommandTest;

class Figures : public CommandTest {};

TEST_F(Figures, SayInWordsWhatTheyShow) {
  const std::string svg = run({"export", "svg", "birddog"}).out;
  EXPECT_NE(svg.find("<title"), std::string::npos);
  EXPECT_NE(svg.find("Reach one arm forward and the opposite leg back, both long."), std::string::npos);
  EXPECT_NE(svg.find("Works: seat and back"), std::string::npos);
}

TEST_F(Figures, ThatMoveHoldStillForWhoeverAsksForIt) {
  const std::string svg = run({"export", "svg", "birddog", "--animate"}).out;
  EXPECT_NE(svg.find("prefers-reduced-motion:reduce"), std::string::npos);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_EQ(svg.find("href=\"http"), std::string::npos);
}

TEST_F(Figures, HaveNoBlueAtNight) {
  const std::string svg = run({"export", "svg", "birddog", "--night"}).out;
  for (std::size_t at = svg.find('#'); at != std::string::npos; at = svg.find('#', at + 1)) {
    const std::string colour = svg.substr(at + 1, 6);
    if (colour.find_first_not_of("0123456789abcdef") != std::string::npos) continue;
    EXPECT_EQ(colour.substr(4), "00") << colour;
  }
}

TEST_F(Figures, AreRefusedByTheCommandAsByTheBrowsersDoor) {
  const std::vector<std::vector<std::string>> all = {
      {"birddog", "--frames", "0"},  {"birddog", "--frames", "25"},
      {"birddog", "--at", "a"},      {"birddog", "--at", "-1"},
      {"birddog", "--skin", "blue"}, {"birddog", "--view", "3"},
      {"birddog", "--at"},           {"birddog", "--unknown"},
      {"birddog", "clam-shell"},     {"--night"},
      {"muscles", "--muscle"},       {"--sheet", "--muscle", "back"}};
  for (const std::vector<std::string>& words : all) {
    std::vector<std::string> line = {"export", "svg"};
    line.insert(line.end(), words.begin(), words.end());
    const auto request = read_figure_request(words);
    ASSERT_FALSE(request.has_value()) << words.back();
    const Answered answered = run(line);
    EXPECT_EQ(answered.exit, 2) << words.back();
    EXPECT_EQ(answered.err, message(request.error()) + "\n");
  }
}

TEST_F(Figures, AreTheSameInWhicheverOrderTheyAreAskedFor) {
  const Answered one = run({"export", "svg", "birddog", "--frames", "3", "--night"});
  EXPECT_EQ(one.exit, 0) << one.err;
  EXPECT_EQ(run({"export", "svg", "--night", "--frames", "3", "birddog"}).out, one.out);
}

TEST_F(Figures, OfAMomentBeyondOneRepetitionAreRefused) {
  EXPECT_EQ(run({"export", "svg", "birddog", "--at", "7"}).exit, 0);
  const Answered answered = run({"export", "svg", "birddog", "--at", "7.25"});
  EXPECT_EQ(answered.exit, 2);
  EXPECT_EQ(answered.err, "a repetition of birddog takes 7 seconds; --at must be from 0 to 7\n");
}

TEST_F(Figures, ThatThereAreNotAreAUsageError) {
  const Answered answered = run({"export", "svg", "birdog"});
  EXPECT_EQ(answered.exit, 2);
  EXPECT_EQ(answered.err, "there is no figure of \"birdog\"; did you mean birddog?\n");
}

}  // namespace
}  // namespace realign
