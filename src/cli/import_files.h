// SPDX-License-Identifier: Apache-2.0
//
// `realign import`: reads files that other programs wrote (src/imports/), shows which walks it would add and
// which not, and adds them when she agrees. A file that cannot be read to its end adds nothing, and then no
// other that was named does either.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/context.h"
#include "imports/found.h"

namespace realign {

struct ImportArguments {
  std::vector<std::string> files;
  std::optional<imports::FileKind> kind;  // that each must be of
  bool yes = false;                       // add without asking
  bool all = false;                       // also what the file does not say to be a walk
};

void import_files(Context& context, const ImportArguments& arguments);

// Everything in one file, read piece by piece, with progress on a terminal. `where` of an error is the path.
Result<imports::Found> read_import(Io& io, const std::string& path);

}  // namespace realign
