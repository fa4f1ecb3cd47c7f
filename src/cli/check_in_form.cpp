// SPDX-License-Identifier: Apache-2.0
#include "cli/check_in_form.h"

#include <sstream>

#include "cli/notebook.h"
#include "engine/entry_id.h"
#include "faces/plan_text.h"

namespace realign {
namespace {

Json::Array parts_of(std::string_view list) {
  Json::Array parts;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    if (end != 0) parts.push_back({std::string(list.substr(0, end))});
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
}

Json as_json(std::string_view value, Typed typed) {
  switch (typed) {
    case Typed::number:
      return number_or_text(value);
    case Typed::list:
      return {parts_of(value)};
    case Typed::text:
      break;
  }
  return {std::string(value)};
}

Result<Instant> moment(const Context& context, std::string_view at) {
  if (at.empty()) return context.io.now();
  const auto instant = read_instant(at);
  if (instant) return *instant;
  return std::unexpected(Error{{},
                               "--at is \"" + std::string(at) + "\"",
                               "it must be a time with its offset, as 2026-10-12T09:00:00-05:00"});
}

// What the day's plan says, if it is a stop.
std::string stop_in_words(const Notebook& notebook, Day on, Style style) {
  const auto plan = notebook.plan(on);
  if (!plan || plan->disposition > Disposition::clinician_first) return {};
  return "\n" + plan_text(notebook.protocol(), *plan, style);
}

}  // namespace

void save_entry(Context& context, std::string_view kind, const Json::Object& fields, std::string_view at) {
  const auto when = moment(context, at);
  if (!when) return finish(context, refusal(exits::usage, when.error()));
  auto notebook = Notebook::open(context);
  if (!notebook) return finish(context, notebook.error());
  const auto entry = notebook->draft(kind, fields, *when);
  if (!entry) return finish(context, refusal(exits::usage, entry.error()));
  const auto kept = notebook->keep({&*entry, 1});
  if (!kept) {
    Outcome failed = refusal(exits::other, kept.error());
    failed.err += "Nothing was saved.\n";
    return finish(context, failed);
  }
  const std::string id = to_text(entry->id);
  std::string out = "Saved: " + std::string(kind) + ", " + id + "\n";
  if (kind != "retract") out += "To take it back: realign journal retract " + id + "\n";
  out += stop_in_words(*notebook, std::max(day_of(*when), day_of(context.io.now())), context.io.style);
  finish(context, {exits::done, out, *kept});
}

std::shared_ptr<CheckInForm> CheckInForm::add(CLI::App& check_in, Context& context, std::string name,
                                              const std::string& kind, std::string help,
                                              const std::string& example) {
  auto form = std::make_shared<CheckInForm>();
  form->verb_ = check_in.add_subcommand(std::move(name), std::move(help));
  form->verb_->fallthrough();  // --journal and --protocol are check-in's own
  form->verb_->add_option("--at", form->at_, "when, as 2026-10-12T09:00:00-05:00 (else now)")
      ->type_name("TIME");
  form->verb_->footer("Example:\n  realign check-in " + example);
  form->verb_->callback([&context, form, kind] { save_entry(context, kind, form->fields(), form->at_); });
  return form;
}

CheckInForm::Field& CheckInForm::field(std::string name) {
  fields_.emplace_back();
  fields_.back().name = std::move(name);
  return fields_.back();
}

CheckInForm& CheckInForm::first(std::string field_name, std::string name, std::string help, Typed typed) {
  Field& made = field(std::move(field_name));
  made.typed = typed;
  made.option = verb_->add_option(std::move(name), made.value)->required()->description(std::move(help));
  return *this;
}

CheckInForm& CheckInForm::option(std::string field_name, std::string name, std::string help, Typed typed) {
  Field& made = field(std::move(field_name));
  made.typed = typed;
  made.option = verb_->add_option(std::move(name), made.value, std::move(help))->type_name("VALUE");
  return *this;
}

CheckInForm& CheckInForm::truth(std::string field_name, const std::string& name, std::string help,
                                const std::string& more) {
  Field& made = field(std::move(field_name));
  made.is_truth = true;
  made.option = verb_->add_flag("--" + name + ",!--no-" + name + more, made.truth, std::move(help));
  return *this;
}

CheckInForm& CheckInForm::several(std::string name, std::string help, Read read, bool as_option) {
  Field& made = field({});
  made.read = std::move(read);
  made.option = verb_->add_option(std::move(name), made.values, std::move(help));
  if (as_option) {
    made.option->allow_extra_args(false);
  } else {
    made.option->required();
  }
  return *this;
}

CheckInForm& CheckInForm::then(std::function<void(Json::Object&)> change) {
  changes_.push_back(std::move(change));
  return *this;
}

Json::Object CheckInForm::fields() const {
  Json::Object object;
  for (const Field& each : fields_) {
    if (each.option->count() == 0) continue;
    if (each.read) {
      each.read(each.values, object);
    } else if (each.is_truth) {
      object.emplace_back(each.name, Json{each.truth});
    } else {
      object.emplace_back(each.name, as_json(each.value, each.typed));
    }
  }
  for (const auto& change : changes_) change(object);
  return object;
}

}  // namespace realign
