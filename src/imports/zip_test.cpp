// SPDX-License-Identifier: Apache-2.0
#include "imports/zip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imports/inflate.h"
#include "imports/testing_files.h"

namespace realign::imports {
namespace {

using namespace testing;
using ::testing::HasSubstr;

const std::string health =
    apple(workout("Walking", "2026-10-12 04:00:00 -0500", "2026-10-12 04:20:00 -0500"));

std::string refusal(std::string_view file) {
  const auto found = read(file);
  return found ? "it was read" : message(found.error());
}

bool has_the_walk(std::string_view file) {
  const auto found = read(file);
  EXPECT_TRUE(found) << (found ? "" : message(found.error()));
  return found && found->walks.size() == 1 && found->kind == FileKind::apple;
}

// A text in which much comes again and much does not, the same in every run.
std::string some_text(std::size_t size, std::uint32_t letters) {
  std::string text;
  std::uint32_t state = letters;
  while (text.size() < size) {
    state = state * 1'664'525 + 1'013'904'223;
    text += static_cast<char>((state >> 24U) % letters);
    if (state % 5 == 0 && text.size() > 300) text += text.substr(state % (text.size() - 280), state % 270);
  }
  return text;
}

std::string inflated(std::string_view packed, std::size_t piece) {
  Inflater inflater;
  std::string out, waiting;
  const std::string with_more = std::string(packed) + std::string(32, 'x');
  const auto sink = [&out](std::string_view bytes) {
    out += bytes;
    return Result<void>();
  };
  std::size_t used_in_all = 0;
  for (std::size_t at = 0; at < with_more.size() && !inflater.is_done(); at += piece) {
    waiting += with_more.substr(at, piece);
    const auto used = inflater.step(waiting, sink);
    if (!used) return "refused";
    used_in_all += *used;
    waiting.erase(0, *used);
  }
  EXPECT_EQ(used_in_all, packed.size());
  return out;
}

TEST(Inflate, WhatAnotherProgramPackedIsUnpackedToTheByteAndNotOneFurther) {
  for (const std::uint32_t letters : {2U, 7U, 60U, 127U}) {
    for (const std::size_t size : {1UL, 100UL, 40'000UL, 700'000UL}) {
      const std::string text = some_text(size, letters);
      EXPECT_TRUE(inflated(deflated(text), 5000) == text) << letters << " letters, " << size << " bytes";
    }
  }
  EXPECT_TRUE(inflated(deflated(some_text(3000, 20)), 1) == some_text(3000, 20));
}

TEST(Inflate, BlocksThatAreStoredOrOfTheFixedCodeAreRead) {
  EXPECT_EQ(inflated(std::string("\x01\x03\x00\xFC\xFF", 5) + "abc", 1), "abc");
  EXPECT_EQ(inflated(std::string("\x4B\x4C\x4A\x06\x00", 5), 2), "abc");
}

TEST(Inflate, WhatCannotHaveBeenPackedIsRefused) {
  for (const std::string_view bad :
       {"\x07", "\x01\x03\x03\xFC\xFF", "\x05\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"}) {
    EXPECT_EQ(inflated(bad, 100), "refused");
  }
}

TEST(Zip, TheExportIsFoundWhateverItIsCalledAndHoweverItIsStored) {
  EXPECT_TRUE(has_the_walk(zip({{"apple_health_export/export.xml", health}})));
  EXPECT_TRUE(has_the_walk(zip({{"x/Exportieren.XML", health}})));
  EXPECT_TRUE(has_the_walk(zip({{.name = "export.xml", .text = health, .is_stored = true}})));
  EXPECT_TRUE(has_the_walk(zip({{.name = "export.xml", .text = health, .sizes_follow = true}})));
  EXPECT_TRUE(has_the_walk(
      zip({{.name = "export.xml", .text = health, .sizes_follow = true, .with_signature = false}})));
  EXPECT_TRUE(has_the_walk(zip({{.name = "a/", .text = "", .is_stored = true},
                                {.name = "a/r.gpx", .text = "<gpx", .sizes_follow = true},
                                {.name = "a/export_cda.xml",
                                 .text = "<ClinicalDocument><x>" + std::string(300'000, 'y'),
                                 .sizes_follow = true},
                                {.name = "a/export.xml", .text = health, .sizes_follow = true}})));
}

TEST(Zip, WithoutAnExportItIsRefused) {
  EXPECT_THAT(refusal(zip({})), HasSubstr("no export of Apple Health in this ZIP"));
  EXPECT_THAT(refusal(zip({{"walk.gpx", "<gpx/>"}, {"a.xml", "<a/>"}})),
              HasSubstr("no export of Apple Health in this ZIP"));
}

TEST(Zip, EncryptedAndDamagedOnesAreRefused) {
  EXPECT_THAT(refusal(zip({{.name = "export.xml", .text = health, .flags = 1}})),
              HasSubstr("it is encrypted"));
  EXPECT_THAT(refusal(zip({{.name = "export.xml", .text = health, .is_stored = true, .sizes_follow = true}})),
              HasSubstr("does not say how long"));
  EXPECT_THAT(refusal(zip({{.name = "export.xml", .text = health, .wrong_checksum = 1}})),
              HasSubstr("a checksum in it is wrong"));
  EXPECT_THAT(
      refusal(zip({{.name = "export.xml", .text = health, .sizes_follow = true, .wrong_checksum = 1}})),
      HasSubstr("a checksum in it is wrong"));
}

constexpr std::size_t most_spaces = 40'000'000;

TEST(Zip, OneThatUnfoldsToFarMoreThanAnExportIsRefused) {
  const std::string bomb = apple(std::string(most_spaces, ' '));
  EXPECT_THAT(refusal(zip({{"export.xml", bomb}})), HasSubstr("unfolds to far more"));
  EXPECT_THAT(refusal(zip({{.name = "photo.jpg", .text = bomb, .sizes_follow = true},
                           {.name = "export.xml", .text = health}})),
              HasSubstr("unfolds to far more"));
}

}  // namespace
}  // namespace realign::imports
