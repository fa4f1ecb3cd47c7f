// SPDX-License-Identifier: Apache-2.0
#include "cli/form_asking.h"

#include <algorithm>

#include "cli/notebook.h"
#include "faces/fill.h"

namespace realign {
namespace {

class FormAsking {
 public:
  FormAsking(Context& context, Asking& asking, const Protocol& protocol, const FormSpec& spec)
      : context_(context), asking_(asking), protocol_(protocol), spec_(spec) {}

  FilledIn ask(const Questionnaire* before) {
    tell(say(protocol_, key_of("form.", spec_.id, ".intro")));
    if (spec_.own_items) {
      const bool named = before != nullptr ? name_again(*before) : name_activities();
      if (!named) return {end_, {}};
      rate_activities();
    } else {
      answer_items();
    }
    if (end_ != FormEnd::filled_in) return {end_, {}};
    Json::Object fields{{"form", Json{spec_.id}}, {"answers", Json{answers_}}};
    if (spec_.own_items) fields.emplace_back("activities", Json{activities_});
    return {end_, std::move(fields)};
  }

 private:
  void tell(std::string_view text) {
    Page page(context_.io.style);
    page.gap().paragraph(text);
    context_.io.out << "\n" << std::move(page).text() << std::flush;
  }

  std::string why() const { return say(protocol_, key_of("form.", spec_.id, ".why")); }

  // Nothing where the form ends here.
  std::optional<Json> put(const Prompt& prompt, bool may_leave_out) {
    for (;;) {
      auto got = asking_.ask(prompt);
      if (!got) {
        end_ = FormEnd::input_ended;
        return std::nullopt;
      }
      if (!got->is_null()) return got;
      if (may_leave_out) {
        end_ = FormEnd::left_out;
        return std::nullopt;
      }
      tell(say(protocol_, "face.form.whole"));
    }
  }

  Prompt item_prompt(int number) const {
    Prompt prompt = form_prompt(protocol_, spec_, number);
    prompt.why = why();
    return prompt;
  }

  static std::int64_t value_of(const Json& answer) {
    if (const bool* truth = answer.boolean()) return *truth ? 1 : 0;
    const Json number = number_or_text(answer.text() != nullptr ? *answer.text() : "");
    return number.whole() != nullptr ? *number.whole() : 0;
  }

  void answer_items() {
    for (int number = 1; number <= spec_.items_high; ++number) {
      const auto got = put(item_prompt(number), number == 1);
      if (!got) return;
      answers_.push_back({value_of(*got)});
    }
  }

  // The same activities as before, or at once new ones if she names them there.
  bool name_again(const Questionnaire& before) {
    for (const std::string& activity : before.activities) activities_.push_back({activity});
    return !activities_.empty() || name_activities();
  }

  bool name_activities() {
    const auto least = static_cast<std::size_t>(spec_.items_low),
               most = static_cast<std::size_t>(spec_.items_high);
    while (activities_.size() < most) {
      const bool may_end = activities_.empty() || activities_.size() >= least;
      const auto got = put({.field = "activities",
                            .text = say(protocol_, key_of("form.", spec_.id, ".item")),
                            .why = why(),
                            .kind = Prompt::Kind::text},
                           may_end);
      if (!got && end_ == FormEnd::left_out && !activities_.empty()) {
        end_ = FormEnd::filled_in;
        return true;
      }
      if (!got) return false;
      activities_.push_back(*got);
    }
    return true;
  }

  void rate_activities() {
    for (const Json& activity : activities_) {
      Prompt prompt;
      prompt.field = "answers";
      prompt.text = say(protocol_, key_of("form.", spec_.id, ".rate"), {{"activity", *activity.text()}});
      prompt.why = why();
      prompt.kind = Prompt::Kind::number;
      prompt.high = spec_.answer_high;
      for (;;) {
        const auto got = put(prompt, answers_.empty());
        if (!got) return;
        const std::int64_t* whole = got->whole();
        if (whole != nullptr && *whole >= 0 && *whole <= spec_.answer_high) {
          answers_.push_back(*got);
          break;
        }
        tell(say(protocol_, "face.form.range", {{"most", std::to_string(spec_.answer_high)}}));
      }
    }
  }

  Context& context_;
  Asking& asking_;
  const Protocol& protocol_;
  const FormSpec& spec_;
  FormEnd end_ = FormEnd::filled_in;
  Json::Array answers_, activities_;
};

}  // namespace

FilledIn ask_form(Context& context, Asking& asking, const Protocol& protocol, Form form,
                  const Questionnaire* before) {
  return FormAsking(context, asking, protocol, protocol.forms[static_cast<std::size_t>(form)]).ask(before);
}

}  // namespace realign
