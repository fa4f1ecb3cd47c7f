// SPDX-License-Identifier: Apache-2.0
//
// What libc++ calls where it would throw and may not: it stops, without printing why. Its own prints, and
// brings along all of printf for that, which every first visit would load and nobody could read.
#include <__verbose_abort>

_LIBCPP_BEGIN_NAMESPACE_STD

void __libcpp_verbose_abort(char const* /*format*/, ...) { __builtin_trap(); }

_LIBCPP_END_NAMESPACE_STD
