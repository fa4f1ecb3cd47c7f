// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "proof/mutate.h"
#include "proof/report.h"

namespace realign {
namespace {

std::size_t count_of(const std::vector<Trial>& trials, Fate fate) {
  return static_cast<std::size_t>(std::ranges::count(trials, fate, &Trial::fate));
}

std::string totals(const std::vector<Trial>& trials) {
  const auto part = [&](Fate fate, const std::string& what) {
    return std::to_string(count_of(trials, fate)) + " " + what;
  };
  const std::size_t dropped = static_cast<std::size_t>(
      std::ranges::count_if(trials, [](const Trial& trial) { return trial.mutant.dropped.has_value(); }));
  return counted(trials.size(), "change", "changes") + " (" + std::to_string(dropped) + " rules left out, " +
         std::to_string(trials.size() - dropped) +
         " numbers shifted by one): " + part(Fate::caught, "caught") + ", " +
         part(Fate::refused, "that no protocol can hold") + ", " + part(Fate::same, "that change no plan") +
         ", " + part(Fate::unguarded, "unguarded");
}

std::string name_of(const Mutant& mutant) { return mutant.of + ": " + mutant.change; }

// All trials of one thing in a row, as one line of the table.
struct Row {
  std::string of;
  std::vector<const Trial*> trials;
};

std::vector<Row> rows_of(const std::vector<Trial>& trials) {
  std::vector<Row> rows;
  for (const Trial& trial : trials) {
    const auto found = std::ranges::find(rows, trial.mutant.of, &Row::of);
    Row& row = found == rows.end() ? rows.emplace_back(trial.mutant.of, std::vector<const Trial*>{}) : *found;
    row.trials.push_back(&trial);
  }
  return rows;
}

std::string noticed(const Row& row, const Invariants& invariants) {
  std::vector<std::string> names;
  for (const Trial* trial : row.trials) {
    if (trial->fate != Fate::caught) continue;
    const std::string name = "`" + invariants.all[trial->noticed_by].id + "`";
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "–" : text;
}

std::size_t count_in(const Row& row, Fate fate) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.trials, [fate](const Trial* trial) { return trial->fate == fate; }));
}

std::string escaped(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return text;
}

void list(const std::vector<Trial>& trials, Fate fate, const std::string& title, std::string& text) {
  if (count_of(trials, fate) == 0) return;
  text += "\n" + title + "\n\n";
  for (const Trial& trial : trials) {
    if (trial.fate == fate) text += "- " + escaped(name_of(trial.mutant)) + "\n";
  }
}

}  // namespace

std::string trials_text(const Protocol& protocol, const Invariants& invariants,
                        const std::vector<Trial>& trials) {
  std::string text;
  for (const Trial& trial : trials) {
    const std::string name = name_of(trial.mutant);
    if (trial.fate == Fate::caught) {
      text += "caught     " + name + "  by " + invariants.all[trial.noticed_by].id + "\n";
    } else if (trial.fate == Fate::same) {
      text += "same       " + name + "\n";
    } else if (trial.fate == Fate::refused) {
      text += "refused    " + name + "\n";
    } else {
      text += "UNGUARDED  " + name + "\n" +
              wrapped("another plan for: " + facts_text(protocol, *trial.day), "    ");
    }
  }
  return text + totals(trials) + "\n";
}

std::string trials_markdown(const Invariants& invariants, const std::vector<Trial>& trials) {
  std::string text =
      totals(trials) +
      ".\n\n| what is changed | changes | caught | by the invariants |\n| --- | --- | --- | --- |\n";
  for (const Row& row : rows_of(trials)) {
    text += "| " + row.of + " | " + std::to_string(row.trials.size()) + " | " +
            std::to_string(count_in(row, Fate::caught)) + " | " + noticed(row, invariants) + " |\n";
  }
  list(trials, Fate::same, "Changes that alter no plan, because another rule says the same or more:", text);
  list(trials, Fate::refused, "Changes that no protocol can hold; the compiler refuses them:", text);
  list(trials, Fate::unguarded, "Changes that no invariant notices:", text);
  return text;
}

}  // namespace realign
