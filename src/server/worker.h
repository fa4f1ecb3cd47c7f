// SPDX-License-Identifier: Apache-2.0
//
// One thread of the server, with the connections that were given to it.
//
// A connection is one coroutine that reads, answers and writes in turn. Timers of their own would cost each
// request more than its answer; instead the worker looks round four times a second and calls off whatever has
// waited too long, so bounds in time are kept to a quarter of a second.
#pragma once

#include <atomic>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/intrusive/list.hpp>
#include <optional>
#include <string>
#include <vector>

#include "server/connection.h"
#include "server/log.h"
#include "server/options.h"

namespace realign::server {

class Worker {
 public:
  // All three outlive it. `open` counts the connections of all workers; whoever gives one has counted it.
  Worker(const Site& site, const Limits& limits, Log& log, std::atomic<unsigned>& open);

  asio::io_context& context() { return context_; }

  // Returns after `stop`, when the last connection has ended.
  void run();

  // From any thread. A connection that is one too many hears 503 and ends.
  void give(Socket socket, bool is_one_too_many);
  void stop(std::chrono::seconds farewell);

 private:
  using Connections = boost::intrusive::list<Connection, boost::intrusive::constant_time_size<false>>;

  Task<void> converse(std::unique_ptr<Connection> connection);
  Task<std::size_t> write_rest(Connection& connection, std::size_t sent);
  Task<void> say_goodbye(Connection& connection);
  Task<void> look_round_again_and_again();

  std::optional<Answer> next_answer(Connection& connection) const;
  Answer answer_to(Connection& connection, const Request& request) const;
  void expect_request(Connection& connection) const;
  void be_patient(Connection& connection, std::chrono::seconds how_long) const;
  std::size_t write_at_once(Connection& connection) const;
  void record(const Connection& connection, const Answer& answer, std::size_t sent);
  void look_round();
  void hand_over_records();

  const Site& site_;
  const Limits& limits_;
  Log& log_;
  std::atomic<unsigned>& open_;
  asio::io_context context_{1};
  asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor> timer_{context_};
  Connections connections_;
  std::vector<LogRecord> records_;
  std::string date_;  // "Date: …" with its line end, as of the last look
  std::time_t date_second_ = 0;
  Clock::time_point now_ = Clock::now();  // at the last look
  std::chrono::milliseconds to_wall_{};  // from Clock to the time since 1970
  Clock::time_point last_moment_ = Clock::time_point::max();  // when what still runs is cut off
  bool is_stopping_ = false;
};

}  // namespace realign::server
