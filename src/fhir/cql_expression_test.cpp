// SPDX-License-Identifier: Apache-2.0
//
// The other half is tests/cql_test.mjs: what others make of the whole library.
#include "fhir/cql_expression.h"

#include <gtest/gtest.h>

#include <vector>

#include "engine/protocol.h"
#include "fhir/cql_library.h"
#include "fhir/cql_writer.h"
#include "protocol/embedded.h"

namespace realign::fhir {
namespace {

const std::vector<FactSpec>& facts() {
  static const std::vector<FactSpec> all{
      {.id = "fever", .type = FactType::boolean, .min = 0, .max = 1, .assumed = 1},
      {.id = "weeks", .type = FactType::integer, .min = 0, .max = 570},
      {.id = "birth", .type = FactType::choice, .min = 0, .max = 1, .choices = {"vaginal", "cesarean"}},
      {.id = "paused", .type = FactType::boolean, .min = 0, .max = 1},
  };
  return all;
}

std::string cql(std::string_view condition) {
  std::vector<NamedCondition> definitions{{"early", read_condition("weeks < 6", {facts(), {}}).value()}};
  const auto read = read_condition(condition, {facts(), definitions});
  if (!read) return read.error().what;
  std::vector<std::string> names;
  for (const FactSpec& fact : facts()) names.push_back(cql_name(fact.id));
  return cql_of(*read, facts(), names);
}

TEST(CqlExpression, OneFactIsItsName) {
  EXPECT_EQ(cql("fever"), R"("fever")");
  EXPECT_EQ(cql("!fever"), R"(not "fever")");
  EXPECT_EQ(cql("true"), "true");
}

TEST(CqlExpression, AValueIsOfTheTypeOfWhatItIsComparedWith) {
  EXPECT_EQ(cql("weeks >= 6"), R"("weeks" >= 6)");
  EXPECT_EQ(cql("birth != 'cesarean'"), R"("birth" != 'cesarean')");
  EXPECT_EQ(cql("fever == true"), R"("fever" = true)");
  EXPECT_EQ(cql("false == (weeks > 1)"), R"(false = ("weeks" > 1))");
  EXPECT_EQ(cql("weeks in [1, 2]"), R"("weeks" in { 1, 2 })");
  EXPECT_EQ(cql("birth in ['vaginal']"), R"("birth" in { 'vaginal' })");
}

TEST(CqlExpression, ParenthesesStandWhereTheTwoLanguagesDiffer) {
  EXPECT_EQ(cql("!(weeks < 6)"), R"(not ("weeks" < 6))");
  EXPECT_EQ(cql("fever && paused && weeks > 1"), R"("fever" and "paused" and "weeks" > 1)");
  EXPECT_EQ(cql("fever || paused && weeks > 1"), R"("fever" or ("paused" and "weeks" > 1))");
  EXPECT_EQ(cql("(fever || paused) && weeks > 1"), R"(("fever" or "paused") and "weeks" > 1)");
  EXPECT_EQ(cql("(fever && paused) == paused"), R"(("fever" and "paused") = "paused")");
}

TEST(CqlExpression, AChoiceOfTwoConditionsIsIfThenElse) {
  EXPECT_EQ(cql("fever ? weeks < 6 : paused"), R"(if "fever" then "weeks" < 6 else "paused")");
  EXPECT_EQ(cql("(fever ? true : paused) && fever"), R"((if "fever" then true else "paused") and "fever")");
  EXPECT_EQ(cql("fever ? paused : weeks < 6 ? true : false"),
            R"(if "fever" then "paused" else (if "weeks" < 6 then true else false))");
}

TEST(CqlExpression, ADefinitionIsSplicedIn) {
  EXPECT_EQ(cql("fever && early"), R"("fever" and "weeks" < 6)");
  EXPECT_EQ(cql("(fever || early) && !early"), R"(("fever" or "weeks" < 6) and not ("weeks" < 6))");
}

TEST(CqlExpression, AQuoteInANameOrATextDoesNotEndIt) {
  EXPECT_EQ(cql_name(R"(a"b)"), R"("a\"b")");
  EXPECT_EQ(cql_text(R"(a'b\)"), R"('a\'b\\')");
}

TEST(CqlWriter, NothingHoldsWhereThereIsNothing) {
  EXPECT_EQ(any_of({}), "false");
  EXPECT_EQ(any_of({"a"}), "a");
  EXPECT_EQ(any_of({"a", "b"}), "(a or b)");
}

TEST(CqlLibrary, EveryRuleIsDefinedOnce) {
  const Protocol protocol = read_protocol(embedded_protocol(), "the protocol built in").value();
  const std::string library = write_cql(protocol).text;
  for (const Rule& rule : protocol.rules) {
    const std::string head = "define " + cql_name(name_of_rule(rule.id)) + ":";
    const std::size_t found = library.find(head);
    EXPECT_NE(found, library.npos) << head;
    EXPECT_EQ(library.find(head, found + 1), library.npos) << head;
  }
}

TEST(CqlLibrary, WhatAQuestionAssumesIsTheDefault) {
  const Protocol protocol = read_protocol(embedded_protocol(), "the protocol built in").value();
  const std::string library = write_cql(protocol).text;
  for (const Question& question : protocol.questions) {
    const FactSpec& fact = protocol.facts[question.fact];
    const std::string ending = " default " + cql_value(fact, fact.assumed) + "\n";
    const std::size_t found = library.find("parameter " + cql_name(fact.id) + " ");
    ASSERT_NE(found, library.npos) << fact.id;
    EXPECT_EQ(library.substr(found, library.find('\n', found) + 1 - found).ends_with(ending), true)
        << fact.id;
  }
}

}  // namespace
}  // namespace realign::fhir
