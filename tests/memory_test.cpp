// SPDX-License-Identifier: Apache-2.0
//
// Whatever a file holds, reading it takes memory in step with its size, at most so many bytes for each of its
// bytes. The inputs are the worst of each kind: those that make the most of the fewest bytes.
#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <new>
#include <string>

#include "engine/journal.h"
#include "engine/protocol.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"

namespace {

std::size_t live = 0, peak = 0;

void* counted(void* block) {
  if (block == nullptr) return nullptr;
  live += malloc_usable_size(block);
  peak = std::max(peak, live);
  return block;
}

}  // namespace

// Never inlined, or the compiler would see malloc and delete side by side and think them mismatched.
[[gnu::noinline]] void* operator new(std::size_t size) {
  void* block = counted(std::malloc(size));
  if (block == nullptr) std::abort();
  return block;
}
[[gnu::noinline]] void operator delete(void* block) noexcept {
  if (block != nullptr) live -= malloc_usable_size(block);
  std::free(block);
}
void* operator new[](std::size_t size) { return ::operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return ::operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return ::operator new(size); }
void operator delete[](void* block) noexcept { ::operator delete(block); }
void operator delete(void* block, std::size_t) noexcept { ::operator delete(block); }
void operator delete[](void* block, std::size_t) noexcept { ::operator delete(block); }

namespace realign {
namespace {

std::string repeated(const std::string& text, std::size_t size) {
  std::string all;
  while (all.size() + text.size() <= size) all += text;
  return all;
}

// Bytes in use at the height of it, beyond what was in use before.
std::size_t peak_of(const std::function<void()>& work) {
  const std::size_t before = live;
  peak = live;
  work();
  return peak - before;
}

constexpr std::size_t small = 50'000;

// Four times the input takes four times the memory, give or take a little that does not depend on it. (Lists
// that double as they grow are as full at both sizes.)
void expect_in_step(const std::string& name, std::size_t most_per_byte,
                    const std::function<void(std::size_t size)>& read) {
  constexpr std::size_t a_little = 1'000'000;
  read(small);  // what is made once and kept
  const std::size_t one = peak_of([&] { read(small); }), four = peak_of([&] { read(4 * small); });
  EXPECT_LE(four, 5 * one + a_little) << name << ": " << one << " bytes, then " << four;
  EXPECT_LE(four, most_per_byte * 4 * small + a_little) << name << ": " << four / (4 * small) << " a byte";
  ::testing::Test::RecordProperty(name, std::to_string(four / (4 * small)));
}

const Vocabulary& names() {
  static const Vocabulary made = vocabulary(*read_protocol(embedded_protocol(), "embedded"));
  return made;
}

void expect_journal_in_step(const std::string& name, const std::string& piece) {
  expect_in_step("journal_of_" + name, 40, [&](std::size_t size) {
    const std::string text = repeated(piece, size);
    static_cast<void>(read_journal(text, "journal", names()));
  });
  expect_in_step("repair_of_" + name, 40, [&](std::size_t size) {
    const std::string text = repeated(piece, size);
    static_cast<void>(repair_journal(text, "journal", names()));
  });
}

TEST(Memory, OfReadingAJournalGrowsWithItsSizeAndNoFaster) {
  expect_journal_in_step("nothing_known", "{}\n");
  expect_journal_in_step("lists_without_end", "[");
  expect_journal_in_step("numbers_on_one_line", "1,");
  expect_journal_in_step("one_entry_again_and_again",
                         R"({"id":"01900000-0000-7000-8000-000000000001","at":"2026-01-05T09:00:00Z",)"
                         R"("kind":"pain","score":3,"when":"rest"})"
                         "\n");
}

TEST(Memory, OfReadingACompiledProtocolGrowsWithItsSizeAndNoFaster) {
  for (const std::string piece : {"1,", "{},", "[[]],", "\"\","}) {
    expect_in_step("compiled_of_" + std::to_string(piece.size()), 150, [&](std::size_t size) {
      const std::string text = "{\"digest\":[" + repeated(piece, size) + "0]}";
      static_cast<void>(read_protocol(text, "protocol"));
    });
  }
}

TEST(Memory, OfCheckingAProtocolGrowsWithItsSizeAndNoFaster) {
  auto files = read_protocol_folder(REALIGN_ROOT "/tests/vectors/protocol-small");
  ASSERT_TRUE(files);
  ProtocolFile& habits = *std::ranges::find(*files, "habits.toml", &ProtocolFile::name);
  for (const std::string piece : {"[[habit]]\n", "[x]\n", "habit=1\n"}) {
    expect_in_step("toml_of_" + std::to_string(piece.size()), 400, [&](std::size_t size) {
      habits.text = repeated(piece, size);
      static_cast<void>(compile_protocol(*files));
    });
  }
  for (const std::string piece : {"1,", "{},", "{x=1},"}) {
    expect_in_step("toml_list_of_" + std::to_string(piece.size()), 400, [&](std::size_t size) {
      habits.text = "habit = [" + repeated(piece, size) + "0]\n";
      static_cast<void>(compile_protocol(*files));
    });
  }
}

}  // namespace
}  // namespace realign
