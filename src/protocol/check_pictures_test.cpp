// SPDX-License-Identifier: Apache-2.0
//
// Each test adds a picture that is no exercise to the small protocol, breaks one thing in it and reads what
// is said.
#include "figure/pose.h"
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_of;
using testing::small_protocol;

constexpr std::string_view good_picture = R"(picture = "tall"
sources = ["leaflet"]
[[movement]]
variants = ["base"]
rests = ["feet"]
feet = "floor"
sign = "eases"
sites = ["belly"]
baby = { on = "thorax1", head = [170, 100, 0], feet = [170, -60, 0] }
  [[movement.pose]]
)";

constexpr std::string_view good_words = R"("picture.tall.base.name" = "Tall"
"picture.tall.base.text" = "She stands tall."
)";

std::string said_after(std::string_view from, std::string_view to, std::string_view words = good_words,
                       std::string_view more_habits = {}) {
  std::vector<ProtocolFile> files = small_protocol();
  testing::file_of(files, "habits.toml").text += more_habits;
  std::string body = "[joint]\n", text(good_picture);
  for (const std::string_view joint : figure::joint_names)
    body += std::string(joint) + " = { least = -60, most = 160 }\n";
  body += "[spot]\nbelly = { bone = \"pelvis\", at = [118, 100, 25] }\n";
  text.replace(text.find(from), from.size(), to);
  files.push_back({"small/body.toml", "body.toml", body});
  files.push_back({"small/poses/tall.toml", "poses/tall.toml", text});
  files.push_back({"small/words/en/pictures.toml", "words/en/pictures.toml", std::string(words)});
  return problems_of(files);
}

bool says(const std::string& said, std::string_view what) { return said.find(what) != std::string::npos; }

TEST(Pictures, ThatAreWholeAreTaken) { EXPECT_EQ(said_after("tall", "tall"), ""); }

TEST(Pictures, WithoutWordsAreRefused) {
  const std::string said = said_after("tall", "tall", "");
  EXPECT_TRUE(says(said, "picture tall: the words 'picture.tall.base.name' are missing")) << said;
  EXPECT_TRUE(says(said, "picture tall: the words 'picture.tall.base.text' are missing")) << said;
}

TEST(Pictures, WordsOfAPictureThatThereIsNotAreRefused) {
  const std::string said =
      said_after("tall", "tall", std::string(good_words) + "\"picture.small.base.name\" = \"S\"\n");
  EXPECT_TRUE(says(said, "nothing uses the words 'picture.small.base.name'")) << said;
}

TEST(Pictures, MayNotHaveTheIdOfAnExercise) {
  const std::string said = said_after("\"tall\"", "\"arm-reach\"");
  EXPECT_TRUE(says(said, "picture arm-reach: there is an exercise of this id")) << said;
}

TEST(Pictures, HaveABaseAndEachVersionOnce) {
  EXPECT_TRUE(says(said_after("[\"base\"]", "[\"low\"]"), "picture tall: it has no 'base'"));
  EXPECT_TRUE(says(said_after("[\"base\"]", "[\"base\", \"base\"]"), "picture tall: it has 'base' twice"));
}

TEST(Pictures, AreToldFromExercises) {
  EXPECT_TRUE(says(said_after("picture = \"tall\"", "picture = \"tall\"\nexercise = \"arm-reach\""),
                   "picture tall: it is an exercise too"));
}

TEST(Pictures, HaveASignASiteAndABabyThatThereAre) {
  EXPECT_TRUE(says(said_after("\"eases\"", "\"easy\""), "'sign' cannot be 'easy'"));
  EXPECT_TRUE(says(said_after("sites = [\"belly\"]", "sites = [\"bely\"]"), "there is no spot 'bely'"));
  EXPECT_TRUE(says(said_after("on = \"thorax1\", ", ""), "'baby' is no baby"));
}

TEST(Pictures, OfAPostureAreThereAndJudgedAsThePostureSays) {
  const auto with_posture = [](std::string_view variant, std::string_view eases) {
    return said_after("tall", "tall", good_words,
                      "\n[[posture]]\npicture = \"tall\"\nvariant = \"" + std::string(variant) +
                          "\"\neases = " + std::string(eases) +
                          "\nsources = [\"leaflet\"]\nstrength = \"D\"\n");
  };
  EXPECT_EQ(with_posture("base", "true"), "");
  EXPECT_TRUE(says(with_posture("base", "false"), "posture tall: its picture is not marked so"));
  EXPECT_TRUE(says(with_posture("low", "true"), "posture tall: the picture 'tall' has no variant 'low'"));
}

}  // namespace
}  // namespace realign
