// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "protocol/check.h"

namespace realign {
namespace {

bool is_id(std::string_view id) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !id.empty() && std::ranges::all_of(id, fits) && !id.starts_with('-') && !id.ends_with('-');
}

void add_id(Check& check, IdKind kind, std::string_view id, const Spot& place) {
  const std::string noun(id_kind_name(kind));
  const bool facts = kind == IdKind::fact || kind == IdKind::definition;
  if (!(facts ? is_fact_name(id) : is_id(id))) {
    check.report(place, noun + " " + std::string(id), "this id has a character that ids do not have",
                 facts ? "use lower-case letters, digits and _" : "use letters, digits and -");
  }
  if (check.knows(kind, id)) {
    check.report(place, noun + " " + std::string(id), "there is already a " + noun + " of this id");
    return;
  }
  check.ids[static_cast<std::size_t>(kind)].emplace_back(id);
}

// Things of one kind: a list of tables with ids, or a table of tables under their ids.
void add_all(Check& check, IdKind kind, const Node* things) {
  if (!things) return;
  for (const Node& thing : things->items) {
    const Node* id = thing.find("id");
    if (id && id->kind == Node::Kind::text) add_id(check, kind, id->text, id->place);
    if (!thing.key.empty()) add_id(check, kind, thing.key, thing.key_place);
  }
}

void add_exercise(Check& check, const Node& exercise) {
  const Node* id = exercise.find("id");
  if (!id || id->kind != Node::Kind::text) return;
  add_id(check, IdKind::exercise, id->text, id->place);
  std::vector<std::string>& variants = check.variants[id->text];
  for (const Node& variant : exercise.items_at("variant")) {
    if (const std::string_view name = variant.text_at("id"); !name.empty()) variants.emplace_back(name);
    for (const Node& tag : variant.items_at("tags")) {
      if (!check.knows(IdKind::tag, tag.text))
        check.ids[static_cast<std::size_t>(IdKind::tag)].push_back(tag.text);
    }
  }
}

// Whatever a shape of this file defines, by the field that holds it.
void add_file(Check& check, const ContentFile& file) {
  if (file.shape->shape == nullptr) return;
  for (const Field& field : file.shape->shape->fields) {
    const Node* things = file.root.find(field.name);
    if (field.shape && field.shape->defines != IdKind::none) add_all(check, field.shape->defines, things);
  }
}

}  // namespace

bool is_fact_name(std::string_view id) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  const auto fits = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  return !id.empty() && is_letter(id[0]) && std::ranges::all_of(id, fits);
}

void collect_ids(Check& check) {
  for (const ContentFile& file : check.content.files) {
    if (file.shape->shape && file.shape->shape->defines == IdKind::exercise) {
      add_exercise(check, file.root);
    } else {
      add_file(check, file);
    }
  }
}

}  // namespace realign
