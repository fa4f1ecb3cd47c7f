// SPDX-License-Identifier: Apache-2.0
//
// Names that what is written as FHIR R4 (4.0.1) uses throughout. They name; nothing is looked up there.
#pragma once

#include <string_view>

namespace realign::fhir {

// The one base of every canonical URL and identifier of this project. The top-level domain `.invalid` is
// reserved (RFC 2606) and can never be anybody's: until the project has an address of its own, a name that
// leads nowhere is more honest than one that leads to somebody else. docs/fhir.md says what stands under it.
inline constexpr std::string_view base = "https://realign.invalid/fhir";

}  // namespace realign::fhir
