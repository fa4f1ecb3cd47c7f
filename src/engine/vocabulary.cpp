// SPDX-License-Identifier: Apache-2.0
#include "engine/vocabulary.h"

#include <algorithm>
#include <numeric>

namespace realign {
namespace {

NameIndex index_of(const std::vector<std::string>& names) { return NameIndex({names.begin(), names.end()}); }

template <class Named>
NameIndex index_of(const std::vector<Named>& things) {
  std::vector<std::string_view> names;
  names.reserve(things.size());
  for (const Named& thing : things) names.push_back(thing.id);
  return NameIndex(std::move(names));
}

// By length first, which tells most names apart without looking into them.
bool comes_before(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

NameIndex::NameIndex(std::vector<std::string_view> names) : names_(std::move(names)) {
  sorted_.resize(names_.size());
  std::iota(sorted_.begin(), sorted_.end(), std::uint8_t{0});
  std::ranges::sort(sorted_, comes_before, [this](std::uint8_t i) { return names_[i]; });
}

std::optional<std::uint8_t> NameIndex::find(std::string_view name) const {
  const auto found =
      std::ranges::lower_bound(sorted_, name, comes_before, [this](std::uint8_t i) { return names_[i]; });
  if (found == sorted_.end() || names_[*found] != name) return std::nullopt;
  return *found;
}

VocabularyIndex index_of(const Vocabulary& vocabulary) {
  VocabularyIndex index{
      index_of(vocabulary.exercises), index_of(vocabulary.questions), index_of(vocabulary.habits), {}};
  for (const Vocabulary::Exercise& exercise : vocabulary.exercises) {
    index.variants.push_back(index_of(exercise.variants));
  }
  return index;
}

}  // namespace realign
