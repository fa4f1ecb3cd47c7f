// SPDX-License-Identifier: Apache-2.0
#include "server/worker.h"

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <ctime>

namespace realign::server {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds between_looks{250}, between_last_looks{20};
constexpr std::size_t records_at_once = 4096;
// A slow reader gets patience anew for each so many bytes: a slow line may take its time over a large file,
// and nobody can hold a connection with a byte a minute.
constexpr std::size_t piece = 65'536;
// How long, and how much, a client may go on sending after the last answer. Closed at once, what it has sent
// meanwhile would make the system take the answer back.
constexpr seconds after_the_last{2};
constexpr std::size_t most_after_the_last = 65'536;

std::string date_line(std::time_t second) {
  std::tm utc{};
  gmtime_r(&second, &utc);
  std::array<char, 64> text{};
  const std::size_t size =
      std::strftime(text.data(), text.size(), "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &utc);
  return {text.data(), size};
}

}  // namespace

Worker::Worker(const Site& site, const Limits& limits, Log& log, std::atomic<unsigned>& open)
    : site_(site), limits_(limits), log_(log), open_(open) {
  look_round();  // there is a date before the first answer
}

void Worker::run() {
  asio::co_spawn(context_, look_round_again_and_again(), asio::detached);
  context_.run();
}

void Worker::give(Socket socket, bool is_one_too_many) {
  auto connection = std::make_unique<Connection>(std::move(socket));
  connection->is_one_too_many = is_one_too_many;
  asio::post(context_, [this, given = std::move(connection)]() mutable {
    connections_.push_back(*given);
    asio::co_spawn(context_, converse(std::move(given)), asio::detached);
  });
}

void Worker::stop(seconds farewell) {
  asio::post(context_, [this, farewell] {
    is_stopping_ = true;
    last_moment_ = Clock::now() + farewell;
    for (Connection& connection : connections_) {
      error_code trouble;
      if (connection.is_waiting) trouble = connection.socket.cancel(trouble);
    }
    timer_.cancel();
  });
}

Task<void> Worker::converse(std::unique_ptr<Connection> connection) {
  Connection& its = *connection;
  error_code trouble;
  trouble = its.socket.non_blocking(true, trouble);
  trouble = its.socket.set_option(asio::ip::tcp::no_delay(true), trouble);
  while (!its.is_over) {
    const std::optional<Answer> answer = next_answer(its);
    if (!answer) {
      if (its.has_ended) break;
      expect_request(its);
      const auto [error, count] = co_await its.socket.async_read_some(its.inbox.room(), as_values);
      its.inbox.came(count);
      its.has_ended = static_cast<bool>(error);
      continue;
    }
    its.outbox.put(*answer, date_);
    its.is_over = answer->is_last;
    std::size_t sent = write_at_once(its);
    if (sent < its.outbox.size()) sent = co_await write_rest(its, sent);
    record(its, *answer, sent);
    its.is_waiting = true;
  }
  its.is_waiting = false;
  if (!its.has_ended) co_await say_goodbye(its);
  open_.fetch_sub(1, std::memory_order_relaxed);
}

// How much of the response has been sent in the end.
Task<std::size_t> Worker::write_rest(Connection& connection, std::size_t sent) {
  for (std::size_t patience_ends = sent; sent < connection.outbox.size();) {
    if (sent >= patience_ends) {
      be_patient(connection, limits_.write);
      patience_ends = sent + piece;
    }
    const auto [error, count] =
        co_await connection.socket.async_write_some(connection.outbox.after(sent), as_values);
    sent += count;
    if (!error) continue;
    connection.is_over = connection.has_ended = true;
    break;
  }
  co_return sent;
}

// Closes our side, and listens until the client has closed its own.
Task<void> Worker::say_goodbye(Connection& connection) {
  error_code trouble;
  trouble = connection.socket.shutdown(Socket::shutdown_send, trouble);
  be_patient(connection, after_the_last);
  for (std::size_t heard = 0; !connection.has_ended && heard < most_after_the_last;) {
    connection.inbox.forget();
    const auto [error, count] =
        co_await connection.socket.async_read_some(connection.inbox.room(), as_values);
    heard += count;
    connection.has_ended = static_cast<bool>(error);
  }
}

// Nothing where more has to be read first, or where the client has ended and nothing is left to be said.
std::optional<Answer> Worker::next_answer(Connection& connection) const {
  connection.method = Method::other;
  connection.asked = {};
  if (connection.is_one_too_many) return site_.refuse(503);
  const std::string_view unread = connection.inbox.unread();
  const Reading reading = read_request(unread);
  if (const auto* request = std::get_if<Request>(&reading)) return answer_to(connection, *request);
  if (const auto* refused = std::get_if<Refused>(&reading)) return site_.refuse(refused->status);
  if (!connection.has_ended || unread.empty()) return std::nullopt;
  return site_.refuse(connection.is_late ? 408 : 400);
}

Answer Worker::answer_to(Connection& connection, const Request& request) const {
  Answer answer = site_.answer(request);
  if (++connection.requests >= limits_.requests || is_stopping_) answer.is_last = true;
  connection.method = request.method;
  if (!log_.is_quiet()) connection.asked = Clock::now();
  connection.is_waiting = false;
  connection.inbox.understood(request.size);
  return answer;
}

// Patience for a request begins with its first byte and does not begin anew with each further one.
void Worker::expect_request(Connection& connection) const {
  if (connection.inbox.unread().empty()) {
    be_patient(connection, limits_.idle);
  } else if (connection.is_waiting) {
    connection.is_waiting = false;
    be_patient(connection, limits_.header);
  }
}

void Worker::be_patient(Connection& connection, seconds how_long) const {
  connection.deadline = now_ + how_long;
  connection.is_late = false;
}

// Mostly all of it fits into what the system keeps for the socket, and nothing has to be waited for.
std::size_t Worker::write_at_once(Connection& connection) const {
  error_code would_block;  // what else is wrong will be said again
  return connection.socket.write_some(connection.outbox.after(0), would_block);
}

void Worker::record(const Connection& connection, const Answer& answer, std::size_t sent) {
  if (log_.is_quiet()) return;
  const Clock::time_point now = Clock::now();
  LogRecord& record = records_.emplace_back();
  record.time_ms = (std::chrono::duration_cast<milliseconds>(now.time_since_epoch()) + to_wall_).count();
  if (connection.asked != Clock::time_point())
    record.microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(now - connection.asked).count();
  record.bytes = sent;
  record.page = answer.page;
  record.encoding = answer.encoding;
  record.status = static_cast<std::uint16_t>(answer.status);
  record.method = connection.method;
  if (records_.size() >= records_at_once) hand_over_records();
}

void Worker::hand_over_records() {
  if (!records_.empty()) log_.take(records_);
}

Task<void> Worker::look_round_again_and_again() {
  for (;;) {
    look_round();
    if (is_stopping_ && connections_.empty()) break;
    timer_.expires_after(is_stopping_ ? between_last_looks : between_looks);
    co_await timer_.async_wait(as_values);
  }
  context_.stop();
}

void Worker::look_round() {
  now_ = Clock::now();
  const auto wall = std::chrono::system_clock::now().time_since_epoch();
  to_wall_ = std::chrono::duration_cast<milliseconds>(wall - now_.time_since_epoch());
  const auto second = static_cast<std::time_t>(std::chrono::duration_cast<seconds>(wall).count());
  if (second != std::exchange(date_second_, second)) date_ = date_line(second);
  for (Connection& connection : connections_) {
    error_code trouble;
    if (now_ >= last_moment_) {
      trouble = connection.socket.close(trouble);
    } else if (now_ >= connection.deadline) {
      // At every look: a call that has just come to its end cannot be called off, but the next one can.
      connection.is_late = true;
      trouble = connection.socket.cancel(trouble);
    }
  }
  hand_over_records();
}

}  // namespace realign::server
