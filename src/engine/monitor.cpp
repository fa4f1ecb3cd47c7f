// SPDX-License-Identifier: Apache-2.0
#include "engine/monitor.h"

#include <algorithm>

namespace realign {

Colour during_colour(const Dosing& dosing, Scale scale, int score) {
  const bool is_sensitive = scale == Scale::sensitive;
  if (score >= (is_sensitive ? dosing.sensitive_during_red : dosing.during_red)) return Colour::red;
  return score >= (is_sensitive ? dosing.sensitive_during_amber : dosing.during_amber) ? Colour::amber
                                                                                       : Colour::green;
}

Colour after_colour(const Dosing& dosing, int start, int score) {
  if (score - start >= dosing.after_red) return Colour::red;
  return score - start >= dosing.after_amber ? Colour::amber : Colour::green;
}

Colour morning_colour(const Dosing& dosing, int usual, int score, int rise_before) {
  const int rise = score - usual;
  const bool is_second = rise >= dosing.morning_red_again && rise_before >= dosing.morning_red_again;
  if (rise >= dosing.morning_red || is_second) return Colour::red;
  return rise >= dosing.morning_amber ? Colour::amber : Colour::green;
}

Colour session_colour(Colour during, Colour after, Colour morning) {
  const Colour worst = std::max({during, after, morning});
  return worst == Colour::green && morning == Colour::unknown ? Colour::unknown : worst;
}

}  // namespace realign
