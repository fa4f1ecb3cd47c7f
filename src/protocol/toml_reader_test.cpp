// SPDX-License-Identifier: Apache-2.0
//
// Files that nobody would write, and that must be refused like any other: found by, and made after, what the
// fuzz target for protocols tried.
#include <string>

#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::file_of;
using testing::problems_of;
using testing::small_protocol;

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string problems_with_habits(const std::string& text) {
  std::vector<ProtocolFile> files = small_protocol();
  file_of(files, "habits.toml").text = text;
  return problems_of(files);
}

// Once such a key was followed down to its end, and the program's stack was at its end first.
TEST(TomlReader, RefusesAKeyOfTablesWithinTablesWithoutEnd) {
  EXPECT_EQ(problems_with_habits("# deep\n" + repeated("a.", 500'000) + "a = 1\n"),
            "small/habits.toml:2:1: there are more than 100 dots on this line\n"
            "tables lie a few levels deep within each other, and texts go on over several lines\n");
}

TEST(TomlReader, RefusesTablesWithinListsWithinTablesOverManyLines) {
  const std::string text = "x = " + repeated("[\n{" + repeated("a.", 99) + "a = ", 100) + "1\n";
  EXPECT_NE(problems_with_habits(text).find("nested"), std::string::npos) << problems_with_habits(text);
}

TEST(TomlReader, RefusesBracketsWithinBracketsWithoutEnd) {
  EXPECT_NE(problems_with_habits("x = " + repeated("[", 100'000)), "");
}

// Once the library took it for granted that a name begins there.
TEST(TomlReader, RefusesATableWhoseNameDoesNotBegin) {
  for (const std::string header : {"[;habit]", "[[[habit]]]", "[[=", "[[]]", "[.habit]", "[#"}) {
    EXPECT_NE(problems_with_habits(header + "\n").find("small/habits.toml:1:"), std::string::npos) << header;
  }
}

// Once the library took it for granted that nobody asks whether é is white space, and asked.
TEST(TomlReader, RefusesAKeyWithALetterThatKeysMayNotHave) {
  for (const std::string key :
       {"\u00e9", "habit\u00e9", "habit.\u046b", "\u2200", "\u00a1\u00a1", "a \u00e9"}) {
    EXPECT_NE(problems_with_habits(key + " = 1\n").find("small/habits.toml:1:"), std::string::npos) << key;
    EXPECT_NE(problems_with_habits("[" + key + "]\n").find("small/habits.toml:1:"), std::string::npos) << key;
  }
}

TEST(TomlReader, ReadsATextWhoseNextLineBeginsWithALetterThatIsNotEnglish) {
  const std::string problems = problems_with_habits("x = \"\"\"so \\\n  \u00e9tait\"\"\"\n");
  EXPECT_EQ(problems.find("small/habits.toml:1:5"), std::string::npos) << problems;
  EXPECT_NE(problems.find("small/habits.toml:1:1: "), std::string::npos) << problems;
}

// Once every problem held the whole of its line, and this many of this length would have been 25 GB.
TEST(Problems, OfOneEndlessLineDoNotEachHoldAllOfIt) {
  std::string text = "habit = [";
  for (int i = 0; i < 50'000; ++i) text += "{x=1},";
  const std::string problems = problems_with_habits(text + "]\n");
  EXPECT_NE(problems.find("small/habits.toml:1:"), std::string::npos);
  EXPECT_LT(problems.size(), 1'000'000U);
}

TEST(Problems, ShowALineOfUsualLengthWithACaret) {
  EXPECT_EQ(
      problems_with_habits("habit = [\n"),
      "small/habits.toml:1:11: Error while parsing array: encountered end-of-file\nhabit = [\n         ^\n");
}

}  // namespace
}  // namespace realign
