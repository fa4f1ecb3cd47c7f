// SPDX-License-Identifier: Apache-2.0
//
// One connection: its socket, what it has sent and is not answered yet, what is being sent to it, and when
// patience with it ends. Small, because there may be tens of thousands that do nothing.
#pragma once

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/intrusive/list_hook.hpp>
#include <chrono>
#include <memory>
#include <string_view>

#include "server/site.h"

namespace realign::server {

namespace asio = boost::asio;
using boost::system::error_code;

// Named in full, so that no executor is hidden behind a type that has to be looked through at each step.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> as_values;  // errors are values

using Clock = std::chrono::steady_clock;

// Bytes that came and wait to be understood. A short request fits in the half kilobyte that is part of the
// connection; the room for a larger one is given back as soon as it is understood, so that ten thousand
// connections that wait are 20 MB.
class Inbox {
 public:
  std::string_view unread() const { return {start() + from_, to_ - from_}; }
  // Where more can go: at least one byte as long as less than `longest_header` is unread.
  asio::mutable_buffer room();
  void came(std::size_t count) { to_ += count; }
  void understood(std::size_t count);
  void forget() { understood(to_ - from_); }

 private:
  static constexpr std::size_t small = 512;

  char* start() { return large_ ? large_.get() : first_.data(); }
  const char* start() const { return large_ ? large_.get() : first_.data(); }

  std::size_t from_ = 0, to_ = 0;
  std::unique_ptr<char[]> large_;
  std::array<char, small> first_;
};

// A response on its way: its head from the site, the end of that head, the body from the site.
class Outbox {
 public:
  void put(const Answer& answer, std::string_view date);
  std::size_t size() const { return head_.size() + tail_size_ + body_.size(); }
  // What is left after so many bytes.
  std::array<asio::const_buffer, 3> after(std::size_t sent) const;

 private:
  std::string_view head_, body_;
  std::array<char, 64> tail_;
  std::size_t tail_size_ = 0;
};

struct Connection
    : boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
  explicit Connection(Socket its) : socket(std::move(its)) {}

  Socket socket;
  Clock::time_point deadline = Clock::time_point::max();
  Clock::time_point asked;  // when the request that is being answered was whole
  unsigned requests = 0;
  bool is_waiting = true;  // for a request of which nothing has come
  bool is_late = false;  // the deadline has passed, or the server stops
  bool has_ended = false;  // the client sends no more
  bool is_over = false;  // nothing more will be answered
  bool is_one_too_many = false;
  Method method = Method::other;  // of the request that is being answered
  Outbox outbox;
  Inbox inbox;
};

}  // namespace realign::server
