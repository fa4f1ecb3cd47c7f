// SPDX-License-Identifier: Apache-2.0
#include "protocol/check.h"
namespace realign {
void check_questions(Check&) {}
void check_rules(Check&) {}
void check_exercises(Check&) {}
void check_stages(Check&) {}
void check_words(Check&) {}
}  // namespace realign
