// SPDX-License-Identifier: Apache-2.0
//
// A Bundle of the type collection as text, one resource after the other, so that no more than one of them has
// to be held. It is tagged with the protocol that it was made under. Nothing here can fail.
#pragma once

#include <string>

#include "fhir/element.h"

namespace realign::fhir {

class BundleWriter {
 public:
  // `identifier` is left out where it is null. `out` has to live as long as this.
  BundleWriter(std::string& out, const Protocol& protocol, const Json& identifier = {});

  void entry(const Json& resource);  // one with an id; references lead to urn:uuid: and that
  void end();

 private:
  JsonWriter json_;
};

}  // namespace realign::fhir
