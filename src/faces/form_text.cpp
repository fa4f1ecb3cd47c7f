// SPDX-License-Identifier: Apache-2.0
#include "faces/form_text.h"

#include <array>

#include "faces/chart.h"
#include "faces/fill.h"
#include "faces/names.h"

namespace realign {
namespace {

const FormSpec& spec_of(const Protocol& protocol, Form form) {
  return protocol.forms[static_cast<std::size_t>(form)];
}

// To tenths, to the side that is not better than it is.
std::string points(const FormSpec& spec, int hundredths) {
  return tenths((hundredths + (spec.better == Better::lower ? 9 : 0)) / 10);
}

std::string change_in_words(const Protocol& protocol, const FormProgress& progress) {
  static constexpr std::array<std::string_view, 4> sizes = {"counts", "small", "medium", "large"};
  if (!progress.can_compare)
    return progress.given > 1 ? say(protocol, "face.progress.form.other-activities") : "";
  if (spec_of(protocol, progress.form).changes.empty()) return "";
  const FormChange& change = progress.change;
  if (!change.size) return say(protocol, "face.progress.form.no-change");
  const std::string_view way = change.by > 0 ? "face.progress.form.better." : "face.progress.form.worse.";
  return say(protocol, key_of(way, sizes[static_cast<std::size_t>(*change.size)]),
             {{"by", tenths(std::abs(change.by) / 10)}});
}

}  // namespace

std::string score_in_words(const Protocol& protocol, Form form, int hundredths) {
  return points(spec_of(protocol, form), hundredths);
}

std::string highest_score(const Protocol& protocol, Form form) {
  const FormSpec& spec = spec_of(protocol, form);
  return std::to_string(spec.is_mean ? spec.answer_high : spec.answer_high * spec.items_high);
}

std::string course_in_words(const Protocol& protocol, const FormProgress& progress) {
  if (!progress.first_on || !progress.last_on) return say(protocol, "face.progress.form.none");
  const std::string last = score_in_words(protocol, progress.form, progress.last);
  const std::string most = highest_score(protocol, progress.form);
  const std::string last_date = day_in_words(protocol, *progress.last_on);
  std::string text;
  if (progress.can_compare) {
    text = say(protocol, "face.progress.form.change",
               {{"first", score_in_words(protocol, progress.form, progress.first)},
                {"first_date", day_in_words(protocol, *progress.first_on)},
                {"last", last},
                {"most", most},
                {"last_date", last_date}});
  } else {
    text = say(protocol, progress.given > 1 ? "face.progress.form.score" : "face.progress.form.first",
               {{"score", last}, {"most", most}, {"date", last_date}});
  }
  const std::string change = change_in_words(protocol, progress);
  return change.empty() ? text : text + " " + change;
}

void add_form_result(Page& page, const Protocol& protocol, const FormProgress& progress) {
  const std::string_view id = spec_of(protocol, progress.form).id;
  page.paragraph(course_in_words(protocol, progress));
  page.paragraph(say(protocol, progress.band));
  page.paragraph(say(protocol, key_of("form.", id, ".means")), 0, Tone::quiet);
  page.paragraph(say(protocol, key_of("form.", id, ".not")), 0, Tone::quiet);
}

}  // namespace realign
