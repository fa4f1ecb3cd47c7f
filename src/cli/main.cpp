// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "cli/command.h"

int main(int count, char** arguments) {
  realign::Io io = realign::process_io();
  return realign::run({arguments + 1, arguments + count}, io);
}
