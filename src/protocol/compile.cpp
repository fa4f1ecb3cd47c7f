// SPDX-License-Identifier: Apache-2.0
#include "protocol/compile.h"

#include "protocol/canonical.h"
#include "protocol/check.h"

namespace realign {

std::expected<std::string, Problems> compile_protocol(std::span<const ProtocolFile> files, Extent extent) {
  Problems unreadable;
  const Content content = gather_content(files, unreadable);
  if (!unreadable.empty()) {  // what is missing would be missed everywhere else too
    sort_problems(unreadable);
    return std::unexpected(std::move(unreadable));
  }
  Check check{.content = content,
              .problems = {},
              .ids = {},
              .variants = {},
              .conditions = {},
              .facts = {},
              .definitions = {},
              .ordered_definitions = {},
              .library = {}};
  collect_ids(check);
  check_shapes(check);
  check_facts(check);
  check_conditions(check);
  check_questions(check);
  check_rules(check);
  check_exercises(check);
  check_stages(check);
  check_forms(check);
  check_invariants(check);
  check_poses(check);
  check_library(check);
  check_words(check);
  if (check.problems.empty()) {
    if (extent == Extent::poses) return poses_canonical_json(check);
    return extent == Extent::plain ? plain_canonical_json(check) : canonical_json(check);
  }
  sort_problems(check.problems);
  return std::unexpected(std::move(check.problems));
}

std::expected<std::string, Problems> compile_protocol_folder(const std::filesystem::path& folder,
                                                             Extent extent) {
  const auto files = read_protocol_folder(folder);
  if (!files) return std::unexpected(files.error());
  return compile_protocol(*files, extent);
}

}  // namespace realign
