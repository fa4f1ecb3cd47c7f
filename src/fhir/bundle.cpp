// SPDX-License-Identifier: Apache-2.0
#include "fhir/bundle.h"

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

class BundleWriter {
 public:
  explicit BundleWriter(std::string& out) : json_(out, JsonStyle::pretty) {}

  void begin(const Protocol& protocol, const Journal& journal, const Summary& summary,
             const std::string& patient) {
    Json identifier = identifier_of(export_system, patient + "/" + to_text(summary.plan.date));
    add(std::get<Members>(identifier.value), "extension", list_of(entries_extension(journal)));
    json_.begin_object().member("resourceType", "Bundle");
    const Json tag = coding(digest_system, protocol.digest, protocol.id + " " + protocol.version);
    json_.member("meta", Json{Members{{"tag", list_of(tag)}}});
    json_.member("identifier", identifier);
    json_.member("type", "collection").key("entry").begin_array();
  }

  void entry(const Json& resource) {
    json_.begin_object().member("fullUrl", "urn:uuid:" + *resource.find("id")->text());
    json_.member("resource", resource).end_object();
  }

  void end() { json_.end_array().end_object(); }

 private:
  JsonWriter json_;
};

}  // namespace

std::string write_bundle(const Protocol& protocol, const Journal& journal, const Summary& summary,
                         std::string_view engine_version) {
  std::string out;
  BundleWriter bundle(out);
  const std::string patient = patient_of(journal);
  bundle.begin(protocol, journal, summary, patient);
  bundle.entry(patient_resource(patient));
  const Json device = engine_device(engine_version);
  bundle.entry(device);
  for (const Json& one : plan_resources(protocol, summary, patient, *device.find("id")->text()))
    bundle.entry(one);
  for (const Json& one : questionnaires_of(protocol)) bundle.entry(one);
  for (const Json& one : journal_resources(protocol, journal)) bundle.entry(one);
  bundle.end();
  return out += '\n';
}

}  // namespace realign::fhir
