// SPDX-License-Identifier: Apache-2.0
//
// The figure's poses: that joints and contacts exist, that angles are human, that hands and feet get where
// they should, and that no variant is left without a picture. A protocol may have no poses at all.
#include <algorithm>

#include "figure/stage.h"
#include "protocol/check.h"
#include "protocol/pose_reader.h"

namespace realign::figure {
namespace {

constexpr double reachable_mm = 5;

// Solves each pose: what should be touched must be within reach.
void check_contacts(Check& check, const ReadMovement& read, const Library& library, const std::string& who) {
  if (read.movement.poses.empty()) return;
  const Stage stage = set_stage(library, read.movement);
  for (std::size_t i = 0; i < read.poses.size(); ++i) {
    const Miss miss = worst_miss(stage, read.movement.poses[i]);
    const double far = miss.far * millimetres_per_unit;
    if (far <= reachable_mm) continue;
    check.report(read.poses[i]->place, who,
                 "the " + std::string(miss.limb) + " is " + std::to_string(static_cast<int>(far)) +
                     " mm from what it should touch",
                 "bring the body nearer, or say that it is \"free\"");
  }
}

// The exercise of a pose file; null where the file names none that there is.
const Node* exercise_of(Check& check, const Node& file) {
  const Node* name = file.find("exercise");
  if (name == nullptr) {
    check.report(file.place, "poses", "'exercise' is missing");
    return nullptr;
  }
  const auto& known = check.ids[static_cast<std::size_t>(IdKind::exercise)];
  for (const Node* exercise : check.content.exercises) {
    if (id_of(*exercise) == name->text) return exercise;
  }
  check.report(name->place, "poses", "unknown exercise '" + name->text + "'", suggestion(name->text, known));
  return nullptr;
}

void check_variants(Check& check, const Node& file, const Node& exercise) {
  const auto known = check.variants.find(id_of(exercise));
  if (known == check.variants.end()) return;
  std::vector<std::string> shown;
  const std::string who = "poses of " + std::string(id_of(exercise));
  for (const Node& movement : file.items_at("movement")) {
    for (const Node& variant : movement.items_at("variants")) {
      if (std::ranges::find(known->second, variant.text) == known->second.end()) {
        check.report(variant.place, who, "there is no variant '" + variant.text + "'",
                     suggestion(variant.text, known->second));
      }
      shown.push_back(variant.text);
    }
  }
  for (const std::string& variant : known->second) {
    if (std::ranges::find(shown, variant) != shown.end()) continue;
    const Node* name = file.find("exercise");
    check.report(name->place, who, "the variant '" + variant + "' has no pose",
                 "name it in 'variants' of a movement");
  }
}

// A picture has an id of its own: `export svg` takes either kind of id, and variants only once.
void check_picture(Check& check, const Node& file, const Library& library) {
  const Node& id = *file.find("picture");
  const std::string who = "picture " + id.text;
  if (file.find("exercise") != nullptr)
    check.report(id.place, who, "it is an exercise too", "keep one of 'exercise' and 'picture'");
  if (check.knows(IdKind::exercise, id.text))
    check.report(id.place, who, "there is an exercise of this id", "give the picture another");
  if (std::ranges::find(library.movements, id.text, &Movement::exercise) != library.movements.end())
    check.report(id.place, who, "there is already a picture of this id");
  std::vector<std::string> seen;
  for (const Node& movement : file.items_at("movement")) {
    for (const Node& variant : movement.items_at("variants")) {
      if (std::ranges::find(seen, variant.text) != seen.end())
        check.report(variant.place, who, "it has '" + variant.text + "' twice");
      seen.push_back(variant.text);
    }
  }
  if (std::ranges::find(seen, "base") == seen.end())
    check.report(id.place, who, "it has no 'base'", "name the first of its movements so in 'variants'");
}

void check_evidence(Check& check, const Node& file) {
  const bool is_picture = file.find("picture") != nullptr;
  const std::string who = is_picture ? "picture " + std::string(file.text_at("picture"))
                                     : "poses of " + std::string(file.text_at("exercise"));
  const Node* sources = file.find("sources");
  if (sources == nullptr || sources->items.empty()) {
    check.report(file.place, who, "'sources' is missing");
    return;
  }
  for (const Node& source : sources->items) {
    if (check.knows(IdKind::source, source.text)) continue;
    check.report(source.place, who, "unknown source '" + source.text + "'",
                 suggestion(source.text, check.ids[static_cast<std::size_t>(IdKind::source)]));
  }
}

// The bare muscles in the pose files are places; what is stretched or works follows from the kind.
void add_from_exercise(Movement& movement, const Node& exercise) {
  movement.stretched = exercise.text_at("kind") == "stretch";
  movement.has_sides = exercise.truth_at("sides");
}

void check_all_poses(Check& check) {
  if (check.content.file("body.toml") == nullptr) return;
  Library& library = check.library;
  read_body(check, library);
  for (const ContentFile& file : check.content.files) {
    if (!file.file->name.starts_with("poses/")) continue;
    const bool is_picture = file.root.find("picture") != nullptr;
    const Node* exercise = is_picture ? nullptr : exercise_of(check, file.root);
    if (exercise == nullptr && !is_picture) continue;
    check_evidence(check, file.root);
    if (is_picture) {
      check_picture(check, file.root, library);
    } else {
      check_variants(check, file.root, *exercise);
    }
    for (ReadMovement& read : read_movements(check, file.root, library)) {
      if (exercise != nullptr) add_from_exercise(read.movement, *exercise);
      check_contacts(
          check, read, library,
          (is_picture ? "picture " : "poses of ") + read.movement.exercise + "/" + read.movement.variant);
      library.movements.push_back(std::move(read.movement));
    }
  }
}

}  // namespace
}  // namespace realign::figure

void realign::check_poses(Check& check) { figure::check_all_poses(check); }
