// SPDX-License-Identifier: Apache-2.0
//
// realign-protocol DIR OUT.json PROOF.json POSES.json: what the build runs to check a protocol and make its
// canonical JSON: without the invariants for the program, with them for the prover, and the poses for the
// figure. Exit 0 done, 4 the protocol has problems (printed to stderr), 2 usage, 1 a result could not be
// written.
#include <cstdio>
#include <fstream>

#include "protocol/compile.h"

namespace {

int write_compiled(const char* folder, const char* path, realign::Extent extent) {
  const auto json = realign::compile_protocol_folder(folder, extent);
  if (!json) {
    std::fputs(realign::text_of(json.error()).c_str(), stderr);
    const std::size_t problems = json.error().size();
    std::fprintf(stderr, "%zu problem%s\n", problems, problems == 1 ? "" : "s");
    return 4;
  }
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << *json;
  out.close();
  if (out) return 0;
  std::fprintf(stderr, "%s cannot be written\n", path);
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) {
    std::fputs("usage: realign-protocol DIR OUT.json PROOF.json POSES.json\n", stderr);
    return 2;
  }
  const int plain = write_compiled(arguments[1], arguments[2], realign::Extent::plain);
  if (plain != 0) return plain;
  const int proof = write_compiled(arguments[1], arguments[3], realign::Extent::with_invariants);
  if (proof != 0) return proof;
  return write_compiled(arguments[1], arguments[4], realign::Extent::poses);
}
