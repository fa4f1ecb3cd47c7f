// SPDX-License-Identifier: Apache-2.0
#include "fhir/bundle.h"

#include "fhir/bundle_writer.h"
#include "fhir/journal_resources.h"
#include "fhir/names.h"
#include "fhir/plan_resource.h"
#include "fhir/response.h"

namespace realign::fhir {
namespace {

// No name and no birth date: whoever is given the file knows whose it is.
Json patient_resource(const std::string& id) {
  Members members = resource("Patient", id);
  add(members, "identifier", list_of(identifier_of(url_of("identifier", "patient"), id)));
  return {std::move(members)};
}

Json identifier_of_export(const Journal& journal, const std::string& patient, Day day) {
  Json identifier = identifier_of(export_system, patient + "/" + to_text(day));
  add(std::get<Members>(identifier.value), "extension", list_of(entries_extension(journal)));
  return identifier;
}

}  // namespace

std::string write_bundle(const Protocol& protocol, const Journal& journal, const Summary& summary,
                         std::string_view engine_version) {
  const Vocabulary names = vocabulary(protocol);
  const Teller teller = teller_of(protocol, names, journal);
  std::string out;
  BundleWriter bundle(out, protocol, identifier_of_export(journal, teller.patient, summary.plan.date));
  bundle.entry(patient_resource(teller.patient));
  const Json device = engine_device(engine_version);
  bundle.entry(device);
  for (const Json& one : plan_resources(protocol, summary, teller.patient, *device.find("id")->text()))
    bundle.entry(one);
  for (const Json& one : questionnaires_of(protocol)) bundle.entry(one);
  for (const Entry& entry : journal.entries) {
    for (const Json& one : resources_of(teller, entry)) bundle.entry(one);
  }
  bundle.end();
  return out += '\n';
}

}  // namespace realign::fhir
