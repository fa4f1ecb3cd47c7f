// SPDX-License-Identifier: Apache-2.0
#include "proof/rulings.h"

#include <ostream>

#include "base/json.h"
#include "engine/ruling.h"
#include "proof/named_conditions.h"
#include "proof/random_patients.h"

namespace realign {
namespace {

constexpr std::string_view dispositions[] = {"emergency",  "urgent",     "clinician-first",
                                             "unscreened", "refer-soon", "go"};

class Writer {
 public:
  Writer(const Protocol& protocol, std::span<const Named> others) : protocol_(protocol), others_(others) {}

  // `patient` is as it was before the ruling.
  std::string line(const Patient& patient) {
    Facts after = patient.facts;
    const Ruling ruling = rule_on(protocol_, patient.prescribed, after);
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    write_given(patient, json);
    json.key("decided").begin_object();
    write_rules(ruling, after, json);
    write_exercises(ruling, json);
    write_limits(ruling, json);
    json.end_object().end_object();
    return text;
  }

 private:
  template <class Things, class Fits>
  void write_ids(std::string_view name, const Things& things, Fits&& fits, JsonWriter& json) const {
    json.key(name).begin_array();
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (fits(i)) json.value(things[i].id);
    }
    json.end_array();
  }

  void write_given(const Patient& patient, JsonWriter& json) const {
    const Facts& facts = patient.facts;
    json.key("facts").begin_object();
    for (std::size_t i = 0; i < facts.values.size(); ++i) {
      json.key(protocol_.facts[i].id);
      write_value(protocol_.facts[i], facts.values[i], json);
    }
    json.end_object().member("unanswered", bool{facts.unanswered});
    write_ids("standing", protocol_.rules, [&](std::size_t i) { return facts.standing[i]; }, json);
    write_ids("lifted", protocol_.rules, [&](std::size_t i) { return facts.lifted[i]; }, json);
    const PrescribedLimits& prescribed = patient.prescribed;
    write_ids("included", protocol_.exercises, [&](std::size_t i) { return prescribed.included[i]; }, json);
    write_ids("excluded", protocol_.exercises, [&](std::size_t i) { return prescribed.excluded[i]; }, json);
  }

  void write_rules(const Ruling& ruling, const Facts& after, JsonWriter& json) const {
    const auto truth = [&](std::string_view name, bool value) { json.member(name, bool{value}); };
    for (std::size_t i = 0; i < protocol_.rules.size(); ++i)
      truth("rule " + protocol_.rules[i].id, ruling.held[i]);
    for (const Mode& mode : protocol_.modes) {
      if (mode.when) truth(protocol_.facts[mode.fact].id, after.values[mode.fact] != 0);
    }
    for (const Derived found : {Derived::open_stop, Derived::open_referral})
      truth(protocol_.facts[static_cast<FactIndex>(found)].id, after[found] != 0);
    for (const Named& other : others_) truth(other.name, holds(*other.condition, after.values));
    write_ids(
        "movements to avoid", protocol_.avoid,
        [&](std::size_t i) { return holds(protocol_.avoid[i].when, after.values); }, json);
    json.member("disposition", dispositions[static_cast<std::size_t>(ruling.disposition)]);
  }

  void write_exercises(const Ruling& ruling, JsonWriter& json) const {
    const auto all = [&](std::size_t i) {
      return (VariantMask{1} << protocol_.exercises[i].variants.size()) - 1;
    };
    json.key("open").begin_array();
    for (std::size_t i = 0; i < protocol_.exercises.size(); ++i) {
      const Exercise& exercise = protocol_.exercises[i];
      for (std::size_t v = 0; v < exercise.variants.size(); ++v) {
        if ((ruling.open[i] >> v & 1U) != 0) json.value(exercise.id + "/" + exercise.variants[v].id);
      }
    }
    json.end_array();
    const auto open = [&](std::size_t i) { return ruling.open[i] & all(i); };
    write_ids(
        "limited", protocol_.exercises, [&](std::size_t i) { return open(i) != 0 && open(i) != all(i); },
        json);
    write_ids("withheld", protocol_.exercises, [&](std::size_t i) { return open(i) == 0; }, json);
    write_ids("eased", protocol_.exercises, [&](std::size_t i) { return ruling.eased[i]; }, json);
  }

  static void write_limits(const Ruling& ruling, JsonWriter& json) {
    const auto limit = [&](std::string_view name, int value) {
      json.key(name);
      if (value == std::numeric_limits<int>::max())
        json.null();
      else
        json.value(value);
    };
    limit("sets at most", ruling.sets_at_most);
    limit("stop at pain at most", ruling.stop_at_pain_at_most);
    limit("walk minutes at most", ruling.walk_minutes_at_most);
    limit("walk percent at most", ruling.walk_percent_at_most);
    json.member("what domed is eased", bool{ruling.ease_domed});
    json.member("load is held", bool{ruling.hold_load});
    json.member("rest day", bool{ruling.rest_day});
  }

  const Protocol& protocol_;
  std::span<const Named> others_;
};

}  // namespace

void write_rulings(const Protocol& protocol, std::size_t patients, std::uint64_t seed, std::ostream& out) {
  const std::vector<Named> others = other_conditions(protocol);
  std::vector<Named> all = conditions_of_ruling(protocol);
  all.insert(all.end(), others.begin(), others.end());
  RandomPatients some(protocol, without_names(all), seed);
  Writer writer(protocol, others);
  for (std::size_t i = 0; i < patients; ++i) out << writer.line(some.next()) << "\n";
}

}  // namespace realign
