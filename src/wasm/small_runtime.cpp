// SPDX-License-Identifier: Apache-2.0
//
// What the C and C++ libraries bring along for no one here, in fewer bytes. Theirs print why they stop, and
// bring along all of printf for that; every first visit would load it and nobody could read what it says.
#include <__verbose_abort>
#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <new>

// What libc++ calls where it would throw and may not.
_LIBCPP_BEGIN_NAMESPACE_STD
void __libcpp_verbose_abort(char const* /*format*/, ...) { __builtin_trap(); }
_LIBCPP_END_NAMESPACE_STD

// Where there is no room: it stops.
void* operator new(std::size_t size) {
  void* place = std::malloc(size == 0 ? 1 : size);
  if (place == nullptr) __builtin_trap();
  return place;
}
void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t /*size*/) noexcept { std::free(place); }

extern "C" {

// Called by nothing but Boost.System's words for numbers of errors, which nobody asks for. Numbers in what
// people read are written by std::to_chars.
int vsnprintf(char* text, std::size_t size, const char* /*format*/, std::va_list /*values*/) {
  if (size > 0) *text = '\0';
  return 0;
}
char* strerror(int /*number*/) {
  static char nothing[1];
  return nothing;
}

// One instruction each, which every browser that can load the app has.
#define REALIGN_ONE_INSTRUCTION __attribute__((target("bulk-memory")))
REALIGN_ONE_INSTRUCTION void* memcpy(void* to, const void* from, std::size_t size) {
  return __builtin_memcpy(to, from, size);
}
REALIGN_ONE_INSTRUCTION void* memmove(void* to, const void* from, std::size_t size) {
  return __builtin_memmove(to, from, size);
}
REALIGN_ONE_INSTRUCTION void* memset(void* to, int value, std::size_t size) {
  return __builtin_memset(to, value, size);
}

}  // extern "C"
