// SPDX-License-Identifier: Apache-2.0
#include "base/zip_writer.h"

#include <gtest/gtest.h>

namespace realign {
namespace {

TEST(ZipWriter, AFileThatDoesNotGetSmallerIsStoredAsItIs) {
  ZipWriter zip;
  zip.add("a.txt", "hello");
  const std::string bytes = std::move(zip).bytes();
  // 30 bytes of header, the name, the content; 46 bytes and the name again; 22 bytes at the end.
  EXPECT_EQ(bytes.size(), 30U + 5 + 5 + 46 + 5 + 22);
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(bytes.substr(30, 10), "a.txthello");
  // The checksum of "hello" is 0x3610A686.
  EXPECT_EQ(bytes.substr(14, 4), "\x86\xA6\x10\x36");
}

TEST(ZipWriter, WhatRepeatsIsPacked) {
  ZipWriter zip;
  zip.add("rows.csv", std::string(100'000, '7'));
  EXPECT_LT(std::move(zip).bytes().size(), 1000U);
}

TEST(ZipWriter, AnArchiveOfNothingIsItsEnd) { EXPECT_EQ(ZipWriter().bytes().size(), 22U); }

}  // namespace
}  // namespace realign
