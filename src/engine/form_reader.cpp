// SPDX-License-Identifier: Apache-2.0
//
// Questionnaires, and what other systems call things.
#include <algorithm>

#include "engine/entry_words.h"
#include "engine/protocol_parts.h"

namespace realign {
namespace {

constexpr int most_tenths = 1000;

Band read_band(const ObjectReader& object) {
  return {object.text("id"), object.whole("from_tenths", 0, most_tenths)};
}

MeaningfulChange read_change(const ObjectReader& object) {
  static constexpr std::string_view sizes[] = {"counts", "small", "medium", "large"};
  return {static_cast<ChangeSize>(object.one_of("size", sizes)), object.whole("tenths", 1, most_tenths),
          object.whole_if_any("percent", 1, 100),
          object.whole_if_any("percent_least_tenths", 0, most_tenths).value_or(0)};
}

FormSpec read_form(const ObjectReader& object, const Protocol& protocol) {
  static constexpr std::string_view scorings[] = {"sum", "mean"};
  static constexpr std::string_view directions[] = {"lower", "higher"};
  FormSpec form;
  form.id = object.text("id");
  form.items_low = object.whole("items_low", 1, 24);
  form.items_high = object.whole("items_high", form.items_low, 24);
  form.answer_high = object.whole("answer_high", 1, 10);
  form.own_items = object.truth_or_false("own_items");
  form.is_mean = object.one_of("score", scorings) == 1;
  form.better = static_cast<Better>(object.one_of("better", directions));
  form.every_days = object.whole("every_days", 1, 365);
  form.early_days = object.whole("early_days", 0, 28);
  for (const ObjectReader& band : object.objects("band")) form.bands.push_back(read_band(band));
  if (form.bands.empty() || form.bands.front().from_tenths != 0) object.fail("band", "does not begin at 0");
  if (object.has("change")) {
    for (const ObjectReader& change : object.objects("change")) form.changes.push_back(read_change(change));
  }
  form.evidence = read_evidence(object, protocol);
  return form;
}

Code read_code(const ObjectReader& object) {
  return {object.text("of"), object.text("system"), object.text("code")};
}

}  // namespace

void read_forms(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("forms"))
    protocol.forms.push_back(read_form(object, protocol));
  const auto same = [](const FormSpec& form, std::string_view id) { return form.id == id; };
  if (!std::ranges::equal(protocol.forms, entry_words::form, same))
    root.fail("forms", "are not the three that a journal holds");
  if (!root.has("codes")) return;
  for (const ObjectReader& object : root.objects("codes")) protocol.codes.push_back(read_code(object));
}

}  // namespace realign
