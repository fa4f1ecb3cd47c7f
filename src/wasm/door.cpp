// SPDX-License-Identifier: Apache-2.0
//
// The door of the WebAssembly module: four functions that a browser or Node calls.
//
//   realign_alloc(size) → a place of that many bytes for the question, or 0 if there is none
//   realign_run(ptr, len) → where the answer is: four bytes of length (little-endian), then JSON
//   realign_free(ptr) → gives either back
//   realign_frame(place, milliseconds) → where a moment of an open figure is, or 0 where none is open
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
// `args` may be left out. The answers are those of the whole journal; `today`, `progress` and `script` are
// answered so, and without "open", "add" and "journal" from the journal that is open. `exercise` needs no
// journal and may be asked at any time.
//
// A figure is opened once, by the words that `export svg` takes, and then asked for moment after moment:
//
//   {"figure": ["EXERCISE", "--variant", "NAME", "--view", "2", "--night", "--other-side"], "place": 0}
//
// opens it in this place, 0 to 7, instead of what was open there. `place` may be left out and is then 0. Ids
// differ from place to place, so that several can stand in one page; those of `export svg` are those of place
// 0. `out` of the answer is JSON, times in milliseconds:
//
//   title, description, muscles   in words, as the protocol has them; they stand in svg too
//   duration                      of one repetition, which goes on for ever
//   telling                       the moment that shows it best: for a still, and for whoever wants no motion
//   cues                          [{from, to, breath: "in" | "out" | "easy", holds}], one after the other
//   views, sides                  1 or 2 views there are; true if --other-side is another exercise for her
//   box                           [x, y, width, height], the same for all moments: the picture does not jump
//   svg                           the moment `telling`, whole. Its only direct <g> holds what moves
//   muscles_at                    of the muscle map alone (below): where each muscle may be touched
//
// realign_frame answers with four bytes of length and the content of that <g>, as UTF-8 markup. They are the
// module's own, until the next call: copied out, not given back. No JSON is read and their room is used
// again. A page, in all:
//
//   stage.innerHTML = opened.svg;
//   const moving = stage.querySelector(':scope > svg > g');
//   const frame = (now) => { moving.innerHTML = text_at(realign_frame(0, now - start)); … };
//
// The muscle map is one of these figures, a still: her from the front and beside it from the back.
//
//   {"figure": ["muscles", "--muscle", "ID", "--night", …], "place": 0}
//
// ID is an id of protocol/muscles.toml. Its muscle is amber, the others are quiet; without --muscle all are
// amber. What is tight is dotted and what is weak is hatched, as in the exercises that stretch and strengthen
// it; two lines below it say so, and description names all muscles of either kind. In svg each muscle is one
// <g data-muscle="ID"> with all that is drawn of it, so that a page may colour it without asking again:
// --realign-works and
// --realign-works-line of a weak one, --realign-stretches and --realign-stretches-line of a tight one,
// --realign-quiet and --realign-quiet-line of a quiet one, set on that <g>. (Its hatch keeps the picture's
// colour.)
//
//   muscles_at   [{id, view: "front" | "back", box: [x, y, width, height]}], in the coordinates of svg
//
// for buttons that a page lays over it. Every muscle has one box or several (one on each side, one around the
// dot that a line leads to from a small muscle), each 44 pixels wide and high at least where the picture is
// 328 wide. A box may lie partly over another: the later one is on top.
//
// It is markup and not a list of paths because which part lies before which changes on the way: one
// assignment cannot be out of step, and what an app shows is, to the byte, what `export svg` writes. Colours
// are the page's to change at any time: each is a custom property, --realign-NAME or
// --realign-NAME-line (src/figure/svg.h).
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "protocol/embedded.h"
#include "verbs/figure_request.h"
#include "verbs/open_journal.h"
#include "verbs/script_verb.h"
#include "verbs/verbs.h"
#include "wasm/figures.h"

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

Result<std::vector<std::string>> words_in(const Json& args) {
  const Error no_words{{}, "args is no list of texts", R"(args are the words of the command: ["today", …])"};
  if (args.array() == nullptr) return std::unexpected(no_words);
  std::vector<std::string> words;
  for (const Json& word : *args.array()) {
    if (word.text() == nullptr) return std::unexpected(no_words);
    words.push_back(*word.text());
  }
  return words;
}

bool asks_for_exercise(std::span<const std::string> words) {
  return !words.empty() && words[0] == "exercise";
}

