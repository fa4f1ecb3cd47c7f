// SPDX-License-Identifier: Apache-2.0
#include "server/connection.h"

#include <algorithm>
#include <cstring>

namespace realign::server {
namespace {

std::string_view without(std::string_view text, std::size_t count) {
  return text.substr(std::min(count, text.size()));
}

std::size_t beyond(std::size_t count, std::size_t size) { return count > size ? count - size : 0; }

asio::const_buffer buffer_of(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

asio::mutable_buffer Inbox::room() {
  if (from_ > 0) {  // what is left of a row of requests moves to the front
    std::memmove(start(), start() + from_, to_ - from_);
    to_ -= from_;
    from_ = 0;
  }
  if (!large_ && to_ == first_.size()) {
    auto larger = std::make_unique_for_overwrite<char[]>(longest_header);
    std::memcpy(larger.get(), first_.data(), to_);
    large_ = std::move(larger);
  }
  return {start() + to_, (large_ ? longest_header : first_.size()) - to_};
}

void Inbox::understood(std::size_t count) {
  from_ += count;
  if (from_ < to_) return;
  from_ = to_ = 0;
  large_.reset();
}

void Outbox::put(const Answer& answer, std::string_view date) {
  head_ = answer.head;
  body_ = answer.body;
  const std::string_view end = answer.is_last ? "Connection: close\r\n\r\n" : "\r\n";
  std::ranges::copy(date, tail_.begin());
  std::ranges::copy(end, tail_.begin() + static_cast<std::ptrdiff_t>(date.size()));
  tail_size_ = date.size() + end.size();
}

std::array<asio::const_buffer, 3> Outbox::after(std::size_t sent) const {
  const std::size_t of_tail = beyond(sent, head_.size());
  const std::size_t of_body = beyond(of_tail, tail_size_);
  return {buffer_of(without(head_, sent)), buffer_of(without({tail_.data(), tail_size_}, of_tail)),
          buffer_of(without(body_, of_body))};
}

}  // namespace realign::server
