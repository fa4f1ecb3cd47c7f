// SPDX-License-Identifier: Apache-2.0
//
// Walks every table beside the description of its shape.
#include <algorithm>

#include "protocol/check.h"

namespace realign {
namespace {

void check_table(Check& check, const Node& table, const Shape& shape, const std::string& who);

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

// What to call a part of `who`.
std::string within(const std::string& who, std::string_view part) {
  return who.empty() ? std::string(part) : std::string(who).append(": ").append(part);
}

std::vector<std::string> strings(std::span<const std::string_view> views) {
  return {views.begin(), views.end()};
}

bool wants(Check& check, const Node& node, Node::Kind kind, const std::string& who) {
  if (node.kind == kind) return true;
  check.report(
      node.place, who,
      (node.key.empty() ? "this item" : quoted(node.key)) + " must be " + std::string(kind_name(kind)),
      "it is " + std::string(kind_name(node.kind)));
  return false;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

void check_text(Check& check, const Node& node, const std::string& who) {
  if (wants(check, node, Node::Kind::text, who) && is_blank(node.text)) {
    check.report(node.place, who, (node.key.empty() ? "this item" : quoted(node.key)) + " is empty");
  }
}

void check_whole(Check& check, const Node& node, const Field& field, const std::string& who) {
  if (!wants(check, node, Node::Kind::whole, who)) return;
  if (node.number >= field.low && node.number <= field.high) return;
  check.report(node.place, who, quoted(field.name) + " is " + std::to_string(node.number),
               "it must be " + std::to_string(field.low) + " to " + std::to_string(field.high));
}

void check_one_of(Check& check, const Node& node, const Field& field, const std::string& who) {
  if (!wants(check, node, Node::Kind::text, who)) return;
  if (std::ranges::find(field.allowed, node.text) != field.allowed.end()) return;
  check.report(node.place, who, quoted(field.name) + " cannot be " + quoted(node.text),
               suggestion(node.text, strings(field.allowed)));
}

// `exercise` or `exercise/variant`.
void check_variant_reference(Check& check, const Node& node, const std::string& who) {
  const std::string_view text = node.text;
  const std::string_view exercise = text.substr(0, text.find('/'));
  const auto found = check.variants.find(exercise);
  if (found == check.variants.end()) {
    check.report(node.place, who, "unknown exercise " + quoted(exercise),
                 suggestion(exercise, check.ids[static_cast<std::size_t>(IdKind::exercise)]));
    return;
  }
  if (exercise.size() == text.size()) return;
  const std::string_view variant = text.substr(exercise.size() + 1);
  if (std::ranges::find(found->second, variant) != found->second.end()) return;
  check.report(node.place, who, std::string(exercise) + " has no variant " + quoted(variant),
               suggestion(variant, found->second));
}

void check_reference(Check& check, const Node& node, const Field& field, const std::string& who) {
  if (!wants(check, node, Node::Kind::text, who)) return;
  if (field.refers == IdKind::variant) return check_variant_reference(check, node, who);
  if (check.knows(field.refers, node.text)) return;
  const bool may_say_all = field.name == "ease" || field.name.ends_with("eased");
  if (may_say_all && (node.text == "all" || node.text == "domed")) return;
  check.report(node.place, who,
               "unknown " + std::string(id_kind_name(field.refers)) + " " + quoted(node.text),
               suggestion(node.text, check.ids[static_cast<std::size_t>(field.refers)]));
}

void check_count(Check& check, const Node& list, const Field& field, const std::string& who) {
  const auto count = static_cast<int>(list.items.size());
  const int most = field.high == 0 ? count : field.high;
  if (count >= field.low && count <= most) return;
  const std::string hint = field.high == 0 ? "at least " + std::to_string(field.low)
                                           : std::to_string(field.low) + " to " + std::to_string(field.high);
  check.report(list.place, who,
               quoted(field.name) + " has " + std::to_string(count) + (count == 1 ? " item" : " items"),
               "it must have " + hint);
}

void find_repeats(Check& check, const Node& list, const std::string& who) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto same = [&](const Node& other) { return other.text == list.items[i].text; };
    const auto end = list.items.begin() + static_cast<std::ptrdiff_t>(i);
    if (list.items[i].kind == Node::Kind::text && std::any_of(list.items.begin(), end, same)) {
      check.report(list.items[i].place, who, quoted(list.items[i].text) + " is there twice");
    }
  }
}

template <class CheckItem>
void check_list(Check& check, const Node& list, const Field& field, const std::string& who,
                CheckItem check_item) {
  if (!wants(check, list, Node::Kind::list, who)) return;
  check_count(check, list, field, who);
  for (const Node& item : list.items) check_item(item);
  find_repeats(check, list, who);
}

void check_range(Check& check, const Node& node, const Field& field, const std::string& who) {
  if (!wants(check, node, Node::Kind::list, who)) return;
  if (node.items.size() != 2) {
    check.report(node.place, who, quoted(field.name) + " must be two numbers",
                 "the least and the most: [8, 10]");
    return;
  }
  for (const Node& item : node.items) check_whole(check, item, field, who);
  if (node.items[0].number > node.items[1].number) {
    check.report(node.place, who, quoted(field.name) + " starts with the larger number");
  }
}

void check_limits(Check& check, const Node& table, const std::string& who) {
  if (!wants(check, table, Node::Kind::table, who)) return;
  for (const Node& member : table.items) {
    const auto found = check.variants.find(member.key);
    if (found == check.variants.end()) {
      check.report(member.key_place, who, "unknown exercise " + quoted(member.key),
                   suggestion(member.key, check.ids[static_cast<std::size_t>(IdKind::exercise)]));
      continue;
    }
    check_list(check, member, {.name = member.key, .low = 1}, who, [&](const Node& item) {
      if (!wants(check, item, Node::Kind::text, who)) return;
      if (std::ranges::find(found->second, item.text) != found->second.end()) return;
      check.report(item.place, who, member.key + " has no variant " + quoted(item.text),
                   suggestion(item.text, found->second));
    });
  }
}

void check_tables(Check& check, const Node& list, const Field& field, const std::string& who) {
  if (!wants(check, list, Node::Kind::list, who)) return;
  check_count(check, list, field, who);
  int number = 0;
  for (const Node& item : list.items) {
    ++number;
    if (!wants(check, item, Node::Kind::table, who)) continue;
    const std::string name = id_of(item).empty() ? std::string(field.name) + " " + std::to_string(number)
                                                 : name_of(item, field.shape->noun);
    check_table(check, item, *field.shape, within(who, name));
  }
}

void check_keyed(Check& check, const Node& table, const Field& field, const std::string& who) {
  if (!wants(check, table, Node::Kind::table, who)) return;
  for (const Node& member : table.items) {
    if (!wants(check, member, Node::Kind::table, who)) continue;
    const std::string name = std::string(field.shape->noun) + " " + member.key;
    check_table(check, member, *field.shape, within(who, name));
  }
}

void check_value(Check& check, const Node& node, const std::string& who) {
  if (node.kind == Node::Kind::text || node.kind == Node::Kind::whole || node.kind == Node::Kind::truth)
    return;
  check.report(node.place, who, quoted(node.key) + " must be a text, a whole number, true or false",
               "it is " + std::string(kind_name(node.kind)));
}

void check_lists(Check& check, const Node& node, const Field& field, const std::string& who) {
  const auto item_of = [&](const Node& item) {
    switch (field.kind) {
      case FieldKind::texts:
        return check_text(check, item, who);
      case FieldKind::some_of:
        return check_one_of(check, item, field, who);
      case FieldKind::days:
        return check_list(check, item, {.name = field.name, .low = 1}, who,
                          [&](const Node& inner) { check_reference(check, inner, field, who); });
      default:
        return check_reference(check, item, field, who);
    }
  };
  check_list(check, node, field, who, item_of);
}

void check_field(Check& check, const Node& node, const Field& field, const std::string& who) {
  switch (field.kind) {
    case FieldKind::text:
    case FieldKind::id:
    case FieldKind::fact_name:
      return check_text(check, node, who);
    case FieldKind::free_text:
      return void(wants(check, node, Node::Kind::text, who));
    case FieldKind::whole:
      return check_whole(check, node, field, who);
    case FieldKind::truth:
      return void(wants(check, node, Node::Kind::truth, who));
    case FieldKind::one_of:
      return check_one_of(check, node, field, who);
    case FieldKind::value:
      return check_value(check, node, who);
    case FieldKind::condition:
      if (wants(check, node, Node::Kind::text, who)) check.conditions.push_back({&node, who});
      return;
    case FieldKind::reference:
      return check_reference(check, node, field, who);
    case FieldKind::range:
      return check_range(check, node, field, who);
    case FieldKind::table:
      if (wants(check, node, Node::Kind::table, who)) {
        check_table(check, node, *field.shape, within(who, node.key));
      }
      return;
    case FieldKind::tables:
      return check_tables(check, node, field, who);
    case FieldKind::keyed:
      return check_keyed(check, node, field, who);
    case FieldKind::limits:
      return check_limits(check, node, who);
    case FieldKind::some_of:
    case FieldKind::references:
    case FieldKind::texts:
    case FieldKind::days:
      return check_lists(check, node, field, who);
  }
}

void check_table(Check& check, const Node& table, const Shape& shape, const std::string& who) {
  std::vector<std::string> names;
  for (const Field& field : shape.fields) names.emplace_back(field.name);
  for (const Node& member : table.items) {
    if (std::ranges::find(names, member.key) != names.end()) continue;
    check.report(member.key_place, who, "unknown field " + quoted(member.key), suggestion(member.key, names));
  }
  for (const Field& field : shape.fields) {
    if (const Node* node = table.find(field.name)) {
      check_field(check, *node, field, who);
    } else if (field.required) {
      check.report(place_of(table), who, quoted(field.name) + " is missing");
    }
  }
}

}  // namespace

void check_shapes(Check& check) {
  for (const ContentFile& file : check.content.files) {
    if (file.shape->shape == nullptr) continue;
    const bool is_one_thing = file.shape->shape->defines != IdKind::none;
    check_table(check, file.root, *file.shape->shape,
                is_one_thing ? name_of(file.root, file.shape->shape->noun) : "");
  }
}

}  // namespace realign
