// SPDX-License-Identifier: Apache-2.0
#include "cli/import_files.h"

#include <gmock/gmock.h>

#include "cli/testing_command.h"

namespace realign {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// A terminal or none, on which a file is read.
struct Told {
  Result<imports::Found> found;
  std::string err;
};

Told read_on(bool is_terminal, const std::string& file) {
  std::istringstream in;
  std::ostringstream out, err;
  Io io{in, out, err};
  io.shows_progress = is_terminal;
  auto found = read_import(io, file);
  return {std::move(found), err.str()};
}

class ImportFilesTest : public testing::CommandTest {
 protected:
  // An Apple Health export of so many megabytes, with one walk at its end.
  std::string health(std::size_t megabytes) const {
    const std::string record = "<Record type=\"HKQuantityTypeIdentifierStepCount\" value=\"1\"/>\n";
    std::string text = "<HealthData>";
    while (text.size() < megabytes * 1'000'000) text += record;
    write(path("export.xml"),
          text +
              "<Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" "
              "startDate=\"2026-11-10 09:00:00 +0100\" endDate=\"2026-11-10 09:20:00 +0100\"/>"
              "</HealthData>");
    return path("export.xml");
  }
};

TEST_F(ImportFilesTest, ALongFileSaysOnATerminalHowFarItIsAndWipesThatAtTheEnd) {
  const auto [found, err] = read_on(true, health(21));
  ASSERT_TRUE(found) << message(found.error());
  EXPECT_EQ(found->walks.size(), 1U);
  EXPECT_THAT(err, StartsWith("\r" + path("export.xml") + ": 0 % of 21 MB read\r"));
  EXPECT_THAT(err, HasSubstr(": 49 % of 21 MB read"));
  EXPECT_THAT(err, EndsWith("\r\x1b[K"));
}

TEST_F(ImportFilesTest, ElsewhereAndOfAShortFileItSaysNothing) {
  EXPECT_THAT(read_on(false, health(21)).err, IsEmpty());
  EXPECT_THAT(read_on(true, health(1)).err, IsEmpty());
}

TEST_F(ImportFilesTest, WalksAreAddedOnlyWhereSheSaysYes) {
  write(journal(), R"({"id": "01a13069-c300-7001-8001-000000000001", "at": "2026-09-01T09:00:00+02:00", )"
                   R"("kind": "profile", "birth_date": "2026-08-30"})"
                   "\n");
  const std::string before = text_of(journal()), file = health(1);
  const auto answered = [&](const std::string& typed) {
    return run({"import", file, "--journal", journal()}, typed, true).out;
  };
  EXPECT_THAT(answered("no\n"), HasSubstr("Nothing was added.\n"));
  EXPECT_THAT(answered(""), HasSubstr("Nothing was added.\n"));
  EXPECT_EQ(text_of(journal()), before);
  EXPECT_THAT(answered("yes\n"), HasSubstr("1 walk added to "));
  EXPECT_THAT(text_of(journal()), HasSubstr(R"("kind": "walk", "minutes": 20)"));
}

}  // namespace
}  // namespace realign
