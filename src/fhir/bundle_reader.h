// SPDX-License-Identifier: Apache-2.0
//
// Back from a FHIR Bundle that write_bundle() wrote to the entries of the journal. Pure: bytes in, entries
// out.
//
// Each line is read by the journal's own reader, which is strict. Then the resource is made anew from it and
// compared with what the bundle says: a value that somebody changed in one place only is refused, with its
// place, as `bundle.json: entry 12: Observation.valueInteger says 7, its line says 4`. All problems at once.
// A bundle under this project's own identifier has to hold all the entries that it says were put into it.
// The plan of the day is not read: it follows from the journal.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/journal.h"
#include "engine/protocol.h"

namespace realign::fhir {

struct BundleRead {
  Journal journal;                  // each entry once
  std::vector<std::size_t> places;  // of each of its entries: which entry of the bundle, from 1
  std::size_t others = 0;  // resources that carry no entry: the plan, the forms, whatever else was put in
  // Written under this very protocol, so that words could be compared too.
  bool same_protocol = false;
};

// `name` stands in the messages.
std::expected<BundleRead, Errors> read_bundle(std::string_view bytes, std::string_view name,
                                              const Protocol& protocol);

// `bundle.json: entry 12`
std::string place_in(std::string_view name, std::size_t entry);

}  // namespace realign::fhir
