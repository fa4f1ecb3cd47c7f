// SPDX-License-Identifier: Apache-2.0
#include "fhir/journal_resources.h"

#include <algorithm>
#include <chrono>
#include <set>

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
  return extension(entries_url,
                   Items{extension("count", "valueInteger", number(static_cast<int>(ids.size()))),
                         extension("digest", "valueString", text(uuid_of(all)))});
}

std::vector<Json> journal_resources(const Protocol& protocol, const Journal& journal) {
  const Vocabulary names = vocabulary(protocol);
  const Teller teller{protocol, names, patient_of(journal)};
  const auto live = live_entries(journal, Day{std::chrono::year(2199) / 12 / 31});
  const std::set<const Entry*> counting(live.begin(), live.end());
  std::vector<Json> all;
  for (const Entry& entry : journal.entries) {
    // A retraction that counts is not among the live entries; only one that is taken back itself is in error,
    // and a Basic has no status to say so.
    const bool counts = counting.contains(&entry);
    for (Json& resource : resources_of(teller, entry, counts)) all.push_back(std::move(resource));
  }
  return all;
}

}  // namespace realign::fhir
