// SPDX-License-Identifier: Apache-2.0
#include "cli/poses.h"

#include "cli/context.h"
#include "figure/library.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"

namespace realign {

std::expected<figure::Library, Outcome> load_poses(const Context& context) {
  std::string compiled;
  std::string_view json = embedded_poses();
  std::string name = "the poses built in";
  if (!context.protocol_folder.empty()) {
    name = context.protocol_folder;
    auto made = compile_protocol_folder(name, Extent::poses);
    if (!made) return std::unexpected(Outcome{exits::protocol, {}, text_of(made.error())});
    compiled = std::move(*made);
    json = compiled;
  }
  auto library = figure::read_library(json, name);
  if (!library) return std::unexpected(refusal(exits::protocol, library.error()));
  return std::move(*library);
}

}  // namespace realign
