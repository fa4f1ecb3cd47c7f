// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "cli/check_in_form.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/journal_file.h"
#include "cli/notebook.h"
#include "engine/entry_id.h"

namespace realign {
namespace {

std::string entries(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " entry" : " entries");
}

// --- check

void add_check(CLI::App& journal, Context& context) {
  CLI::App* verb = journal.add_subcommand("check", "whether all of it can be read, and what is in it");
  verb->fallthrough();
  add_format_option(*verb, context);
  verb->footer("Example:\n  realign journal check --journal old.jsonl");
  verb->callback([&context] { run_pure_verb(context, Verb::check_journal, "check"); });
}

// --- repair

Outcome repair(const Context& context) {
  const auto protocol = load_protocol(context);
  if (!protocol) return protocol.error();
  const auto bytes = load_journal(context);
  if (!bytes) return bytes.error();
  const std::string path = journal_path(context);
  const Repaired repaired = repair_journal(*bytes, path, vocabulary(*protocol));
  Outcome outcome;
  if (repaired.count == 0) {
    outcome.out = path + ": nothing to set aside; the file is as it was.\n";
  } else {
    const auto replaced = replace_journal(path, *bytes, repaired.keep, repaired.aside);
    if (!replaced) return refusal(exits::other, replaced.error());
    outcome.out = std::to_string(repaired.count) + (repaired.count == 1 ? " line" : " lines") +
                  " that could not be read went to " + torn_path(path).string() + ". All others stay in " +
                  path + ".\n";
    outcome.err = messages(repaired.account);
  }
  if (repaired.remaining.empty()) return outcome;
  outcome.exit = exits::journal;
  outcome.err += messages(repaired.remaining);
  outcome.err +=
      "These lines are whole, so they stay. Put them right in the file, or take the entry back with a "
      "retract.\n";
  return outcome;
}

void add_repair(CLI::App& journal, Context& context) {
  CLI::App* verb =
      journal.add_subcommand("repair", "set damaged lines aside into a file beside it; readable ones stay");
  verb->fallthrough();
  verb->footer("Example:\n  realign journal repair");
  verb->callback([&context] { finish(context, repair(context)); });
}

// --- merge

struct MergeArguments {
  std::vector<std::string> files;
  std::string out;
};

// What a file holds; none yet is empty where it `may_be_missing`.
Result<std::string> bytes_of(const std::string& path, bool may_be_missing) {
  auto bytes = read_journal_file(path);
  if (!bytes) return std::unexpected(bytes.error());
  if (*bytes) return std::move(**bytes);
  if (may_be_missing) return std::string();
  return std::unexpected(Error{path, "there is no such journal", ""});
}

Outcome merge(const Context& context, const MergeArguments& arguments) {
  const auto protocol = load_protocol(context);
  if (!protocol) return protocol.error();
  const bool into_own = arguments.files.size() == 1;
  const std::string& other = arguments.files.back();
  const std::string own = into_own ? journal_path(context) : arguments.files.front();
  if (own.empty()) return no_place_for_journal();
  const auto a = bytes_of(own, into_own);
  if (!a) return refusal(exits::journal, a.error());
  const auto b = bytes_of(other, false);
  if (!b) return refusal(exits::journal, b.error());
  const auto merged = merge_journals(*a, own, *b, other, vocabulary(*protocol));
  if (!merged) return refusal(exits::journal, merged.error());
  const bool to_new = !arguments.out.empty();
  const std::string target = to_new ? arguments.out : own;
  if (to_new && std::filesystem::exists(target)) {
    return refusal(exits::usage,
                   Error{target, "there is such a file already", "name one that is not there yet"});
  }
  const std::string& lines = to_new ? merged->text : merged->added;
  if (!lines.empty()) {
    if (const auto kept = append_to_journal(target, lines); !kept) return refusal(exits::other, kept.error());
  }
  return {exits::done, entries(merged->count) + " of " + other + " added; all of it is in " + target + ".\n",
          messages(merged->warnings)};
}

void add_merge(CLI::App& journal, Context& context) {
  CLI::App* verb = journal.add_subcommand("merge", "add what another journal has and this one lacks");
  const auto arguments = std::make_shared<MergeArguments>();
  verb->fallthrough();
  verb->add_option("FILES", arguments->files)
      ->required()
      ->expected(1, 2)
      ->description("one file is added to your journal, of two the second to the first");
  verb->add_option("-o,--out", arguments->out, "leave both as they are and write a new file")
      ->type_name("FILE");
  verb->footer(
      "Examples:\n"
      "  realign journal merge phone.jsonl\n"
      "  realign journal merge phone.jsonl laptop.jsonl -o both.jsonl");
  verb->callback([&context, arguments] { finish(context, merge(context, *arguments)); });
}

// --- retract

void retract(Context& context, const std::string& typed, const std::string& at) {
  const auto id = read_entry_id(typed);
  if (id) {
    const auto notebook = Notebook::open(context);
    if (!notebook) return finish(context, notebook.error());
    if (std::ranges::find(notebook->journal().entries, *id, &Entry::id) ==
        notebook->journal().entries.end()) {
      const Error error{notebook->path(), "there is no entry " + typed,
                        "check-in says the id of each as it saves it"};
      return finish(context, refusal(exits::usage, error));
    }
  }
  save_entry(context, "retract", {{"entry", Json{typed}}}, at);
}

void add_retract(CLI::App& journal, Context& context) {
  CLI::App* verb = journal.add_subcommand("retract", "take an entry back, as if it had never been written");
  struct Arguments {
    std::string id, at;
  };
  const auto arguments = std::make_shared<Arguments>();
  verb->fallthrough();
  verb->add_option("ID", arguments->id)
      ->required()
      ->description("of the entry, as it was said when it was saved");
  verb->add_option("--at", arguments->at, "when, as 2026-10-12T09:00:00-05:00 (else now)")->type_name("TIME");
  verb->footer("Example:\n  realign journal retract 01a13069-c300-7001-8001-000000000001");
  verb->callback([&context, arguments] { retract(context, arguments->id, arguments->at); });
}

}  // namespace

void add_journal(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("journal", "look after the journal: check, repair, merge, retract");
  verb->require_subcommand(1);
  add_journal_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer("Example:\n  realign journal check");
  add_check(*verb, context);
  add_repair(*verb, context);
  add_merge(*verb, context);
  add_retract(*verb, context);
}

}  // namespace realign
