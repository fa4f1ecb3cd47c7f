// SPDX-License-Identifier: Apache-2.0
#include "print/pages.h"

#include <gtest/gtest.h>

#include "engine/engine.h"
#include "figure/library.h"
#include "protocol/embedded.h"

// For LeakSanitizer: what these libraries keep for the next time, until the program ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libpango\nleak:libglib\nleak:libcairo\n";
}

namespace realign::print {
namespace {

const Protocol& built_in() {
  static const Protocol protocol = read_protocol(embedded_protocol(), "the protocol built in").value();
  return protocol;
}

const figure::Library& poses() {
  static const figure::Library library = figure::read_library(embedded_poses(), "the poses built in").value();
  return library;
}

const Typeface& letters() {
  static const Typeface typeface = open_typeface(usual_fonts).value();
  return typeface;
}

Printing on(const Paper& paper) { return {letters(), paper, built_in(), poses()}; }

const Day day = read_day("2026-11-22").value();

int pages_in(const std::string& pdf) {
  int count = 0;
  for (std::size_t at = 0; (at = pdf.find("/Type /Page %", at)) != pdf.npos; ++at) ++count;
  return count;
}

std::vector<std::string> all_documents(const Printing& printing, const Journal& journal) {
  const Plan plan = make_plan(built_in(), journal, day).value();
  const Signs signs = make_signs(built_in(), journal, day).value();
  return {print_plan(printing, make_week(built_in(), journal, day).value(), signs),
          print_stretches(printing, plan), print_walking(printing, plan), print_exercises(printing, plan),
          print_summary(printing, make_summary(built_in(), journal, day).value())};
}

TEST(Pages, AnEmptyJournalGivesOnePageOfEachDocumentOnEitherPaper) {
  for (const Paper& paper : papers) {
    for (const std::string& pdf : all_documents(on(paper), {})) {
      EXPECT_TRUE(pdf.starts_with("%PDF-"));
      EXPECT_EQ(pages_in(pdf), 1) << paper.name;
    }
  }
}

TEST(Pages, TheSameInputsGiveTheSameBytes) {
  EXPECT_EQ(all_documents(on(papers[0]), {}), all_documents(on(papers[0]), {}));
}

TEST(Pages, AStopIsOnePageWithoutAnyStretch) {
  Plan plan = make_plan(built_in(), {}, day).value();
  ASSERT_NE(print_stretches(on(papers[0]), plan).find("/S /Figure"), std::string::npos);
  plan.disposition = Disposition::emergency;
  plan.notices = {
      {.id = "stop", .level = NoticeLevel::stop, .words = "notice.unscreened", .contact = "emergency"}};
  EXPECT_EQ(pages_in(print_exercises(on(papers[0]), plan)), 1);
  EXPECT_EQ(print_stretches(on(papers[0]), plan).find("/S /Figure"), std::string::npos);
  const std::vector<Plan> week(7, plan);
  EXPECT_EQ(pages_in(print_plan(on(papers[1]), week, make_signs(built_in(), {}, day).value())), 1);
}

TEST(Pages, AFolderWithoutTheTypefaceIsRefusedWithThePackageThatBringsIt) {
  const auto none = open_typeface("/nonexistent");
  ASSERT_FALSE(none);
  EXPECT_EQ(message(none.error()),
            "/nonexistent/Inter-Regular.otf: this font is missing; the Debian package fonts-inter brings it");
}

}  // namespace
}  // namespace realign::print
