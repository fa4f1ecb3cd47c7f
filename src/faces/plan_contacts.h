// SPDX-License-Identifier: Apache-2.0
//
// Whom the plan's notices say to contact, the most pressing first, each once. Nothing here can fail.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace realign {

// Whether a notice only says how to act. The others lead her to somebody because of what she has answered,
// which is nobody's business who passes by a calendar or the door of a fridge.
inline bool tells_how_to_act(const Notice& notice) { return notice.contact.empty(); }

inline std::vector<std::string_view> contacts_of(const Plan& plan) {
  std::vector<std::string_view> contacts;
  for (const NoticeLevel level : {NoticeLevel::stop, NoticeLevel::caution, NoticeLevel::info}) {
    for (const Notice& notice : plan.notices) {
      if (notice.level != level || notice.contact.empty()) continue;
      if (std::ranges::find(contacts, notice.contact) == contacts.end()) contacts.push_back(notice.contact);
    }
  }
  return contacts;
}

}  // namespace realign
