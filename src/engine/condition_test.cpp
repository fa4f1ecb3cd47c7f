// SPDX-License-Identifier: Apache-2.0
//
// Conditions: what they mean, and what is said about one that cannot be read, with the place and the whole
// text.
#include "engine/condition.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

namespace {
int allocations = 0;
}  // namespace

// Counts every allocation of this test program, to show that evaluating makes none. Every way to allocate is
// replaced, for a sanitizer wants each block freed by the kind of function that made it.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
void* operator new[](std::size_t size) { return ::operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return ::operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return ::operator new(size); }
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { ::operator delete(memory); }
void operator delete[](void* memory, std::size_t) noexcept { ::operator delete(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { ::operator delete(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { ::operator delete(memory); }

namespace realign {
namespace {

const std::vector<FactSpec>& facts() {
  static const std::vector<FactSpec> made = {
      {"weeks", FactType::integer, 0, 520, {}, 0, {}},
      {"days", FactType::integer, 0, 4000, {}, 0, {}},
      {"fever", FactType::boolean, 0, 1, {}, 1, {}},
      {"epidural", FactType::boolean, 0, 1, {}, 1, {}},
      {"birth", FactType::choice, 0, 2, {"vaginal", "assisted", "cesarean"}, 2, {}},
      {"last_birth", FactType::choice, 0, 2, {"vaginal", "assisted", "cesarean"}, 2, {}},
      {"tear", FactType::choice, 0, 2, {"none", "minor", "severe"}, 2, {}},
  };
  return made;
}

const std::vector<NamedCondition>& definitions() {
  static const std::vector<NamedCondition> made = [] {
    std::vector<NamedCondition> some;
    some.push_back(
        {"ready", *read_condition("weeks >= 6 && birth in ['vaginal', 'assisted']", {facts(), {}})});
    some.push_back({"careful", *read_condition("fever ? epidural : weeks in [1, 2]", {facts(), {}})});
    return some;
  }();
  return made;
}

std::expected<Condition, ConditionError> read(std::string_view text) {
  return read_condition(text, {facts(), definitions()});
}

// weeks 8, days 60, fever no, epidural yes, born vaginally, the one before by caesarean, a minor tear.
const std::vector<Value> her = {8, 60, 0, 1, 0, 2, 1};

bool is_so(std::string_view text, const std::vector<Value>& values = her) {
  const auto condition = read(text);
  if (!condition) {
    ADD_FAILURE() << text << ": " << condition.error().what;
    return false;
  }
  return holds(*condition, values);
}

// `offset: what; hint` of a condition that cannot be read.
std::string trouble(std::string_view text) {
  const auto condition = read(text);
  if (condition) return "it was read";
  const ConditionError& error = condition.error();
  return std::to_string(error.offset) + ": " + error.what + (error.hint.empty() ? "" : "; " + error.hint);
}

TEST(Condition, LiteralsAndFactsAreWhatTheySay) {
  EXPECT_TRUE(is_so("true"));
  EXPECT_FALSE(is_so("false"));
  EXPECT_FALSE(is_so("fever"));
  EXPECT_TRUE(is_so("epidural"));
  EXPECT_TRUE(is_so("  \t\n epidural \r\n"));
}

TEST(Condition, NumbersCompareInEveryWay) {
  for (const auto& [text, expected] :
       std::initializer_list<std::pair<const char*, bool>>{{"weeks == 8", true},
                                                           {"weeks == 9", false},
                                                           {"weeks != 8", false},
                                                           {"weeks != 9", true},
                                                           {"weeks < 8", false},
                                                           {"weeks < 9", true},
                                                           {"weeks <= 8", true},
                                                           {"weeks <= 7", false},
                                                           {"weeks > 8", false},
                                                           {"weeks > 7", true},
                                                           {"weeks >= 8", true},
                                                           {"weeks >= 9", false},
                                                           {"8 >= weeks", true},
                                                           {"-1 < weeks", true},
                                                           {"weeks < days", true},
                                                           {"days < weeks", false},
                                                           {"0 == 0", true},
                                                           {"weeks > -1000000000", true}}) {
    EXPECT_EQ(is_so(text), expected) << text;
  }
}

TEST(Condition, ChoicesAreEqualOrNotOnEitherSide) {
  EXPECT_TRUE(is_so("birth == 'vaginal'"));
  EXPECT_TRUE(is_so("'vaginal' == birth"));
  EXPECT_TRUE(is_so("birth != 'cesarean'"));
  EXPECT_TRUE(is_so("birth == \"vaginal\""));
  EXPECT_FALSE(is_so("birth == last_birth"));
  EXPECT_TRUE(is_so("birth != last_birth"));
}

TEST(Condition, TruthsCompareToo) {
  EXPECT_TRUE(is_so("fever == false"));
  EXPECT_TRUE(is_so("fever != epidural"));
}

TEST(Condition, BeingInAListMeansBeingOneOfIt) {
  EXPECT_TRUE(is_so("weeks in [1, 8, 9]"));
  EXPECT_FALSE(is_so("weeks in [1, 9]"));
  EXPECT_TRUE(is_so("birth in ['assisted', 'vaginal']"));
  EXPECT_FALSE(is_so("birth in ['assisted']"));
  EXPECT_TRUE(is_so("!(weeks in [1])"));
  EXPECT_TRUE(is_so("weeks in [1] || weeks in [8]")) << "each list is its own";
}

TEST(Condition, AndBindsTighterThanOrAndNotTighterThanBoth) {
  // With fever false and epidural true.
  EXPECT_TRUE(is_so("epidural || fever && fever"));
  EXPECT_FALSE(is_so("(epidural || fever) && fever"));
  EXPECT_TRUE(is_so("fever && fever || epidural"));
  EXPECT_FALSE(is_so("fever && (fever || epidural)"));
  EXPECT_TRUE(is_so("!fever || fever"));
  EXPECT_FALSE(is_so("!(epidural || fever)"));
  EXPECT_TRUE(is_so("!fever && epidural"));
  EXPECT_TRUE(is_so("!!epidural"));
  EXPECT_FALSE(is_so("!!!epidural"));
}

TEST(Condition, ComparisonsBindTighterThanAnd) {
  EXPECT_TRUE(is_so("weeks > 7 && days > 59"));
  EXPECT_FALSE(is_so("weeks > 7 && days > 60"));
}

TEST(Condition, TheQuestionMarkIsWeakestAndGroupsToTheRight) {
  EXPECT_TRUE(is_so("fever || epidural ? epidural : fever"));
  EXPECT_FALSE(is_so("fever || (epidural ? fever : epidural)"));
  EXPECT_TRUE(is_so("fever ? fever : fever ? fever : true"));
  EXPECT_TRUE(is_so("(epidural ? false : true) ? fever : epidural"));
  EXPECT_FALSE(is_so("epidural ? (fever ? true : false) : true"));
  EXPECT_TRUE(is_so("epidural ? weeks >= 8 : weeks >= 12"));
}

TEST(Condition, ADefinitionStandsForWhatItNames) {
  EXPECT_TRUE(is_so("ready"));
  EXPECT_FALSE(is_so("!ready"));
  EXPECT_TRUE(is_so("weeks in [8] && ready && !careful"));
  EXPECT_TRUE(is_so("(fever || ready) && (careful ? false : weeks in [7, 8])"));
  EXPECT_TRUE(is_so("careful", {2, 0, 0, 0, 0, 0, 0}));
  EXPECT_FALSE(is_so("careful", {2, 0, 1, 0, 0, 0, 0}));
}

// Every combination of three truths, against C++ itself.
TEST(Condition, LogicAgreesWithArithmeticForEveryCombination) {
  const std::vector<FactSpec> three = {{"a", FactType::boolean, 0, 1, {}, 0, {}},
                                       {"b", FactType::boolean, 0, 1, {}, 0, {}},
                                       {"c", FactType::boolean, 0, 1, {}, 0, {}}};
  const Names names{three, {}};
  const auto at = [&](const char* text, Value a, Value b, Value c) {
    return holds(*read_condition(text, names), std::vector<Value>{a, b, c});
  };
  for (int bits = 0; bits < 8; ++bits) {
    const bool a = bits & 1, b = bits & 2, c = bits & 4;
    EXPECT_EQ(at("a && b || c", a, b, c), (a && b) || c);
    EXPECT_EQ(at("a || b && c", a, b, c), a || (b && c));
    EXPECT_EQ(at("a ? b : c", a, b, c), a ? b : c);
    EXPECT_EQ(at("!(a && !b) || !c && a", a, b, c), !a || b || (!c && a));
    EXPECT_EQ(at("(a || b) && (b || c) && (a || c)", a, b, c), (a || b) && (b || c) && (a || c));
    EXPECT_EQ(at("a ? (b ? c : a) : c ? b : a", a, b, c), a ? (b ? c : a) : (c ? b : a));
    EXPECT_EQ(at("(a ? b : c) == (c != a)", a, b, c), (a ? b : c) == (c != a));
  }
}

TEST(Condition, ListsItsFactsOnceInTheOrderOfMention) {
  const auto condition = read("tear == 'severe' || weeks > 3 && tear != 'none' || ready");
  ASSERT_TRUE(condition);
  EXPECT_EQ(condition->facts, (std::vector<FactIndex>{6, 0, 4}));
  EXPECT_EQ(condition->text, "tear == 'severe' || weeks > 3 && tear != 'none' || ready");
}

TEST(Condition, EvaluatingAllocatesNothing) {
  const auto condition =
      read("ready && (careful || weeks in [7, 8]) ? birth == 'vaginal' : !fever && days > 3");
  ASSERT_TRUE(condition);
  bool all = true;
  const int before = allocations;
  for (int i = 0; i < 1000; ++i) all = holds(*condition, her) && all;
  EXPECT_EQ(allocations, before);
  EXPECT_TRUE(all);
  EXPECT_GT(before, 0) << "the counting works";
}

TEST(ConditionTrouble, NamesTheUnknownFactAndTheNearest) {
  EXPECT_EQ(trouble("weeks >= 6 && fevr"), "14: unknown fact 'fevr'; did you mean 'fever'?");
  EXPECT_EQ(trouble("redy"), "0: unknown fact 'redy'; did you mean 'ready'?");
  EXPECT_EQ(trouble("zzzzzzzzzz"),
            "0: unknown fact 'zzzzzzzzzz'; facts are listed in facts.toml and screening.toml");
}

TEST(ConditionTrouble, AnswersToTypesThatDoNotFit) {
  EXPECT_EQ(trouble("weeks == 'vaginal'"), "6: a number cannot be compared with a choice");
  EXPECT_EQ(trouble("fever == 1"), "6: true or false cannot be compared with a number");
  EXPECT_EQ(trouble("birth < 'cesarean'"),
            "6: only numbers have an order; compare with == or != or use in [...]");
  EXPECT_EQ(trouble("fever >= epidural"),
            "6: only numbers have an order; compare with == or != or use in [...]");
  EXPECT_EQ(trouble("birth == 'home'"),
            "9: 'home' is no choice of birth; it has vaginal, assisted, cesarean");
  EXPECT_EQ(trouble("'home' == birth"),
            "0: 'home' is no choice of birth; it has vaginal, assisted, cesarean");
  EXPECT_EQ(trouble("birth == tear"), "6: these two facts have different choices");
  EXPECT_EQ(trouble("'vaginal' == 'vaginal'"),
            "10: two texts are compared with each other; one side must be a fact");
}

TEST(ConditionTrouble, AWholeConditionIsTrueOrFalse) {
  EXPECT_EQ(trouble("weeks"), "0: the condition is a number; it must be true or false");
  EXPECT_EQ(trouble("7"), "0: the condition is a number; it must be true or false");
  EXPECT_EQ(trouble("birth"), "0: the condition is a choice; it must be true or false");
  EXPECT_EQ(trouble("'vaginal'"), "0: the condition is a choice; it must be true or false");
}

TEST(ConditionTrouble, PartsOfLogicAreTrueOrFalse) {
  EXPECT_NE(trouble("weeks && fever").find("0: "), std::string::npos);
  EXPECT_NE(trouble("weeks && fever"), "it was read");
  EXPECT_NE(trouble("fever && weeks"), "it was read");
  EXPECT_NE(trouble("fever || birth"), "it was read");
  EXPECT_NE(trouble("!weeks"), "it was read");
  EXPECT_NE(trouble("weeks ? fever : epidural"), "it was read");
  EXPECT_NE(trouble("fever ? weeks : epidural"), "it was read");
  EXPECT_NE(trouble("fever ? weeks : days"), "it was read");
  // CEL has no second choice between ? and : without brackets.
  EXPECT_NE(trouble("fever ? epidural ? fever : epidural : fever"), "it was read");
}

TEST(ConditionTrouble, ListsHoldOneKindOfThing) {
  EXPECT_EQ(trouble("weeks in ['vaginal']"), "10: a list holds numbers here");
  EXPECT_EQ(trouble("birth in [1]"), "10: a list holds 'choices' here");
  EXPECT_EQ(trouble("birth in ['vaginal', 'home']"),
            "21: 'home' is no choice of birth; it has vaginal, assisted, cesarean");
  EXPECT_EQ(trouble("fever in [true]"), "0: only a number or a choice can be in a list");
  EXPECT_EQ(trouble("'vaginal' in ['vaginal']"), "0: only a number or a choice can be in a list");
  EXPECT_NE(trouble("weeks in []"), "it was read");
  EXPECT_NE(trouble("weeks in [1"), "it was read");
  EXPECT_NE(trouble("weeks in 1"), "it was read");
}

TEST(ConditionTrouble, ComparisonsAreNotChained) {
  EXPECT_EQ(trouble("1 < weeks < 3"), "10: comparisons cannot be chained; join them with &&");
  EXPECT_EQ(trouble("weeks == 3 == true"), "11: comparisons cannot be chained; join them with &&");
}

TEST(ConditionTrouble, SaysWhereSomethingIsMissingOrTooMuch) {
  EXPECT_EQ(trouble(""), "0: something is missing here; expected a fact, a number, a 'choice' or (");
  EXPECT_EQ(trouble("weeks >"), "7: something is missing here; expected a fact, a number, a 'choice' or (");
  EXPECT_EQ(trouble("fever fever"), "6: unexpected 'fever'; expected the end, && or ||");
  EXPECT_EQ(trouble("fever)"), "5: unexpected ')'; expected the end, && or ||");
  EXPECT_EQ(trouble("&& fever"), "0: unexpected '&&'; expected a fact, a number, a 'choice' or (");
  EXPECT_NE(trouble("(fever"), "it was read");
  EXPECT_NE(trouble("fever ? true"), "it was read");
  EXPECT_NE(trouble("fever & epidural"), "it was read");
  EXPECT_NE(trouble("fever = true"), "it was read");
  EXPECT_NE(trouble("birth == 'vaginal"), "it was read");
  EXPECT_NE(trouble("weeks + 1 > 3"), "it was read");
  EXPECT_NE(trouble("weeks > 1.5"), "it was read");
  EXPECT_NE(trouble("weeks > 3u"), "it was read");
}

TEST(ConditionTrouble, NumbersHaveALimit) {
  EXPECT_TRUE(is_so("weeks < 1000000000"));
  EXPECT_EQ(trouble("weeks < 1000000001"), "8: this number is too large; numbers go up to 1,000,000,000");
  EXPECT_EQ(trouble("weeks < 99999999999999999999999"),
            "8: this number is too large; numbers go up to 1,000,000,000");
}

TEST(ConditionTrouble, NestingAndLengthHaveALimit) {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '(') + "fever" + std::string(levels, ')');
  };
  EXPECT_TRUE(read(nested(60)));
  EXPECT_FALSE(read(nested(70)));
  EXPECT_FALSE(read(nested(1900))) << "and far too deep is refused as safely";
  EXPECT_EQ(trouble(std::string(4001, ' ')), "0: the condition is too long; keep it under 4,000 characters");
  std::string long_or = "fever";
  while (long_or.size() < 3900) long_or += " || fever";
  EXPECT_TRUE(read(long_or));
}

TEST(ConditionTrouble, TooMuchInFlightIsRefused) {
  // a == (b == (c == …)): every level keeps one more value waiting.
  const auto waiting = [](int levels) {
    std::string text = "fever";
    for (int i = 0; i < levels; ++i) text.insert(0, "fever == (").push_back(')');
    return text;
  };
  EXPECT_TRUE(read(waiting(most_in_flight - 1)));
  EXPECT_EQ(trouble(waiting(most_in_flight)), "0: the condition is too long; name parts of it in facts.toml");
}

bool can(std::string_view text) { return can_hold(*read(text), facts()); }

TEST(CanHold, SaysNoToWhatNoOneCouldBe) {
  EXPECT_FALSE(can("weeks < 0"));
  EXPECT_FALSE(can("weeks > 520"));
  EXPECT_FALSE(can("weeks < 6 && weeks >= 6"));
  EXPECT_FALSE(can("birth == 'vaginal' && birth == 'cesarean'"));
  EXPECT_FALSE(can("fever && !fever"));
  EXPECT_FALSE(can("weeks in [521, 600]"));
  EXPECT_FALSE(can("weeks > 3 && weeks < 4"));
  EXPECT_FALSE(can("ready && weeks < 6"));
  EXPECT_FALSE(can("false"));
}

TEST(CanHold, SaysYesToWhatSomeoneCouldBe) {
  EXPECT_TRUE(can("weeks >= 520"));
  EXPECT_TRUE(can("weeks > 3 && weeks < 5"));
  EXPECT_TRUE(can("weeks != 0"));
  EXPECT_TRUE(can("fever && epidural && tear == 'severe'"));
  EXPECT_TRUE(can("weeks in [7] && weeks != 6"));
  EXPECT_TRUE(can("true"));
  EXPECT_TRUE(can("!(weeks >= 6) || birth == last_birth"));
}

TEST(CanHold, FindsTheOneValueBetweenTwoLimits) {
  EXPECT_TRUE(can("weeks > 99 && weeks < 101 && days == 700"));
  EXPECT_FALSE(can("weeks > 99 && weeks < 100"));
}

// Six numbers with ten limits each are a million combinations, and each would go through a list of a
// thousand: that once took minutes to say no to.
TEST(CanHold, SaysYesWhereItWouldTakeTooLongToTry) {
  std::string many = "1";
  for (int i = 0; i < 1500; ++i) many += ",1";
  std::string limits;
  for (int limit = 9; limit < 369; limit += 4) {
    const std::string number = std::to_string(limit);
    for (const std::string_view fact : {"weeks", "days"})
      limits.append(fact).append("==").append(number).append("||");
  }
  EXPECT_TRUE(can("(" + limits + "fever) && weeks in [" + many.substr(0, 1199) + "] && weeks == 2"));
  EXPECT_FALSE(can("weeks in [" + many + "] && weeks == 2"));
}

TEST(CanHold, ComparesFactsWithEachOther) {
  EXPECT_TRUE(can("weeks > days"));
  EXPECT_TRUE(can("weeks == days && weeks > 4"));
}

}  // namespace
}  // namespace realign
