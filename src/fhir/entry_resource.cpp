// SPDX-License-Identifier: Apache-2.0
#include "fhir/entry_resource.h"

#include "engine/entry_id.h"
#include "engine/entry_reader.h"
#include "engine/entry_words.h"
#include "fhir/names.h"
#include "fhir/observation.h"
#include "fhir/response.h"

namespace realign::fhir {
namespace {

// The line as a FHIR string may hold it: what may not stand in one is written as JSON escapes it.
std::string line_of(const Teller& teller, const Entry& entry) {
  const std::string line = write_entry(entry, teller.names);
  std::string safe;
  for (std::size_t at = 0; at < line.size();) {
    const auto first = static_cast<unsigned char>(line[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const std::string_view character = std::string_view(line).substr(at, length);
    at += length;
    if (length == 1 ? first != 0x7F : !plain_text(character).empty()) {
      safe += character;
      continue;
    }
    static constexpr std::string_view digits = "0123456789abcdef";
    unsigned code = length == 1 ? first : first & (length == 2 ? 0x1FU : 0x0FU);
    for (const char more : character.substr(1))
      code = code << 6U | (static_cast<unsigned char>(more) & 0x3FU);
    safe += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4) safe += digits[code >> (shift - 4) & 15U];
  }
  return safe;
}

// A prescription: which exercises are left out, let in or capped.
void prescribe(Members& plan, const Json& entry) {
  add(plan, "intent", text("order"));
  add(plan, "category", list_of(concept_of("prescription", {own_coding("journal", "prescription")})));
  const Json* until = entry.find("until");
  Members period{{"start", *entry.find("at")}};
  if (until != nullptr) period.emplace_back("end", *until);
  add(plan, "period", {std::move(period)});
  add(plan, "author", {Members{{"display", *entry.find("by")}}});
  Items activities;
  for (const Json& change : *entry.find("changes")->array()) {
    Items prescribed{extension("do", "valueCode", *change.find("do"))};
    for (const std::string_view name : {"sets", "reps"}) {
      if (const Json* most = change.find(name)) prescribed.push_back(extension(name, "valueInteger", *most));
    }
    const std::string& exercise = *change.find("exercise")->text();
    Members detail;
    add(detail, "extension", list_of(extension(extension_url("prescribed"), std::move(prescribed))));
    add(detail, "code", concept_of(exercise, {own_coding("exercise", exercise)}));
    add(detail, "status", text("in-progress"));
    add(detail, "doNotPerform", Json{*change.find("do")->text() == "exclude"});
    activities.emplace_back(Members{{"detail", Json{std::move(detail)}}});
  }
  add(plan, "activity", {std::move(activities)});
}

// What is the same on all of them: whose it is, which entry, and its line.
Members head(const Teller& teller, const Entry& entry, std::string_view type) {
  const std::string id = to_text(entry.id);
  Members members = resource(type, id);
  Items extensions{extension(line_url, "valueString", Json{line_of(teller, entry)})};
  if (const auto* prescription = std::get_if<Prescription>(&entry.body)) {
    const std::string_view by = entry_words::clinician[static_cast<std::size_t>(prescription->by)];
    extensions.push_back(extension(extension_url("by"), "valueCode", text(by)));
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

std::vector<Json> resources_of(const Teller& teller, const Entry& entry, bool counts) {
  const std::string_view type = type_of(entry);
  const Json tree = read_json(write_entry(entry, teller.names)).value_or(Json{});
  Members members = head(teller, entry, type);
  std::vector<Json> resources;
  if (type == "Basic") {
    add(members, "code", concept_of("retract", {own_coding("journal", "retract")}));
    add(members, "created", text(to_text(day_of(entry.at))));
    add(members, "author", reference_to(teller.patient));
  } else if (type == "QuestionnaireResponse") {
    add(members, "status", text(counts ? "completed" : "entered-in-error"));
    add(members, "authored", text(to_text(entry.at)));
    add(members, "source", reference_to(teller.patient));
    add_answers(members, teller, entry);
  } else if (type == "CarePlan") {
    add(members, "status", text(counts ? "active" : "entered-in-error"));
    add(members, "created", text(to_text(entry.at)));
    prescribe(members, tree);
  } else {
    add(members, "status", text(counts ? "final" : "entered-in-error"));
    add(members, "effectiveDateTime", text(to_text(entry.at)));
    add(members, "performer", list_of(reference_to(teller.patient)));
    add_observed(members, teller.protocol, tree);
  }
  resources.emplace_back(std::move(members));
  if (const auto* form = std::get_if<Questionnaire>(&entry.body))
    resources.push_back(score_observation(teller, entry, *form, counts));
  return resources;
}

}  // namespace realign::fhir
