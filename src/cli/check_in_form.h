// SPDX-License-Identifier: Apache-2.0
//
// One kind of entry as a subcommand of check-in: its options, and the journal fields they become.
//
// Values are passed on as they were typed; whether they are right is for the journal's reader to say, so the
// command line and the journal can never disagree about what is allowed.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "cli/context.h"

namespace realign {

enum class Typed : std::uint8_t { text, number, list };

class CheckInForm : public std::enable_shared_from_this<CheckInForm> {
 public:
  // Adds the subcommand; it saves one entry when it is used.
  static std::shared_ptr<CheckInForm> add(CLI::App& check_in, Context& context, std::string name,
                                          const std::string& kind, std::string help,
                                          const std::string& example);

  // The first argument, which must be there.
  CheckInForm& first(std::string field, std::string name, std::string help, Typed typed);
  // --option VALUE
  CheckInForm& option(std::string field, std::string name, std::string help, Typed typed = Typed::text);
  // --option or --no-option; `more` are further flags, as ",!--unfinished"
  CheckInForm& truth(std::string field, const std::string& name, std::string help,
                     const std::string& more = {});
  // Several arguments, which `read` makes fields of.
  using Read = std::function<void(const std::vector<std::string>&, Json::Object&)>;
  CheckInForm& several(std::string name, std::string help, Read read, bool as_option = false);
  // After all fields are there.
  CheckInForm& then(std::function<void(Json::Object&)> change);

  Json::Object fields() const;

 private:
  struct Field {
    std::string name;
    Typed typed = Typed::text;
    bool is_truth = false, truth = false;
    std::string value;
    std::vector<std::string> values;
    Read read;
    CLI::Option* option = nullptr;
  };

  Field& field(std::string name);

  CLI::App* verb_ = nullptr;
  std::string at_;
  std::deque<Field> fields_;  // a deque, because options point into it
  std::vector<std::function<void(Json::Object&)>> changes_;
};

// Saves one entry and says so; if the plan is a stop now, says that too.
void save_entry(Context& context, std::string_view kind, const Json::Object& fields, std::string_view at);

}  // namespace realign
