// SPDX-License-Identifier: Apache-2.0
//
// Any text as a condition: it is refused with a place in the text, or it can be evaluated on any facts
// without reading anything that is not there, and what it says is what its logic says.
#include <algorithm>
#include <memory>
#include <span>
#include <string>

#include "engine/protocol.h"
#include "protocol/embedded.h"
#include "tests/fuzz/claim.h"

namespace realign::fuzz {
namespace {

constexpr int days_tried = 16;

const Protocol& protocol() {
  static const Protocol made = *read_protocol(embedded_protocol(), "embedded");
  return made;
}

Names names() { return {protocol().facts, protocol().definitions}; }

// Exactly as long as it must be and on the heap, so that the sanitizer sees a step too far.
using Day = std::unique_ptr<Value[]>;

Day some_day(Chance& chance) {
  const std::size_t count = protocol().facts.size();
  Day values = std::make_unique<Value[]>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const FactSpec& fact = protocol().facts[i];
    const bool is_small = chance.next() % 2 == 0;  // near where protocols draw their lines
    const Value high = is_small ? std::min<Value>(fact.max, fact.min + 16) : fact.max;
    values[i] = static_cast<Value>(chance.between(fact.min, high));
  }
  return values;
}

void look_at_refusal(const ConditionError& error, std::string_view text) {
  claim(error.offset <= text.size(), "a problem has its place within the text");
  claim(!error.what.empty(), "a problem says what is wrong");
}

// The text within a longer one still means the same; where it may be too long for that, nothing is claimed.
void look_at_logic(const Condition& condition, const std::string& text, Chance& chance) {
  const auto wrapped = read_condition("(" + text + ")", names());
  const auto opposite = read_condition("!(" + text + ")", names());
  const auto excluded = read_condition("(" + text + ") && !(" + text + ")", names());
  const bool can = can_hold(condition, protocol().facts);
  for (int i = 0; i < days_tried; ++i) {
    const Day values = some_day(chance);
    const std::span<const Value> facts(values.get(), protocol().facts.size());
    const bool it_holds = holds(condition, facts);
    claim(!it_holds || can, "what holds on some day can hold");
    claim(!wrapped || holds(*wrapped, facts) == it_holds, "parentheses change nothing");
    claim(!opposite || holds(*opposite, facts) != it_holds, "! turns it round");
    claim(!excluded || !holds(*excluded, facts), "nothing is true and false at once");
  }
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  const std::string text(fuzz::text_of(data, size));
  const auto condition = read_condition(text, names());
  if (!condition) {
    look_at_refusal(condition.error(), text);
    return 0;
  }
  claim(condition->text == text, "a condition keeps its text");
  for (const FactIndex fact : condition->facts)
    claim(fact < protocol().facts.size(), "it reads facts there are");
  Chance chance(text);
  look_at_logic(*condition, text, chance);
  return 0;
}
