// SPDX-License-Identifier: Apache-2.0
//
// The door of the WebAssembly module: three functions that a browser or Node calls.
//
//   realign_alloc(size) → a place of that many bytes for the question, or 0 if there is none
//   realign_run(ptr, len) → where the answer is: four bytes of length (little-endian), then JSON
//   realign_free(ptr) → gives either back
//
// The question is {"args": ["today", "--on", "2026-11-22"], "journal": "…the file's text…"}, and the answer
// {"exit": 0, "out": "…", "err": "…"}: what the command would have returned and printed. The protocol is read
// once, at the first question.
//
// An app that asks again after each new line need not hand over the whole journal each time:
//
//   {"open": "…the file's text…", "args": ["today", "--on", …]}   opens this journal, in place of another
//   {"add": "…lines…", "args": ["today", "--on", …]}              puts lines into the one that is open
//
// `args` may be left out. The answers are those of the whole journal; only `today` is answered so.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "protocol/embedded.h"
#include "verbs/open_journal.h"
#include "verbs/verbs.h"

namespace {

using namespace realign;

const Result<Protocol>& built_in_protocol() {
  static const Result<Protocol> protocol = read_protocol(embedded_protocol(), "the protocol built in");
  return protocol;
}

Outcome not_understood(std::string what) {
  return refusal(exits::usage,
                 Error{{}, std::move(what), R"(a question is {"args": ["today", …], "journal": "…"})"});
}

Result<Request> request_in(const Json& args) {
  const Error no_words{{}, "args is no list of texts", R"(args are the words of the command: ["today", …])"};
  if (args.array() == nullptr) return std::unexpected(no_words);
  std::vector<std::string> words;
  for (const Json& word : *args.array()) {
    if (word.text() == nullptr) return std::unexpected(no_words);
    words.push_back(*word.text());
  }
  return read_request(words);
}

// The journal that is open: the one thing this module remembers between two questions, beside the protocol.
std::optional<OpenJournal>& opened() {
  static std::optional<OpenJournal> journal;
  return journal;
}

Outcome answer_from_open(const Protocol& protocol, const Json* open, const Json* add, const Json* args) {
  const Json* lines = open != nullptr ? open : add;
  if (lines->text() == nullptr) return not_understood("open or add is no text");
  if (open != nullptr) opened().emplace(protocol);
  if (!opened()) return not_understood("no journal is open");
  const Outcome added = opened()->add(*lines->text());
  if (added.exit != exits::done && open != nullptr) opened().reset();
  if (added.exit != exits::done || args == nullptr) return added;
  const auto request = request_in(*args);
  if (!request) return refusal(exits::usage, request.error());
  if (request->verb != Verb::today) return not_understood("an open journal is asked for today only");
  return opened()->today(*request);
}

Outcome answer(std::string_view question) {
  const auto asked = read_json(question);
  if (!asked) return not_understood("the question cannot be read: " + message(asked.error()));
  const auto& protocol = built_in_protocol();
  if (!protocol) return refusal(exits::protocol, protocol.error());
  const Json* args = asked->find("args");
  const Json *open = asked->find("open"), *add = asked->find("add");
  if (open != nullptr || add != nullptr) return answer_from_open(*protocol, open, add, args);
  const Json* journal = asked->find("journal");
  if (args == nullptr || args->array() == nullptr) return not_understood("args is no list");
  if (journal == nullptr || journal->text() == nullptr) return not_understood("journal is no text");
  const auto request = request_in(*args);
  if (!request) return refusal(exits::usage, request.error());
  return run_verb(*request, *protocol, *journal->text(), "journal.jsonl");
}

std::string as_json(const Outcome& outcome) {
  std::string text;
  JsonWriter json(text);
  json.begin_object().member("exit", outcome.exit).member("out", outcome.out).member("err", outcome.err);
  json.end_object();
  return text;
}

}  // namespace

extern "C" {

__attribute__((export_name("realign_alloc"))) void* realign_alloc(std::uint32_t size) {
  return std::malloc(size);
}

__attribute__((export_name("realign_free"))) void realign_free(void* place) { std::free(place); }

__attribute__((export_name("realign_run"))) void* realign_run(const char* question, std::uint32_t length) {
  const std::string text = as_json(answer({question, length}));
  const auto size = static_cast<std::uint32_t>(text.size());
  auto* place = static_cast<char*>(std::malloc(sizeof size + text.size()));
  if (place == nullptr) return nullptr;
  std::memcpy(place, &size, sizeof size);
  std::memcpy(place + sizeof size, text.data(), text.size());
  return place;
}

}  // extern "C"
