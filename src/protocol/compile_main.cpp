// SPDX-License-Identifier: Apache-2.0
//
// realign-protocol DIR OUT.json: what the build runs to check a protocol and make its canonical JSON.
// Exit 0 done, 4 the protocol has problems (printed to stderr), 2 usage, 1 the result could not be written.
#include <cstdio>
#include <fstream>

#include "protocol/compile.h"

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: realign-protocol DIR OUT.json\n", stderr);
    return 2;
  }
  const auto json = realign::compile_protocol_folder(arguments[1]);
  if (!json) {
    std::fputs(realign::text_of(json.error()).c_str(), stderr);
    const std::size_t problems = json.error().size();
    std::fprintf(stderr, "%zu problem%s\n", problems, problems == 1 ? "" : "s");
    return 4;
  }
  std::ofstream out(arguments[2], std::ios::binary | std::ios::trunc);
  out << *json;
  out.close();
  if (!out) {
    std::fprintf(stderr, "%s cannot be written\n", arguments[2]);
    return 1;
  }
  return 0;
}