template <class Answer>
Outcome answer_with_script(std::span<const std::string> words, Answer answer) {
  const auto script = read_script_request(words.subspan(1));
  if (!script) return refusal(exits::usage, script.error());
  const auto& library = built_in_poses();
  if (!library) return refusal(exits::protocol, library.error());
  return answer(*script, *library);
}

Outcome answer_with_figure(const Protocol& protocol, const Json& figure, const Json* place) {
  const auto words = words_in(figure);
  if (!words) return refusal(exits::usage, words.error());
  const std::int64_t first = 0, *where = place == nullptr ? &first : place->whole();
  if (where == nullptr || *where < 0 || *where >= std::int64_t{figure_places}) {
    return not_understood("place is no whole number from 0 to 7");
  }
  return open_figure_in(static_cast<std::size_t>(*where), *words, protocol);
}

// The journal that is open: the one thing this module remembers between two questions, beside the protocol.
std::optional<OpenJournal>& opened() {
  static std::optional<OpenJournal> journal;
  return journal;
}

Outcome answer_from_open(const Protocol& protocol, const Json* open, const Json* add, const Json* args) {
  const Json* lines = open != nullptr ? open : add;
  if (lines != nullptr && lines->text() == nullptr) return not_understood("open or add is no text");
  if (open != nullptr) opened().emplace(protocol);
  if (!opened()) return not_understood("no journal is open");
  if (lines != nullptr) {
    const Outcome added = opened()->add(*lines->text());
    if (added.exit != exits::done && open != nullptr) opened().reset();
    if (added.exit != exits::done || args == nullptr) return added;
  }
  const auto words = words_in(*args);
  if (!words) return refusal(exits::usage, words.error());
  if (asks_for_script(*words)) {
    return answer_with_script(*words, [&](const ScriptRequest& script, const figure::Library& library) {
      return opened()->script(script, library);
    });
  }
  const auto request = read_request(*words);
  if (!request) return refusal(exits::usage, request.error());
  if (request->verb == Verb::exercise) return run_verb(*request, protocol, {}, {});
  if (request->verb != Verb::today && request->verb != Verb::progress)
    return not_understood("an open journal is asked for today, progress, exercise and script only");
  return opened()->answer(*request);
}

Outcome answer(std::string_view question) {
  const auto asked = read_json(question);
  if (!asked) return not_understood("the question cannot be read: " + message(asked.error()));
  const auto& protocol = built_in_protocol();
  if (!protocol) return refusal(exits::protocol, protocol.error());
  const Json* args = asked->find("args");
  const Json *open = asked->find("open"), *add = asked->find("add");
  if (open != nullptr || add != nullptr) return answer_from_open(*protocol, open, add, args);
  if (const Json* figure = asked->find("figure"))
    return answer_with_figure(*protocol, *figure, asked->find("place"));
  const Json* journal = asked->find("journal");
  if (journal == nullptr && args != nullptr && opened()) return answer_from_open(*protocol, open, add, args);
  if (args == nullptr || args->array() == nullptr) return not_understood("args is no list");
  const auto words = words_in(*args);
  if (!words) return refusal(exits::usage, words.error());
  const bool needs_none = journal == nullptr && asks_for_exercise(*words);
  if (!needs_none && (journal == nullptr || journal->text() == nullptr))
    return not_understood("journal is no text");
  if (asks_for_script(*words)) {
    return answer_with_script(*words, [&](const ScriptRequest& script, const figure::Library& library) {
      return run_script(script, *protocol, library, *journal->text(), "journal.jsonl");
    });
  }
  if (asks_for_figure(*words)) return draw_figure(std::span(*words).subspan(2), *protocol);
  const auto request = read_request(*words);
  if (!request) return refusal(exits::usage, request.error());
  return run_verb(*request, *protocol, needs_none ? std::string_view() : *journal->text(), "journal.jsonl");
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

__attribute__((export_name("realign_frame"))) const void* realign_frame(std::uint32_t place,
                                                                        double milliseconds) {
  static std::string text;
  text.assign(sizeof(std::uint32_t), '\0');
  if (!add_frame(text, place, milliseconds)) return nullptr;
  const auto size = static_cast<std::uint32_t>(text.size() - sizeof(std::uint32_t));
  std::memcpy(text.data(), &size, sizeof size);
  return text.data();
}

}  // extern "C"
