// SPDX-License-Identifier: Apache-2.0
//
// The door of the WebAssembly module: three functions that a browser or Node calls.
//
//   realign_alloc(size) → a place of that many bytes for the question, or 0 if there is none
//   realign_run(ptr, len) → where the answer is: four bytes of length (little-endian), then JSON
//   realign_free(ptr) → gives either back
//
// The question is {"args": ["today", "--on", "2026-11-22"], "journal": "…the file's text…"}, and the answer
// {"exit": 0, "out": "…", "err": "…"}: what the command would have returned and printed.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

std::string answer(std::string_view) {
  return R"({"exit":1,"out":"","err":"the engine is not behind this door yet\n"})";
}

}  // namespace

extern "C" {

__attribute__((export_name("realign_alloc"))) void* realign_alloc(std::uint32_t size) {
  return std::malloc(size);
}

__attribute__((export_name("realign_free"))) void realign_free(void* place) { std::free(place); }

__attribute__((export_name("realign_run"))) void* realign_run(const char* question, std::uint32_t length) {
  const std::string text = answer({question, length});
  const auto size = static_cast<std::uint32_t>(text.size());
  auto* place = static_cast<char*>(std::malloc(sizeof size + text.size()));
  if (place == nullptr) return nullptr;
  std::memcpy(place, &size, sizeof size);
  std::memcpy(place + sizeof size, text.data(), text.size());
  return place;
}

}  // extern "C"
