// SPDX-License-Identifier: Apache-2.0
//
// Any text as files of a protocol: the compiler says what is wrong with them, each with its place, or makes
// a protocol that loads and plans.
//
// The input changes the small protocol of tests/vectors: `=== rules/stops.toml` on a line of its own begins
// a file that takes the place of that one, or comes with the others. What stands before the first such line
// takes the place of facts.toml.
#include <map>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "protocol/compile.h"
#include "tests/fuzz/claim.h"

namespace realign::fuzz {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

const Files& small_protocol() {
  static const Files made = [] {
    Files files;
    const auto read = read_protocol_folder(REALIGN_ROOT "/tests/vectors/protocol-small");
    claim(read.has_value(), "the small protocol can be read");
    for (const ProtocolFile& file : *read) files[file.name] = file.text;
    return files;
  }();
  return made;
}

Files changed_by(std::string_view input) {
  Files files = small_protocol();
  std::string name = "facts.toml", text;
  bool is_first = true;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size() - 1) + 1;
    const std::string_view line = input.substr(0, end);
    input.remove_prefix(end);
    if (!line.starts_with("=== ")) {
      text += line;
      continue;
    }
    if (!is_first || !text.empty()) files[name] = text;
    is_first = false;
    name = std::string(line.substr(4, line.find_last_not_of("\n\r") + 1 - 4));
    text.clear();
  }
  if (!is_first || !text.empty()) files[name] = text;
  return files;
}

std::vector<ProtocolFile> as_files(const Files& files) {
  std::vector<ProtocolFile> list;
  for (const auto& [name, text] : files) list.push_back({"fuzz/" + name, name, text});
  return list;
}

void look_at_problems(const Problems& problems) {
  claim(!problems.empty(), "a refusal has a reason");
  for (const Problem& problem : problems) {
    claim(!problem.what.empty(), "a problem says what is wrong");
    claim(problem.path.starts_with("fuzz/"), "a problem names its file");
    claim(problem.line >= 0 && problem.column >= 0, "a problem has its place");
  }
  claim(!text_of(problems).empty(), "problems can be printed");
}

// Somebody who has said no more than when the birth was, and somebody who has said nothing.
void look_at_plans(const Protocol& protocol) {
  const std::string_view told = R"({"id":"01900000-0000-7000-8000-000000000001","at":"2026-01-05T09:00:00Z",)"
                                R"("kind":"profile","birth_date":"2026-01-05","birth":"vaginal"})"
                                "\n";
  for (const std::string_view text : {std::string_view(), told}) {
    const auto journal = read_journal(text, "fuzz.jsonl", vocabulary(protocol));
    claim(journal.has_value(), "a journal of nothing but the birth is read under any protocol");
    for (const int days : {0, 20, 80}) {
      const auto plan =
          make_plan(protocol, *journal, Day{std::chrono::year(2026) / 1 / 5} + std::chrono::days(days));
      claim(plan.has_value(), "every day from the birth on has a plan");
    }
  }
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  const std::vector<ProtocolFile> files = as_files(changed_by(fuzz::text_of(data, size)));
  const auto json = compile_protocol(files);
  if (!json) {
    look_at_problems(json.error());
    return 0;
  }
  const auto protocol = read_protocol(*json, "compiled");
  claim(protocol.has_value(),
        "what the compiler makes can be loaded: " + (protocol ? "" : message(protocol.error())));
  look_at_plans(*protocol);
  return 0;
}
