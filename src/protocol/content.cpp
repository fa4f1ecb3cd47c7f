// SPDX-License-Identifier: Apache-2.0
#include "protocol/content.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace realign {
namespace {

// A file is told from a folder by the path that its reader would open.
Problem missing_file(std::string_view name, std::span<const ProtocolFile> files) {
  Problem problem;
  problem.what = "this file is missing";
  if (!files.empty()) {
    const ProtocolFile& any = files.front();
    problem.path = any.path.substr(0, any.path.size() - any.name.size());
  }
  problem.path += name;
  if (name.ends_with("/*")) {
    problem.path.resize(problem.path.size() - 2);
    problem.what = "this folder holds no file";
  }
  return problem;
}

void find_missing(std::span<const ProtocolFile> files, Problems& problems) {
  for (const FileShape& shape : file_shapes()) {
    const auto fits = [&shape](const ProtocolFile& file) { return find_file_shape(file.name) == &shape; };
    if (shape.required && std::ranges::none_of(files, fits))
      problems.push_back(missing_file(shape.name, files));
  }
}

void append_items(const Node& root, std::string_view name, std::vector<const Node*>& to) {
  for (const Node& item : root.items_at(name)) to.push_back(&item);
}

// Strengthening, then stretches, then the rest, each by number.
void sort_exercises(std::vector<const Node*>& exercises) {
  const auto order = [](const Node* exercise) {
    static constexpr std::array<std::string_view, 2> first = {"strength", "stretch"};
    const Node* number = exercise->find("number");
    return std::tuple(std::ranges::find(first, exercise->text_at("kind")) - first.begin(),
                      number ? number->number : 0);
  };
  std::ranges::stable_sort(exercises, std::ranges::less{}, order);
}

bool is_base_words(std::string_view name, std::string_view language) {
  const std::string folder = "words/" + std::string(language);
  return name == folder + ".toml" || name.starts_with(folder + "/");
}

void sort_out(Content& content) {
  for (const ContentFile& file : content.files) {
    const std::string_view name = file.file->name;
    if (name == "facts.toml") {
      append_items(file.root, "fact", content.facts);
      append_items(file.root, "define", content.definitions);
    } else if (name == "screening.toml") {
      append_items(file.root, "question", content.questions);
    } else if (name.starts_with("rules/")) {
      append_items(file.root, "rule", content.rules);
      append_items(file.root, "mode", content.modes);
    } else if (name.starts_with("exercises/") || name.starts_with("stretches/")) {
      content.exercises.push_back(&file.root);
    } else if (is_base_words(name, content.language)) {
      for (const Node& word : file.root.items) content.words.push_back(&word);
    }
  }
  sort_exercises(content.exercises);
}

}  // namespace

const Node* Content::file(std::string_view name) const {
  const auto found = std::ranges::find(
      files, name, [](const ContentFile& file) -> std::string_view { return file.file->name; });
  return found == files.end() ? nullptr : &found->root;
}

const Node* Content::named(std::string_view file_name, std::string_view member) const {
  const Node* root = file(file_name);
  return root ? root->find(member) : nullptr;
}

Content gather_content(std::span<const ProtocolFile> files, Problems& problems) {
  Content content;
  find_missing(files, problems);
  for (const ProtocolFile& file : files) {
    const FileShape* shape = find_file_shape(file.name);
    if (!shape) {
      problems.push_back(
          problem_at({&file, 0, 0}, "a protocol has no such file", "its README.md lists what it has"));
      continue;
    }
    std::expected<Node, Problem> root = read_toml(file);
    if (root) {
      content.files.push_back({&file, shape, std::move(*root)});
    } else {
      problems.push_back(std::move(root.error()));
    }
  }
  const auto name_of = [](const ContentFile& file) -> std::string_view { return file.file->name; };
  std::ranges::sort(content.files, std::ranges::less{}, name_of);
  const Node* protocol = content.file("protocol.toml");
  content.language = protocol ? protocol->text_at("language") : "";
  if (content.language.empty()) content.language = "en";
  sort_out(content);
  return content;
}

const Node* words_of(const Node& exercise, const Content& content) {
  const Node* words = exercise.find("words");
  return words ? words->find(content.language) : nullptr;
}

}  // namespace realign
