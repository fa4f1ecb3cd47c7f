// SPDX-License-Identifier: Apache-2.0
//
// Work in many pieces, shared by a few threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace realign {

// Calls `make_worker()` once on each thread and the worker it gives with each number below `count`, each
// once, on whichever thread is free. A worker must keep its hands off what others use. After each number
// `progress` hears how many are done, never from two threads at a time.
template <class MakeWorker, class Progress>
void share_out(std::size_t count, unsigned threads, MakeWorker make_worker, const Progress& progress) {
  std::atomic<std::size_t> next = 0;
  std::mutex one_at_a_time;
  std::size_t done = 0;
  const auto run = [&] {
    auto worker = make_worker();
    for (std::size_t i = next++; i < count; i = next++) {
      worker(i);
      const std::lock_guard lock(one_at_a_time);
      progress(++done, count);
    }
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(run);
  run();
}

}  // namespace realign
