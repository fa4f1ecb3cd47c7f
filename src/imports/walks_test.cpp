// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imports/testing_files.h"
#include "imports/values.h"

namespace realign::imports {
namespace {

using namespace testing;
using ::testing::HasSubstr;

// 2026-10-12T09:00:00Z
constexpr std::int64_t nine_ms = 1'791'795'600'000;
constexpr std::uint32_t nine_s = 1'791'795'600;

FoundWalk only_walk(std::string_view file) {
  const auto found = read(file);
  EXPECT_TRUE(found) << (found ? "" : message(found.error()));
  if (!found) return {};
  EXPECT_EQ(found->walks.size(), 1U);
  return found->walks.empty() ? FoundWalk() : found->walks.front();
}

std::string refusal(std::string_view file) {
  const auto found = read(file);
  return found ? "it was read" : message(found.error());
}

std::size_t walks_in(std::string_view file) {
  const auto found = read(file);
  return found ? found->walks.size() : 999;
}

// --- GPX

TEST(GpxWalks, APauseBetweenTwoSegmentsDoesNotCount) {
  const FoundWalk walk = only_walk(
      gpx("walking", segment({"2026-10-12T09:00:00Z", "2026-10-12T09:05:30.5Z", "2026-10-12T09:10:00Z"}) +
                         segment({"2026-10-12T09:30:00Z", "2026-10-12T09:35:00Z"})));
  EXPECT_EQ(walk.start_ms, nine_ms);
  EXPECT_EQ(walk.end_ms, nine_ms + 35 * 60'000);
  EXPECT_EQ(walk.seconds, 15 * 60);
  EXPECT_EQ(walk.offset_min, std::nullopt);
  EXPECT_EQ(walk.place, Place::outdoors);
  EXPECT_TRUE(walk.is_surely_a_walk);
}

TEST(GpxWalks, TheTypeSaysWhetherItWasAWalk) {
  const std::string way = segment({"2026-10-12T09:00:00Z", "2026-10-12T09:10:00Z"});
  for (const std::string_view type : {"walking", "Walking", "hiking", "dog_walk", "Nordic Walking"}) {
    EXPECT_TRUE(only_walk(gpx(type, way)).is_surely_a_walk) << type;
  }
  for (const std::string_view type : {"", "9", "other", "Unknown"}) {
    EXPECT_FALSE(only_walk(gpx(type, way)).is_surely_a_walk) << type;
  }
  for (const std::string_view type : {"running", "cycling", "Radfahren", "sidewalker"}) {
    EXPECT_EQ(walks_in(gpx(type, way)), 0U) << type;
    EXPECT_EQ(read(gpx(type, way))->others, 1U) << type;
  }
}

TEST(GpxWalks, WithoutTimesItIsNoWalkAndTimesThatRunBackwardsAreSaid) {
  EXPECT_EQ(read(gpx("walking", "<trkseg><trkpt lat='0' lon='0'/></trkseg>"))->without_time, 1U);
  EXPECT_TRUE(only_walk(gpx("walking", segment({"2026-10-12T09:10:00Z", "2026-10-12T09:00:00Z"})))
                  .times_run_backwards);
}

TEST(GpxWalks, ATimeWithAnOffsetKeepsItAndOneThatIsNoneIsADamagedFile) {
  EXPECT_EQ(
      only_walk(gpx("walk", segment({"2026-10-12T11:00:00+02:00", "2026-10-12T11:10:00+02:00"}))).offset_min,
      120);
  EXPECT_EQ(only_walk(gpx("walk", segment({"2026-10-12T09:00:00", "2026-10-12T09:10:00"}))).start_ms,
            nine_ms);
  EXPECT_THAT(refusal(gpx("walk", segment({"yesterday"}))), HasSubstr("\"yesterday\" is no time"));
  EXPECT_THAT(refusal(gpx("walk", segment({"2026-02-30T09:00:00Z"}))), HasSubstr("is no time"));
}

// --- TCX

TEST(TcxWalks, LapsAreAddedUpAndNotesSayWhatOtherWas) {
  const std::string laps =
      lap("2026-10-12T09:00:00Z", "600.5") +
      lap("2026-10-12T09:20:00.000Z", "299.5",
          "<Track><Trackpoint><Time>2026-10-12T09:25:30Z</Time><Position/></Trackpoint></Track>");
  const FoundWalk walk = only_walk(tcx("Other", laps + "<Notes>Evening walk</Notes>"));
  EXPECT_EQ(walk.start_ms, nine_ms);
  EXPECT_EQ(walk.end_ms, nine_ms + 25 * 60'000 + 30'000);
  EXPECT_EQ(walk.seconds, 15 * 60);
  EXPECT_EQ(walk.place, Place::outdoors);
  EXPECT_TRUE(walk.is_surely_a_walk);
  EXPECT_FALSE(only_walk(tcx("Other", laps)).is_surely_a_walk);
  EXPECT_TRUE(only_walk(tcx("Walking", laps)).is_surely_a_walk);
  EXPECT_EQ(only_walk(tcx("Walking", lap("2026-10-12T09:00:00Z", "60"))).place, std::nullopt);
  EXPECT_EQ(read(tcx("Running", laps))->others, 1U);
  EXPECT_EQ(read(tcx("Biking", laps))->walks.size(), 0U);
}

TEST(TcxWalks, ALapWithoutItsStartOrLengthIsADamagedFile) {
  EXPECT_THAT(refusal(tcx("Other", "<Lap><TotalTimeSeconds>1</TotalTimeSeconds></Lap>")),
              HasSubstr("has no StartTime"));
  EXPECT_THAT(refusal(tcx("Other", lap("2026-10-12T09:00:00Z", "-5"))), HasSubstr("is no length of time"));
  EXPECT_THAT(refusal(tcx("Other", lap("2026-10-12T09:00:00Z", "1e9"))), HasSubstr("is no length of time"));
}

// --- Apple Health

TEST(AppleWalks, OnlyWalkingWorkoutsAreTakenWithTheirOffsetAndPlace) {
  const std::string file = apple(
      "<ExportDate value=\"2026-10-13\"/><Record type=\"HKQuantityTypeIdentifierStepCount\" value=\"1\"/>" +
      workout("Running", "2026-10-12 08:00:00 -0500", "2026-10-12 08:30:00 -0500") +
      workout("Walking", "2026-10-12 04:00:00 -0500", "2026-10-12 04:20:00 -0500",
              "duration=\"15.5\" durationUnit=\"min\"",
              "<MetadataEntry key=\"HKIndoorWorkout\" value=\"1\"/><WorkoutEvent type=\"x\"/>"));
  const FoundWalk walk = only_walk(file);
  EXPECT_EQ(walk.start_ms, nine_ms);
  EXPECT_EQ(walk.end_ms, nine_ms + 20 * 60'000);
  EXPECT_EQ(walk.seconds, 15 * 60 + 30);
  EXPECT_EQ(walk.offset_min, -300);
  EXPECT_EQ(walk.place, Place::indoors);
  EXPECT_EQ(read(file)->others, 1U);
  EXPECT_EQ(read(file)->kind, FileKind::apple);
}

TEST(AppleWalks, AWorkoutInsideAnotherElementIsNoWorkoutOfHers) {
  EXPECT_EQ(walks_in(apple("<Correlation>" +
                           workout("Walking", "2026-10-12 04:00:00 -0500", "2026-10-12 04:20:00 -0500") +
                           "</Correlation>")),
            0U);
}

TEST(AppleWalks, AWalkWithoutItsTimesIsADamagedFile) {
  EXPECT_THAT(refusal(apple("<Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\"/>")),
              HasSubstr("has no startDate"));
  EXPECT_THAT(refusal(apple(workout("Walking", "2026-10-12T04:00:00-05:00", "x"))), HasSubstr("is no time"));
}

// --- FIT

TEST(FitWalks, SessionsAreReadInBothOrdersOfBytesAndFieldsOfDevelopersArePassed) {
  for (const bool big : {false, true}) {
    const FoundWalk walk = only_walk(fit_file(fit_session(nine_s, 930, 11, 0, big, big)));
    EXPECT_EQ(walk.start_ms, nine_ms);
    EXPECT_EQ(walk.end_ms, nine_ms + 930'000);
    EXPECT_EQ(walk.seconds, 930);
    EXPECT_EQ(walk.offset_min, std::nullopt);
    EXPECT_EQ(walk.place, std::nullopt);
  }
}

TEST(FitWalks, ItsActivitySaysHowFarHerClockIsFromUtc) {
  const std::string activity =
      fit_message(34, {{253, 4, nine_s - fit_epoch}, {5, 4, nine_s - fit_epoch - 5 * 3600}});
  EXPECT_EQ(only_walk(fit_file(fit_session(nine_s, 930, 11, 0) + activity)).offset_min, -300);
  const std::string odd = fit_message(34, {{253, 4, nine_s - fit_epoch}, {5, 4, nine_s - fit_epoch + 1234}});
  EXPECT_EQ(only_walk(fit_file(fit_session(nine_s, 930, 11, 0) + odd)).offset_min, std::nullopt);
}

TEST(FitWalks, SportAndSubSportSayWhatItWasAndWhere) {
  EXPECT_EQ(only_walk(fit_file(fit_session(nine_s, 930, 11, 1))).place, Place::treadmill);
  EXPECT_EQ(only_walk(fit_file(fit_session(nine_s, 930, 11, 27))).place, Place::indoors);
  EXPECT_TRUE(only_walk(fit_file(fit_session(nine_s, 930, 17, 0))).is_surely_a_walk);
  EXPECT_FALSE(only_walk(fit_file(fit_session(nine_s, 930, 0, 0))).is_surely_a_walk);
  EXPECT_EQ(read(fit_file(fit_session(nine_s, 930, 1, 0)))->others, 1U);
}

TEST(FitWalks, TwoFilesInOneAreBothRead) {
  EXPECT_EQ(
      walks_in(fit_file(fit_session(nine_s, 930, 11, 0)) + fit_file(fit_session(nine_s + 4000, 60, 11, 0))),
      2U);
}

TEST(FitWalks, AChangedByteAnywhereIsRefused) {
  const std::string file = fit_file(fit_session(nine_s, 930, 11, 0));
  for (std::size_t i = 0; i < file.size(); ++i) {
    if (i == 12 || i == 13) continue;  // the checksum of the header, which may be left out
    std::string changed = file;
    changed[i] = static_cast<char>(changed[i] ^ 0x10);
    EXPECT_FALSE(read(changed)) << i;
  }
}

TEST(FitWalks, DataThatNothingDefinesAndFieldsOfWrongLengthAreRefused) {
  EXPECT_THAT(refusal(fit_file(std::string("\x05xxxx"))), HasSubstr("nothing defines"));
  EXPECT_THAT(refusal(fit_file(fit_message(18, {{2, 2, 1}}))), HasSubstr("a length that cannot be"));
  EXPECT_THAT(refusal(fit_file(fit_message(18, {{5, 1, 11}, {2, 4, nine_s - fit_epoch}}))),
              HasSubstr("how long it was"));
  EXPECT_THAT(refusal(fit_file(fit_message(0, {{0, 1, 2}}))), HasSubstr("no session"));
}

TEST(FitWalks, AFileOfHugeRecordsIsReadAndOneThatPromisesMoreThanItHoldsIsRefused) {
  const std::vector<FitField> many(255, {250, 255, 0});
  EXPECT_EQ(walks_in(fit_file(fit_message(20, many) + fit_session(nine_s, 930, 11, 0))), 1U);
  const std::string promise = std::string("\x40\0\0\x14\0\xFF", 6) + std::string(765, '\xFF');
  EXPECT_THAT(refusal(fit_file(promise + std::string(1, '\0'))), HasSubstr("last record is cut off"));
}

TEST(FitWalks, AWatchThatDoesNotKnowTheDateSaysSo) {
  EXPECT_EQ(read(fit_file(fit_session(fit_epoch + 500, 930, 11, 0)))->without_time, 1U);
}

// --- all of them

TEST(EveryKind, EveryTruncationIsRefusedAndNoSizeOfThePiecesMatters) {
  const std::string xml = apple(workout("Walking", "2026-10-12 04:00:00 -0500", "2026-10-12 04:20:00 -0500"));
  const std::vector<std::string> files{
      gpx("walking", segment({"2026-10-12T09:00:00Z", "2026-10-12T09:10:00Z"})),
      tcx("Walking", lap("2026-10-12T09:00:00Z", "600")), fit_file(fit_session(nine_s, 930, 11, 0)),
      zip({{"a/b.gpx", "<gpx/>"}, {"a/export_cda.xml", "<ClinicalDocument/>"}, {"a/export.xml", xml}})};
  for (const std::string& file : files) {
    for (std::size_t piece = 1; piece < 80; ++piece) {
      const auto found = read_in_pieces(file, piece);
      EXPECT_TRUE(found && found->walks.size() == 1)
          << piece << ": " << (found ? "" : message(found.error()));
    }
    const std::size_t whole =
        file.starts_with("PK") ? file.find("PK\x01\x02") : file.find_last_not_of('\n') + 1;
    for (std::size_t size = 0; size < whole; ++size) EXPECT_FALSE(read(file.substr(0, size))) << size;
  }
}

// One byte changed, some taken out, or some put in again.
std::string changed(std::string file, std::uint32_t& state) {
  const auto chance = [&state](std::size_t below) {
    state = state * 1'664'525 + 1'013'904'223;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (std::size_t times = 1 + chance(3); times > 0 && !file.empty(); --times) {
    const std::size_t at = chance(file.size()), count = 1 + chance(20);
    switch (chance(3)) {
      case 0:
        file[at] = static_cast<char>(chance(256));
        break;
      case 1:
        file.erase(at, count);
        break;
      default:
        file.insert(chance(file.size()), file.substr(at, count));
    }
  }
  return file;
}

TEST(EveryKind, WhateverIsChangedItIsReadOrRefusedAndPiecesDecideAsTheWholeDoes) {
  const std::string xml = apple(workout("Walking", "2026-10-12 04:00:00 -0500", "2026-10-12 04:20:00 -0500"));
  const std::vector<std::string> files{
      gpx("walking", segment({"2026-10-12T09:00:00Z", "2026-10-12T09:10:00Z"})),
      tcx("Other", lap("2026-10-12T09:00:00Z", "600")),
      fit_file(fit_session(nine_s, 930, 11, 0)),
      zip({{"a/export_cda.xml", "<ClinicalDocument/>"}, {"a/export.xml", xml}}),
      zip({{.name = "export.xml", .text = xml, .sizes_follow = true}}),
      "id,start,method\n1,2026-11-20 03:10:00,\"left \"\"breast\"\n"};
  std::uint32_t state = 1;
  for (const std::string& file : files) {
    for (int i = 0; i < 1500; ++i) {
      const std::string other = changed(file, state);
      const auto whole = read(other), pieces = read_in_pieces(other, 1 + static_cast<std::size_t>(i) % 70);
      ASSERT_EQ(whole.has_value(), pieces.has_value()) << other;
      const auto count = [](const Result<Found>& found) { return found ? found->walks.size() : 0; };
      ASSERT_EQ(count(whole), count(pieces)) << other;
      ASSERT_TRUE(whole || !whole.error().what.empty()) << other;
    }
  }
}

TEST(EveryKind, WhatIsNoneIsRefusedWithWhatThereIs) {
  EXPECT_THAT(refusal(""), HasSubstr("the file is empty"));
  EXPECT_THAT(refusal("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"),
              HasSubstr("no kind of file that can be read here; what can be read: GPX"));
  EXPECT_THAT(refusal("<html></html>"), HasSubstr("it holds <html>"));
  EXPECT_THAT(refusal(std::string("\xFF\xFE<\0g\0p\0x\0", 10)), HasSubstr("UTF-16"));
}

TEST(Values, AnAmountIsDigitsAndOnePoint) {
  EXPECT_EQ(read_amount("31.25").value_or(-1), 31.25);
  EXPECT_EQ(read_amount("0").value_or(-1), 0);
  for (const std::string_view text : {"", ".", "1.2.3", "-1", "1e3", "nan", "99999999999", " 1"}) {
    EXPECT_FALSE(read_amount(text)) << text;
  }
}

}  // namespace
}  // namespace realign::imports
