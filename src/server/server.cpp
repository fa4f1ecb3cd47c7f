// SPDX-License-Identifier: Apache-2.0
#include "server/server.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <thread>

#include "server/worker.h"

namespace realign::server {
namespace {

constexpr std::chrono::milliseconds after_a_failed_accept{100};
constexpr unsigned files_of_our_own = 128;  // epoll, log and the like, and connections that only hear 503
constexpr unsigned most_refused_at_once = 64;

// Raises the limit of open files as far as it goes and says how many connections that leaves.
unsigned room_for_connections() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return 1024 - files_of_our_own;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
  ::getrlimit(RLIMIT_NOFILE, &files);
  const rlim_t most = std::min<rlim_t>(files.rlim_cur, 1U << 20U);
  return static_cast<unsigned>(std::max<rlim_t>(most, files_of_our_own + 1)) - files_of_our_own;
}

std::string place_of(const asio::ip::tcp::endpoint& at) {
  const std::string address = at.address().to_string();
  return (at.address().is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(at.port());
}

Error cannot_listen(const asio::ip::tcp::endpoint& at, const error_code& trouble) {
  const std::string place = place_of(at);
  if (trouble == asio::error::address_in_use)
    return {place, "is in use by another program", "end that one, or choose another port with --listen"};
  if (trouble == asio::error::access_denied)
    return {place, "may not be listened on", "choose a port from 1024 on with --listen"};
  return {place, "cannot be listened on: " + trouble.message(), "choose an address of this machine"};
}

class Server {
 public:
  Server(const Site& site, const Options& options)
      : limits_(within_the_system(options.limits)),
        log_(STDERR_FILENO, options.is_quiet),
        workers_(hired(site, options.threads)) {}

  Result<std::string> listen(const Options& options) {
    const asio::ip::tcp::endpoint at(asio::ip::make_address(options.address), options.port);
    error_code trouble;
    // The address is reused, so that a server may be started again while connections of the last one are
    // being forgotten.
    if (acceptor_.open(at.protocol(), trouble) ||
        acceptor_.set_option(Acceptor::reuse_address(true), trouble) || acceptor_.bind(at, trouble) ||
        acceptor_.listen(Acceptor::max_listen_connections, trouble))
      return std::unexpected(cannot_listen(at, trouble));
    return "http://" + place_of(acceptor_.local_endpoint());
  }

  // Until a signal comes and all connections have ended.
  void run() {
    asio::co_spawn(first().context(), accept(), asio::detached);
    asio::co_spawn(first().context(), wait_for_signals(), asio::detached);
    std::vector<std::jthread> threads;
    for (const auto& worker : std::span(workers_).subspan(1))
      threads.emplace_back([&its = *worker] { its.run(); });
    first().run();
  }

 private:
  using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

  static Limits within_the_system(Limits limits) {
    limits.connections = std::min(limits.connections, room_for_connections());
    return limits;
  }

  std::vector<std::unique_ptr<Worker>> hired(const Site& site, unsigned count) {
    std::vector<std::unique_ptr<Worker>> workers;
    for (unsigned i = 0; i < std::max(count, 1U); ++i)
      workers.push_back(std::make_unique<Worker>(site, limits_, log_, open_));
    return workers;
  }

  Worker& first() { return *workers_.front(); }

  Task<void> accept() {
    for (std::size_t turn = 0; acceptor_.is_open(); ++turn) {
      Worker& next = *workers_[turn % workers_.size()];
      auto [error, socket] = co_await acceptor_.async_accept(next.context(), as_values);
      if (!acceptor_.is_open()) break;
      if (error) {  // the system is out of something: it may come back
        pause_.expires_after(after_a_failed_accept);
        co_await pause_.async_wait(as_values);
        continue;
      }
      const unsigned open = open_.fetch_add(1, std::memory_order_relaxed) + 1;
      if (open > limits_.connections + most_refused_at_once) {
        open_.fetch_sub(1, std::memory_order_relaxed);
        error = socket.close(error);
      } else {
        next.give(std::move(socket), open > limits_.connections);
      }
    }
  }

  // The first asks for a graceful end, the second for an end at once.
  Task<void> wait_for_signals() {
    for (std::chrono::seconds farewell = limits_.farewell;; farewell = {}) {
      co_await signals_.async_wait(as_values);
      error_code trouble;
      trouble = acceptor_.close(trouble);
      for (const auto& worker : workers_) worker->stop(farewell);
    }
  }

  // In the order in which they need each other.
  Limits limits_;
  Log log_;
  std::atomic<unsigned> open_{0};
  std::vector<std::unique_ptr<Worker>> workers_;
  Acceptor acceptor_{first().context()};
  asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor> pause_{first().context()};
  asio::basic_signal_set<Executor> signals_{first().context(), SIGINT, SIGTERM};
};

}  // namespace

Result<void> serve(const Site& site, const Options& options,
                   const std::function<void(const std::string&)>& ready) {
  std::signal(SIGPIPE, SIG_IGN);  // a log nobody reads is no reason to end
  Server server(site, options);
  const auto url = server.listen(options);
  if (!url) return std::unexpected(url.error());
  ready(*url);
  server.run();
  return {};
}

}  // namespace realign::server
