// SPDX-License-Identifier: Apache-2.0
#include "fhir/bundle_writer.h"

#include "fhir/names.h"

namespace realign::fhir {

BundleWriter::BundleWriter(std::string& out, const Protocol& protocol, const Json& identifier)
    : json_(out, JsonStyle::pretty) {
  json_.begin_object().member("resourceType", "Bundle");
  const Json tag = coding(digest_system, protocol.digest, protocol.id + " " + protocol.version);
  json_.member("meta", Json{Members{{"tag", list_of(tag)}}});
  if (!identifier.is_null()) json_.member("identifier", identifier);
  json_.member("type", "collection").key("entry").begin_array();
}

void BundleWriter::entry(const Json& resource) {
  json_.begin_object().member("fullUrl", "urn:uuid:" + *resource.find("id")->text());
  json_.member("resource", resource).end_object();
}

void BundleWriter::end() { json_.end_array().end_object(); }

}  // namespace realign::fhir
