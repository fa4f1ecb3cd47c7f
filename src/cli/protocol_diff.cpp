// SPDX-License-Identifier: Apache-2.0
#include "cli/protocol_diff.h"

#include <algorithm>
#include <filesystem>

#include "cli/journal_file.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"
#include "verbs/compare_protocols.h"

namespace realign {
namespace {

namespace fs = std::filesystem;

constexpr const char* built_in = "built-in";
constexpr const char* examples = "examples";
constexpr int most_days = 366;

struct Arguments {
  std::string a, b;
  std::vector<std::string> journals;
  int days = 1;
};

std::expected<NamedText, Outcome> compiled(const std::string& name) {
  if (name == built_in) return NamedText{name, std::string(embedded_protocol())};
  auto json = compile_protocol_folder(name);
  if (!json) return std::unexpected(Outcome{exits::protocol, {}, text_of(json.error())});
  return NamedText{name, std::move(*json)};
}

// The files that were named, and of a folder its *.jsonl, by name.
std::vector<fs::path> journal_files(const std::vector<std::string>& named) {
  std::vector<fs::path> files;
  for (const std::string& name : named) {
    std::error_code error;
    if (!fs::is_directory(name, error)) {
      files.emplace_back(name);
      continue;
    }
    const auto first = static_cast<std::ptrdiff_t>(files.size());
    for (fs::directory_iterator at(name, error), end; !error && at != end; at.increment(error)) {
      if (at->path().extension() == ".jsonl") files.push_back(at->path());
    }
    std::sort(files.begin() + first, files.end());
  }
  return files;
}

std::expected<std::vector<NamedText>, Outcome> journals_of(std::vector<std::string> named) {
  std::error_code error;
  if (named.empty() && fs::is_directory(examples, error)) named.emplace_back(examples);
  const std::vector<fs::path> files = journal_files(named);
  if (files.empty()) {
    return std::unexpected(
        refusal(exits::usage,
                Error{{}, "there is no journal to compare by", "name some: --journals FILE or FOLDER"}));
  }
  std::vector<NamedText> journals;
  for (const fs::path& file : files) {
    auto bytes = read_journal_file(file);
    if (!bytes) return std::unexpected(refusal(exits::journal, bytes.error()));
    if (!*bytes) {
      return std::unexpected(refusal(exits::journal, Error{file.string(), "there is no such journal", ""}));
    }
    journals.push_back({file.filename().string(), std::move(**bytes)});
  }
  return journals;
}

Outcome diff(const Context& context, const Arguments& arguments) {
  CompareRequest request;
  if (!context.on.empty()) {
    const auto day = asked_day(context);
    if (!day) return refusal(exits::usage, day.error());
    request.on = *day;
  }
  auto a = compiled(arguments.a);
  if (!a) return a.error();
  auto b = compiled(arguments.b);
  if (!b) return b.error();
  auto journals = journals_of(arguments.journals);
  if (!journals) return journals.error();
  request.a = std::move(*a);
  request.b = std::move(*b);
  request.journals = std::move(*journals);
  request.days = arguments.days;
  request.format = context.format == "json" ? Format::json : Format::text;
  request.style = context.io.style;
  return compare_protocols(request);
}

}  // namespace

void add_protocol_diff(CLI::App& protocol, Context& context) {
  CLI::App* verb =
      protocol.add_subcommand("diff", "whose plan another protocol changes, and through which rule");
  const auto arguments = std::make_shared<Arguments>();
  verb->add_option("A", arguments->a)->required()->description("a protocol, a folder or built-in");
  verb->add_option("B", arguments->b)->required()->description("the other one");
  verb->add_option("--journals", arguments->journals,
                   "journals, or folders of them (else those in examples, where there are any)")
      ->type_name("FILES");
  verb->add_option("--on", context.on, "the day, as 2026-10-12 (else that of each journal's last entry)")
      ->type_name("DATE");
  verb->add_option("--days", arguments->days, "so many days up to that one (else 1)")
      ->type_name("N")
      ->check(CLI::Range(1, most_days));
  add_format_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign protocol diff built-in protocol\n"
      "  realign protocol diff old new --journals clinic --days 28");
  verb->callback([&context, arguments] { finish(context, diff(context, *arguments)); });
}

}  // namespace realign
