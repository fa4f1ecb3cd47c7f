// SPDX-License-Identifier: Apache-2.0
#include "fhir/journal_resources.h"

#include <algorithm>
#include <chrono>

#include "engine/entry_id.h"
#include "fhir/names.h"

namespace realign::fhir {

std::string patient_of(const Journal& journal) {
  const auto first = std::ranges::min_element(journal.entries, {}, &Entry::id);
  return uuid_of(first == journal.entries.end() ? "patient" : "patient of " + to_text(first->id));
}

Json entries_extension(const Journal& journal) {
  std::vector<std::string> ids;
  ids.reserve(journal.entries.size());
  for (const Entry& entry : journal.entries) ids.push_back(to_text(entry.id));
  std::ranges::sort(ids);
  std::string all;
  for (const std::string& id : ids) all += id + "\n";
  return extension(entries_url, Items{whole("count", static_cast<int>(ids.size())),
                                      extension("digest", "valueString", text(uuid_of(all)))});
}

Teller teller_of(const Protocol& protocol, const Vocabulary& names, const Journal& journal) {
  Teller teller{protocol, names, patient_of(journal), {}};
  for (const Entry* entry : live_entries(journal, Day{std::chrono::year(2199) / 12 / 31}))
    teller.counting.insert(entry->id);
  return teller;
}

}  // namespace realign::fhir
