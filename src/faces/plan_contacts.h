// SPDX-License-Identifier: Apache-2.0
//
// Whom the plan's notices say to contact, the most pressing first, each once. Nothing here can fail.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace realign {

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
