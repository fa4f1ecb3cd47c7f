// SPDX-License-Identifier: Apache-2.0
//
// write_diary COUNT: a made-up journal of so many entries on the standard output, its last day on the other.
#include <cstdlib>
#include <iostream>

#include "bench/diary.h"
#include "protocol/embedded.h"

int main(int count, char** arguments) {
  using namespace realign;
  const auto protocol = read_protocol(embedded_protocol(), "the protocol built in");
  const long entries = count == 2 ? std::strtol(arguments[1], nullptr, 10) : 0;
  if (!protocol || entries < 1) {
    std::cerr << "usage: write_diary COUNT\n";
    return 2;
  }
  const bench::Diary diary = bench::make_diary(*protocol, static_cast<std::size_t>(entries));
  std::cout << bench::text_of(*protocol, diary);
  std::cerr << to_text(diary.last) << "\n";
}
