// SPDX-License-Identifier: Apache-2.0
#include "print/finish.h"

#include <gtest/gtest.h>

#include <array>

namespace realign::print {
namespace {

// As Cairo writes one: a catalog, a figure, information about it, and a table of where they stand.
std::string small_pdf() {
  std::string pdf = "%PDF-1.5\n";
  std::string rows = "0000000000 65535 f \n";
  for (const std::string object : {"1 0 obj\n<< /Type /Catalog\n>>\nendobj\n",
                                   "2 0 obj\n<< /Type /StructElem\n   /S /Figure\n>>\nendobj\n",
                                   "3 0 obj\n<< /Title (a) >>\nendobj\n"}) {
    const std::string place = std::to_string(pdf.size());
    rows += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    pdf += object;
  }
  const std::string table = std::to_string(pdf.size());
  return pdf + "xref\n0 4\n" + rows + "trailer\n<< /Size 4\n   /Root 1 0 R\n   /Info 3 0 R\n>>\nstartxref\n" +
         table + "\n%%EOF\n";
}

TEST(Finish, SaysTheLanguageAndWhatAFigureShows) {
  const std::array<std::string, 1> figures{"A caf\u00e9"};
  const std::string before = small_pdf(), after = finished(before, "en", figures);
  ASSERT_TRUE(after.starts_with(before));
  const std::string added = after.substr(before.size());
  EXPECT_NE(added.find("1 0 obj\n<< /Lang <FEFF0065006E> /ViewerPreferences << /DisplayDocTitle true >>"),
            added.npos);
  EXPECT_NE(added.find("/Alt <FEFF0041002000630061006600E9>"), added.npos);
}

TEST(Finish, TheNewTableSaysWhereTheNewObjectsStand) {
  const std::array<std::string, 1> figures{"A"};
  const std::string before = small_pdf(), after = finished(before, "en", figures);
  const auto place = after.find("1 0 obj", before.size());
  const std::string digits = std::to_string(place);
  EXPECT_NE(after.find("1 1\n" + std::string(10 - digits.size(), '0') + digits + " 00000 n \n"), after.npos);
  EXPECT_NE(after.find("/Prev " + std::to_string(before.find("xref\n"))), after.npos);
}

TEST(Finish, LettersBeyondTheBasicOnesAreTwoUnits) {
  const std::array<std::string, 1> figures{"\U0001F476"};
  EXPECT_NE(finished(small_pdf(), "en", figures).find("/Alt <FEFFD83DDC76>"), std::string::npos);
}

TEST(Finish, WhatCairoDidNotWriteComesBackAsItWas) {
  for (const std::string text : {"", "%PDF-1.5\n", "startxref\n999999\n/Root 1 /Info 2 /Size 3"})
    EXPECT_EQ(finished(text, "en", {}), text);
}

}  // namespace
}  // namespace realign::print
