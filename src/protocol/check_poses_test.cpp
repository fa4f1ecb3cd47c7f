// SPDX-License-Identifier: Apache-2.0
//
// Each test adds poses to the small protocol, breaks one thing in them and reads all that is printed about
// it.
#include "figure/pose.h"
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::small_protocol;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) ADD_FAILURE() << "nothing to replace: " << from;
  return text.replace(at, from.size(), to);
}

constexpr std::string_view good_poses = R"(exercise = "arm-reach"
sources = ["leaflet"]
[[movement]]
variants = ["base", "seated"]
rests = ["feet"]
feet = "floor"
  [[movement.pose]]
  [[movement.pose]]
  right_shoulder = 150
)";

std::string body() {
  std::string text = "[joint]\n";
  for (const std::string_view joint : figure::joint_names) {
    text += std::string(joint) + " = { least = -60, most = 160 }\n";
  }
  return text + "[spot]\nbelly = { bone = \"pelvis\", at = [118, 100, 25] }\n";
}

// What is said about the small protocol with these poses.
std::string said_of(const std::string& poses) {
  std::vector<ProtocolFile> files = small_protocol();
  files.push_back({"small/body.toml", "body.toml", body()});
  files.push_back({"small/poses/arm-reach.toml", "poses/arm-reach.toml", poses});
  const auto json = compile_protocol(files, Extent::poses);
  return json ? "" : text_of(json.error());
}

std::string said_after(std::string_view from, std::string_view to) {
  return said_of(replaced(std::string(good_poses), from, to));
}

TEST(PoseFiles, ThatAreRightAreTaken) { EXPECT_EQ(said_of(std::string(good_poses)), ""); }

TEST(PoseFiles, AJointThatNobodyHasIsRefusedWithTheOneThatWasMeant) {
  EXPECT_EQ(
      said_after("right_shoulder = 150", "right_sholder = 150"),
      R"(small/poses/arm-reach.toml:9:3: poses of arm-reach/base: there is no joint or field 'right_sholder'
  right_sholder = 150
  ^
did you mean 'right_shoulder'?
small/poses/arm-reach.toml:9:3: poses of arm-reach/seated: there is no joint or field 'right_sholder'
  right_sholder = 150
  ^
did you mean 'right_shoulder'?
)");
}

TEST(PoseFiles, AnAngleThatNoPersonReachesIsRefused) {
  EXPECT_EQ(
      said_of(replaced(replaced(std::string(good_poses), "150", "170"), "\"base\", \"seated\"", "\"base\"")),
      R"(small/poses/arm-reach.toml:1:12: poses of arm-reach: the variant 'seated' has no pose
exercise = "arm-reach"
           ^
name it in 'variants' of a movement
small/poses/arm-reach.toml:9:20: poses of arm-reach/base: 'right_shoulder' is 170
  right_shoulder = 170
                   ^
it must be a whole number, -60 to 160
)");
}

TEST(PoseFiles, AHandThatCannotGetToWhatItShouldTouchIsRefused) {
  EXPECT_EQ(said_after("  right_shoulder = 150", "  right_hand = [3000, 1000, 0]").substr(0, 158),
            "small/poses/arm-reach.toml:8:3: poses of arm-reach/base: the right hand is 2498 mm from what it "
            "should "
            "touch\n  [[movement.pose]]\n  ^\nbring the body nearer, or");
}

TEST(PoseFiles, SomethingToTouchThatThereIsNotIsRefused) {
  EXPECT_NE(said_after("  right_shoulder = 150", "  right_hand = \"bely\"")
                .find("nothing to touch is called 'bely'\n  right_hand = \"bely\"\n               ^\ndid you "
                      "mean 'belly'?"),
            std::string::npos);
}

TEST(PoseFiles, AnExerciseThatThereIsNotIsRefused) {
  EXPECT_EQ(said_after("exercise = \"arm-reach\"", "exercise = \"arm-raech\""),
            R"(small/poses/arm-reach.toml:1:12: poses: unknown exercise 'arm-raech'
exercise = "arm-raech"
           ^
did you mean 'arm-reach'?
)");
}

TEST(PoseFiles, LikeMustNotLeadInACircle) {
  EXPECT_NE(said_after("rests =", "like = \"base\"\nrests =").find("'like' leads back to this movement"),
            std::string::npos);
}

TEST(PoseFiles, DoNotTouchTheDigestOfTheProtocol) {
  std::vector<ProtocolFile> files = small_protocol();
  const auto without = compile_protocol(files);
  files.push_back({"small/body.toml", "body.toml", body()});
  files.push_back({"small/poses/arm-reach.toml", "poses/arm-reach.toml", std::string(good_poses)});
  const auto with = compile_protocol(files);
  ASSERT_TRUE(without && with);
  EXPECT_EQ(*without, *with);
}

}  // namespace
}  // namespace realign
