// SPDX-License-Identifier: Apache-2.0
//
// Names that what is written as FHIR R4 (4.0.1) uses throughout. They name; nothing is looked up there.
#pragma once

#include <string>
#include <string_view>

namespace realign::fhir {

// The one base of every canonical URL and identifier of this project. The top-level domain `.invalid` is
// reserved (RFC 2606) and can never be anybody's: until the project has an address of its own, a name that
// leads nowhere is more honest than one that leads to somebody else. docs/fhir.md says what stands under it.
inline constexpr std::string_view base = "https://realign.invalid/fhir";

// https://realign.invalid/fhir/Questionnaire/screening
inline std::string url_of(std::string_view kind, std::string_view name) {
  return std::string(base).append("/").append(kind).append("/").append(name);
}

// Identifiers: of a journal entry, of a whole export; and the tag that says under which protocol.
inline constexpr std::string_view entry_system = "https://realign.invalid/fhir/identifier/entry";
inline constexpr std::string_view export_system = "https://realign.invalid/fhir/identifier/export";
inline constexpr std::string_view digest_system = "https://realign.invalid/fhir/identifier/protocol-digest";
// The extension that carries an entry's own line; and the one that says how many entries a bundle holds.
inline constexpr std::string_view line_url = "https://realign.invalid/fhir/StructureDefinition/journal-line";
inline constexpr std::string_view entries_url = "https://realign.invalid/fhir/StructureDefinition/entries";
static_assert(entry_system.starts_with(base) && export_system.starts_with(base) &&
                  digest_system.starts_with(base) && line_url.starts_with(base) &&
                  entries_url.starts_with(base),
              "all of them stand under the one base");

}  // namespace realign::fhir
