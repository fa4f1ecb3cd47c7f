// SPDX-License-Identifier: Apache-2.0
#include "cli/asking.h"

#include <algorithm>
#include <utility>

#include "cli/notebook.h"

namespace realign {
namespace {

std::string trimmed(std::string_view line) {
  const auto from = line.find_first_not_of(" \t\r");
  if (from == line.npos) return {};
  return std::string(line.substr(from, line.find_last_not_of(" \t\r") - from + 1));
}

// The place of a choice named by its number, its name or the beginning that only it has.
std::optional<std::size_t> find_choice(const Prompt& prompt, std::string_view typed) {
  const Json number = number_or_text(typed);
  const auto count = static_cast<std::int64_t>(prompt.choices.size());
  if (const auto* place = number.whole(); place != nullptr && *place >= 1 && *place <= count) {
    return static_cast<std::size_t>(*place - 1);
  }
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < prompt.choices.size(); ++i) {
    if (prompt.choices[i].id == typed) return i;
    if (!prompt.choices[i].id.starts_with(typed)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<Json> read_several(const Prompt& prompt, std::string_view line) {
  Json::Array chosen;
  if (line == "none" || line == "no") return Json{chosen};
  while (!line.empty()) {
    const auto end = std::min(line.find_first_of(", "), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    if (word.empty()) continue;
    const auto choice = find_choice(prompt, word);
    if (!choice) return std::nullopt;
    const Json id{prompt.choices[*choice].id};
    if (std::ranges::find(chosen, id) == chosen.end()) chosen.push_back(id);
  }
  return Json{chosen};
}

std::string_view hint(Prompt::Kind kind) {
  switch (kind) {
    case Prompt::Kind::yes_no:
      return "Answer yes or no; ? says why it is asked, an empty answer leaves it out.";
    case Prompt::Kind::number:
      return "Answer with a number; an empty answer leaves it out.";
    case Prompt::Kind::choice:
      return "Answer with one of the numbers before them, or a name.";
    case Prompt::Kind::several:
      return "Answer with some of the numbers before them, or none.";
    case Prompt::Kind::text:
      return "An empty answer leaves it out.";
  }
  return {};
}

}  // namespace

std::optional<Json> read_answer(const Prompt& prompt, std::string_view line) {
  const std::string typed = trimmed(line);
  if (typed.empty()) return Json{};
  switch (prompt.kind) {
    case Prompt::Kind::yes_no: {
      const Json truth = truth_or_text(typed);
      return truth.boolean() != nullptr ? std::optional(truth) : std::nullopt;
    }
    case Prompt::Kind::number: {
      const Json number = number_or_text(typed);
      return number.number() ? std::optional(number) : std::nullopt;
    }
    case Prompt::Kind::choice: {
      const auto place = find_choice(prompt, typed);
      return place ? std::optional(Json{prompt.choices[*place].id}) : std::nullopt;
    }
    case Prompt::Kind::several:
      return read_several(prompt, typed);
    case Prompt::Kind::text:
      break;
  }
  return Json{typed};
}

void Asking::say(std::string_view text, int indent, Tone tone) {
  Page page(context_.io.style);
  page.paragraph(text, indent, tone);
  context_.io.out << std::move(page).text();
}

std::optional<Json> Asking::ask(const Prompt& prompt) {
  context_.io.out << "\n";
  say(prompt.text, 0, Tone::strong);
  if (!prompt.how.empty()) say(prompt.how);
  for (std::size_t i = 0; i < prompt.choices.size(); ++i) {
    say(std::to_string(i + 1) + "  " + prompt.choices[i].words, 2);
  }
  for (std::string line;;) {
    context_.io.out << (prompt.kind == Prompt::Kind::yes_no ? "yes/no > " : "> ") << std::flush;
    if (!std::getline(context_.io.in, line)) {
      context_.io.out << "\n" << std::flush;
      return std::nullopt;
    }
    if (trimmed(line) == "?") {
      say(prompt.why, 2);
    } else if (const auto answer = read_answer(prompt, line)) {
      return answer;
    } else {
      say(hint(prompt.kind), 2);
    }
  }
}

bool agrees(Context& context, std::string question) {
  Prompt prompt;
  prompt.text = std::move(question);
  prompt.kind = Prompt::Kind::yes_no;
  const auto answer = Asking(context).ask(prompt);
  const bool* yes = answer ? answer->boolean() : nullptr;
  return yes != nullptr && *yes;
}

}  // namespace realign
