// SPDX-License-Identifier: Apache-2.0
//
// whole_process TIMES COMMAND ARGUMENT…: runs a command so often and says what it took: wall time, processor
// time, and the most memory it held. This program stays small itself, because what it holds when it starts
// another counts towards that one's memory.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct Run {
  double wall_ms = 0, processor_ms = 0;
  long memory_kb = 0;
  bool ended_well = false;
};

double in_ms(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Run run_once(char** command, const posix_spawn_file_actions_t& quiet) {
  const auto from = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, command[0], &quiet, nullptr, command, nullptr) != 0) return {};
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) return {};
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - from;
  return {wall.count(), in_ms(used.ru_utime) + in_ms(used.ru_stime), used.ru_maxrss,
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

}  // namespace

int main(int count, char** arguments) {
  const long times = count > 2 ? std::strtol(arguments[1], nullptr, 10) : 0;
  if (times < 1) {
    std::fprintf(stderr, "usage: whole_process TIMES COMMAND ARGUMENT...\n");
    return 2;
  }
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  std::vector<Run> runs;
  for (long i = 0; i < times; ++i) {
    runs.push_back(run_once(arguments + 2, quiet));
    if (!runs.back().ended_well) {
      std::fprintf(stderr, "%s did not end well\n", arguments[2]);
      return 1;
    }
  }
  std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.wall_ms < b.wall_ms; });
  const auto most = std::max_element(runs.begin(), runs.end(),
                                     [](const Run& a, const Run& b) { return a.memory_kb < b.memory_kb; });
  const Run& middle = runs[runs.size() / 2];
  std::printf("wall %.1f ms (best %.1f), processor %.1f ms, memory %.1f MB\n", middle.wall_ms,
              runs[0].wall_ms, middle.processor_ms, static_cast<double>(most->memory_kb) / 1024);
}
