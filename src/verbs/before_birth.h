// SPDX-License-Identifier: Apache-2.0
//
// A day before the birth is a slip of the keyboard, whether or not the birth had been written down by then:
// the refusal that all say who plan for a day. Of several births in one journal the first counts.
#pragma once

#include <optional>

#include "base/result.h"
#include "engine/journal.h"

namespace realign {

std::optional<Error> before_birth(const Journal& journal, Day on);

}  // namespace realign
