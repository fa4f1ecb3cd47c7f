// SPDX-License-Identifier: Apache-2.0
#include "fhir/entry_resource.h"

#include "base/utf8.h"
#include "engine/entry_id.h"
#include "engine/entry_reader.h"
#include "engine/entry_words.h"
#include "faces/fill.h"
#include "fhir/names.h"
#include "fhir/observation.h"
#include "fhir/response.h"

namespace realign::fhir {
namespace {

// The line as a FHIR string may hold it: what may not stand in one is written as JSON escapes it.
std::string safe_line(std::string_view line) {
  std::string safe;
  safe.reserve(line.size());
  while (!line.empty()) {
    const std::string_view character = first_characters(line, 1);
    line.remove_prefix(character.size());
    if (may_stand_in_text(character)) {
      safe += character;
      continue;
    }
    // All of these have three bytes at most.
    static constexpr std::string_view digits = "0123456789abcdef";
    const auto first = static_cast<unsigned char>(character[0]);
    unsigned code = character.size() == 1 ? first : first & (character.size() == 2 ? 0x1FU : 0x0FU);
    for (const char more : character.substr(1))
      code = code << 6U | (static_cast<unsigned char>(more) & 0x3FU);
    safe += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4) safe += digits[code >> (shift - 4) & 15U];
  }
  return safe;
}

// A prescription: which exercises are left out, let in or capped.
void prescribe(Members& plan, const Protocol& protocol, const Json& entry) {
  add(plan, "intent", text("order"));
  add(plan, "category", list_of(concept_of("prescription", {own_coding("journal", "prescription")})));
  const Json* until = entry.find("until");
  Members period{{"start", *entry.find("at")}};
  if (until != nullptr) period.emplace_back("end", *until);
  add(plan, "period", {std::move(period)});
  add(plan, "author", {Members{{"display", *entry.find("by")}}});
  Items activities;
  for (const Json& change : *entry.find("changes")->array()) {
    Items prescribed{code("do", *change.find("do")->text())};
    for (const std::string_view name : {"sets", "reps"}) {
      if (const Json* most = change.find(name)) prescribed.push_back(extension(name, "valueInteger", *most));
    }
    const std::string& exercise = *change.find("exercise")->text();
    Members detail;
    add(detail, "extension", list_of(extension(extension_url("prescribed"), std::move(prescribed))));
    add(detail, "code",
        concept_of(say(protocol, key_of("exercise.", exercise, ".name")),
                   {own_coding("exercise", exercise)}));
    add(detail, "status", text("in-progress"));
    add(detail, "doNotPerform", Json{*change.find("do")->text() == "exclude"});
    activities.emplace_back(Members{{"detail", Json{std::move(detail)}}});
  }
  add(plan, "activity", {std::move(activities)});
}

// What is the same on all of them: whose it is, which entry, and its line.
Members head(const Teller& teller, const Entry& entry, std::string_view type, std::string_view line) {
  const std::string id = to_text(entry.id);
  Members members = resource(type, id);
  Items extensions{extension(line_url, "valueString", Json{safe_line(line)})};
  if (const auto* prescription = std::get_if<Prescription>(&entry.body)) {
    const std::string_view by = entry_words::clinician[static_cast<std::size_t>(prescription->by)];
    extensions.push_back(code(extension_url("by"), by));
  }
  if (const auto* retract = std::get_if<Retract>(&entry.body)) {
    extensions.push_back(
        extension(extension_url("takes-back"), "valueUri", text("urn:uuid:" + to_text(retract->entry))));
  }
  add(members, "extension", {std::move(extensions)});
  Json identifier = identifier_of(entry_system, id);
  add(members, "identifier",
      type == "QuestionnaireResponse" ? std::move(identifier) : list_of(std::move(identifier)));
  add(members, "subject", reference_to(teller.patient));
  return members;
}

std::string_view type_of(const Entry& entry) {
  if (std::holds_alternative<Screening>(entry.body) || std::holds_alternative<Questionnaire>(entry.body))
    return "QuestionnaireResponse";
  if (std::holds_alternative<Prescription>(entry.body)) return "CarePlan";
  return std::holds_alternative<Retract>(entry.body) ? "Basic" : "Observation";
}

}  // namespace

std::string_view status_of(const Teller& teller, const Entry& entry, std::string_view of_one_that_counts) {
  return teller.counting.contains(entry.id) ? of_one_that_counts : "entered-in-error";
}

std::vector<Json> resources_of(const Teller& teller, const Entry& entry) {
  const std::string_view type = type_of(entry);
  const std::string line = write_entry(entry, teller.names);
  const Json tree = read_json(line).value_or(Json{});
  Members members = head(teller, entry, type, line);
  std::vector<Json> resources;
  if (type == "Basic") {
    add(members, "code", concept_of("retract", {own_coding("journal", "retract")}));
    add(members, "created", text(to_text(day_of(entry.at))));
    add(members, "author", reference_to(teller.patient));
  } else if (type == "QuestionnaireResponse") {
    add(members, "status", text(status_of(teller, entry, "completed")));
    add(members, "authored", text(to_text(entry.at)));
    add(members, "source", reference_to(teller.patient));
    add_answers(members, teller, entry);
  } else if (type == "CarePlan") {
    add(members, "status", text(status_of(teller, entry, "active")));
    add(members, "created", text(to_text(entry.at)));
    prescribe(members, teller.protocol, tree);
  } else {
    add(members, "status", text(status_of(teller, entry, "final")));
    add(members, "effectiveDateTime", text(to_text(entry.at)));
    add(members, "performer", list_of(reference_to(teller.patient)));
    add_observed(members, teller.protocol, tree);
  }
  resources.emplace_back(std::move(members));
  if (const auto* form = std::get_if<Questionnaire>(&entry.body))
    resources.push_back(score_observation(teller, entry, *form));
  return resources;
}

}  // namespace realign::fhir
