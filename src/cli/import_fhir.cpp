// SPDX-License-Identifier: Apache-2.0
#include "cli/import_fhir.h"

#include <algorithm>
#include <array>
#include <memory>

#include "cli/asking.h"
#include "cli/context.h"
#include "cli/journal_file.h"
#include "cli/notebook.h"
#include "engine/entry_id.h"
#include "engine/entry_words.h"
#include "fhir/bundle_reader.h"

namespace realign {
namespace {

struct Arguments {
  std::string file;
  bool dry_run = false, yes = false;
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

// What would be added to a journal, or why not.
struct Additions {
  std::vector<Entry> entries;
  Errors conflicts;
};

Additions additions(const fhir::BundleRead& read, const Journal& own, std::string_view file,
                    std::string_view own_path) {
  Additions result;
  std::vector<const Entry*> by_id;
  by_id.reserve(own.entries.size());
  for (const Entry& entry : own.entries) by_id.push_back(&entry);
  const auto id_of = [](const Entry* entry) { return entry->id; };
  std::ranges::sort(by_id, {}, id_of);
  for (std::size_t i = 0; i < read.journal.entries.size(); ++i) {
    const Entry& entry = read.journal.entries[i];
    const auto found = std::ranges::lower_bound(by_id, entry.id, {}, id_of);
    if (found == by_id.end() || (*found)->id != entry.id) {
      result.entries.push_back(entry);
    } else if (**found != entry) {
      result.conflicts.push_back({fhir::place_in(file, read.places[i]),
                                  to_text(entry.id) + " says something else in " + std::string(own_path),
                                  "one id stands for one entry; nothing was added"});
    }
  }
  return result;
}

// Each kind with how many, in the order of the contract: "3 pain, 1 walk".
std::string kinds_of(const std::vector<Entry>& entries) {
  std::array<std::size_t, entry_words::kind.size()> counts{};
  for (const Entry& entry : entries) ++counts[entry.body.index()];
  std::string kinds;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    kinds += kinds.empty() ? "" : ", ";
    kinds += std::to_string(counts[i]) + " " + std::string(entry_words::kind[i]);
  }
  return kinds;
}

std::string shown(const fhir::BundleRead& read, const std::vector<Entry>& entries, const std::string& file) {
  const std::size_t known = read.journal.entries.size() - entries.size();
  std::string text = file + " holds " + counted(read.journal.entries.size(), "entry", "entries") + ", " +
                     std::to_string(known) + " of them known already.\n";
  if (!entries.empty()) {
    text += "New: " + kinds_of(entries) + "; from " + to_text(day_of(entries.front().at)) + " to " +
            to_text(day_of(entries.back().at)) + ".\n";
  }
  return text;
}

Outcome add_to_journal(Context& context, const Arguments& arguments, Notebook& notebook,
                       const std::vector<Entry>& entries, std::string told) {
  if (entries.empty()) return {exits::done, told + "Nothing to add.\n", {}};
  if (arguments.dry_run) return {exits::done, told + "Nothing was added: this was a dry run.\n", {}};
  if (!arguments.yes) {
    if (!context.io.interactive) return {exits::done, told + "Nothing was added; --yes adds them.\n", {}};
    context.io.out << std::exchange(told, {});
    if (!agrees(context, "Add them?")) return {exits::done, "Nothing was added.\n", {}};
  }
  const auto kept = notebook.keep(entries);
  if (!kept) return refusal(exits::other, kept.error());
  return {exits::done,
          told + counted(entries.size(), "entry", "entries") + " added to " + notebook.path() + ".\n", *kept};
}

Outcome import_bundle(Context& context, const Arguments& arguments) {
  auto notebook = Notebook::open(context);
  if (!notebook) return notebook.error();
  const auto bytes = read_journal_file(arguments.file);
  if (!bytes) return refusal(exits::other, bytes.error());
  if (!*bytes) return refusal(exits::usage, Error{arguments.file, "there is no such file", ""});
  const auto read = fhir::read_bundle(**bytes, arguments.file, notebook->protocol());
  if (!read) return refusal(exits::other, read.error());
  const Additions found = additions(*read, notebook->journal(), arguments.file, notebook->path());
  if (!found.conflicts.empty()) return refusal(exits::journal, found.conflicts);
  return add_to_journal(context, arguments, *notebook, found.entries,
                        shown(*read, found.entries, arguments.file));
}

}  // namespace

void add_import_fhir(CLI::App& import_verb, Context& context) {
  CLI::App* verb = import_verb.add_subcommand("fhir", "the bundle that export fhir wrote, without any loss");
  const auto arguments = std::make_shared<Arguments>();
  verb->add_option("FILE", arguments->file, "the bundle")->required();
  verb->add_flag("--yes", arguments->yes, "add without asking");
  verb->add_flag("--dry-run", arguments->dry_run, "only show what would be added");
  add_journal_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer("Example:\n  realign import fhir bundle.json");
  verb->callback([&context, arguments] { finish(context, import_bundle(context, *arguments)); });
}

}  // namespace realign
