// SPDX-License-Identifier: Apache-2.0
#include "fhir/bundle_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "engine/entry_reader.h"
#include "fhir/difference.h"
#include "fhir/journal_resources.h"
#include "fhir/names.h"

namespace realign::fhir {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_of_an_id = 80;  // bytes of what stands where an id should be, in messages

const std::string* text_at(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  return member != nullptr ? member->text() : nullptr;
}

// The members of a list that is there, or of one that is none.
const Json::Array& items_at(const Json& object, std::string_view name) {
  static const Json::Array none;
  const Json* member = object.find(name);
  const auto* array = member != nullptr ? member->array() : nullptr;
  return array != nullptr ? *array : none;
}

const Json* extension_in(const Json& element, std::string_view named) {
  for (const Json& extension : items_at(element, "extension")) {
    const std::string* url = text_at(extension, "url");
    if (url != nullptr && *url == named) return &extension;
  }
  return nullptr;
}

// What an extension within one holds, as it is written; empty where it is not there.
std::string written_in(const Json* outer, std::string_view inner, std::string_view type) {
  const Json* extension = outer != nullptr ? extension_in(*outer, inner) : nullptr;
  const Json* value = extension != nullptr ? extension->find(type) : nullptr;
  return value != nullptr ? write_json(*value, JsonStyle::line) : std::string();
}

bool names_entry(const Json& identifier) {
  const std::string* system = text_at(identifier, "system");
  return system != nullptr && *system == entry_system;
}

// Whether a resource says that it is an entry of a journal.
bool claims_entry(const Json& resource) {
  const Json* identifier = resource.find("identifier");
  if (identifier == nullptr) return false;
  return names_entry(*identifier) || std::ranges::any_of(items_at(resource, "identifier"), names_entry);
}

std::string cut(const std::string& text) {
  return text.size() <= most_of_an_id ? text : std::string("a longer text");
}

// One resource with a line.
struct Found {
  std::size_t place = 0;
  const Json* resource = nullptr;
  Entry entry;
};

class BundleReader {
 public:
  BundleReader(std::string_view name, const Protocol& protocol)
      : name_(name), protocol_(protocol), names_(vocabulary(protocol)), reader_(names_) {}

  std::expected<BundleRead, Errors> read(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    const auto tree = read_json(bytes);
    if (!tree) return refused({std::string(name_), tree.error().what, tree.error().hint});
    if (const auto error = look_at_head(*tree)) return refused(*error);
    take_entries(*tree);
    if (problems_.empty() && found_.empty() && !is_ours_) return refused(foreign());
    if (problems_.empty()) put_together();
    if (problems_.empty()) compare();
    if (problems_.empty() && is_ours_) count(*tree->find("identifier"));
    if (!problems_.empty()) return std::unexpected(std::move(problems_));
    return std::move(result_);
  }

 private:
  static std::unexpected<Errors> refused(const Error& error) { return std::unexpected(Errors{error}); }

  void problem(std::size_t place, std::string what, std::string hint) {
    if (problems_.size() < most_problems)
      problems_.push_back({place_in(name_, place), std::move(what), std::move(hint)});
  }

  Error foreign() const {
    return {std::string(name_), "this Bundle is not one that realign export fhir wrote",
            "nothing in it is an entry of a journal, and nothing was changed"};
  }

  std::optional<Error> look_at_head(const Json& tree) {
    const std::string* type = text_at(tree, "resourceType");
    if (type == nullptr || *type != "Bundle") {
      const std::string what = type != nullptr ? "this is a " + cut(*type) : "this is no FHIR resource";
      return Error{std::string(name_), what,
                   "realign import fhir reads the Bundle that realign export fhir writes"};
    }
    if (const Json* entries = tree.find("entry"); entries != nullptr && entries->array() == nullptr)
      return Error{std::string(name_), "entry is no list", "a Bundle holds its resources in one"};
    const Json* identifier = tree.find("identifier");
    const std::string* system = identifier != nullptr ? text_at(*identifier, "system") : nullptr;
    is_ours_ = system != nullptr && *system == export_system;
    const Json* meta = tree.find("meta");
    if (meta == nullptr) return std::nullopt;
    for (const Json& tag : items_at(*meta, "tag")) {
      const std::string* code = text_at(tag, "code");
      if (code != nullptr && *code == protocol_.digest) result_.same_protocol = true;
    }
    return std::nullopt;
  }

  void take_entries(const Json& tree) {
    std::size_t place = 0;
    for (const Json& entry : items_at(tree, "entry")) {
      ++place;
      const Json* resource = entry.find("resource");
      if (resource == nullptr || resource->object() == nullptr) {
        if (is_ours_) problem(place, "there is no resource", "each entry of a Bundle holds one");
        continue;
      }
      take(place, *resource);
    }
  }

  void take(std::size_t place, const Json& resource) {
    const Json* extension = extension_in(resource, line_url);
    if (extension == nullptr) {
      ++result_.others;
      resources_.emplace_back(place, &resource);
      if (claims_entry(resource))
        problem(place, "it is an entry of a journal without its line", "the extension journal-line holds it");
      return;
    }
    const std::string* line = text_at(*extension, "valueString");
    if (line == nullptr)
      return problem(place, "the extension journal-line holds no text", "it holds an entry's line");
    if (line->size() > longest_line)
      return problem(place, "its line is too long", "an entry has at most a million bytes");
    auto entry = reader_.read(*line, name_, 1);
    if (entry) return found_.push_back({place, &resource, *std::move(entry)});
    for (const Error& error : entry.error()) problem(place, error.what, error.hint);
  }

  // The entries as a journal: by moment and id, each once.
  void put_together() {
    std::ranges::stable_sort(found_, {}, [](const Found& one) { return one.entry.id; });
    for (std::size_t i = 1; i < found_.size(); ++i) {
      if (found_[i].entry.id != found_[i - 1].entry.id || found_[i].entry == found_[i - 1].entry) continue;
      problem(found_[i].place,
              "it has the id of entry " + std::to_string(found_[i - 1].place) + " and says something else",
              "one id stands for one entry");
    }
    std::vector<const Found*> once;
    for (const Found& one : found_) {
      if (once.empty() || once.back()->entry.id != one.entry.id) once.push_back(&one);
    }
    std::ranges::sort(once, {},
                      [](const Found* one) { return std::pair(one->entry.at.utc_ms, one->entry.id); });
    for (const Found* one : once) {
      result_.journal.entries.push_back(one->entry);
      result_.places.push_back(one->place);
    }
  }

  // Makes every resource anew and looks for what the bundle says otherwise.
  void compare() {
    const Teller teller = teller_of(protocol_, names_, result_.journal);
    std::map<std::string, Json, std::less<>> scores;  // which have no line of their own
    std::ranges::sort(found_, {}, &Found::place);
    for (const Found& one : found_) {
      std::vector<Json> made = resources_of(teller, one.entry);
      compare(one.place, *one.resource, made.front());
      for (Json& more : std::span(made).subspan(1)) scores.emplace(*text_at(more, "id"), std::move(more));
    }
    for (const auto& [place, resource] : resources_) {
      const std::string* id = text_at(*resource, "id");
      const auto score = id != nullptr ? scores.find(*id) : scores.end();
      if (score != scores.end()) compare(place, *resource, score->second);
    }
  }

  // Whether all that was written is still there. What was put into another bundle does not say.
  void count(const Json& identifier) {
    const Json made = entries_extension(result_.journal);
    const Json* given = extension_in(identifier, entries_url);
    const std::string holds = written_in(&made, "count", "valueInteger");
    const std::string said = written_in(given, "count", "valueInteger");
    if (said == holds &&
        written_in(given, "digest", "valueString") == written_in(&made, "digest", "valueString"))
      return;
    std::string what = "it does not say how many entries were put into it";
    if (said == holds) what = "its entries are not those that were put into it";
    if (said != holds && !said.empty()) what = cut(said) + " entries were put into it, and it holds " + holds;
    problems_.push_back({std::string(name_), what, "somebody changed it; nothing of the file is taken"});
  }

  void compare(std::size_t place, const Json& given, const Json& made) {
    const auto found = first_difference(given, made, result_.same_protocol);
    if (!found) return;
    const std::string says = found->given.empty() ? " says nothing" : " says " + found->given;
    const std::string line = found->made.empty() ? "nothing of it" : found->made;
    problem(place, found->place + says + ", its line says " + line,
            "somebody changed one of the two; nothing of the file is taken");
  }

  std::string_view name_;
  const Protocol& protocol_;
  Vocabulary names_;
  EntryReader reader_;
  bool is_ours_ = false;
  std::vector<Found> found_;
  std::vector<std::pair<std::size_t, const Json*>> resources_;  // those without a line
  Errors problems_;
  BundleRead result_;
};

}  // namespace

std::string place_in(std::string_view name, std::size_t entry) {
  return std::string(name) + ": entry " + std::to_string(entry);
}

std::expected<BundleRead, Errors> read_bundle(std::string_view bytes, std::string_view name,
                                              const Protocol& protocol) {
  return BundleReader(name, protocol).read(bytes);
}

}  // namespace realign::fhir
