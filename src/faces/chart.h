// SPDX-License-Identifier: Apache-2.0
//
// Small drawings in text: a bar, and a reading with its error. Blocks where the terminal has them, else
// ASCII; the number always stands beside the drawing. Nothing here can fail.
#pragma once

#include <string>

#include "faces/page.h"

namespace realign {

// `value` of `most` as a bar of up to `width` characters, without the blanks after it. Something above 0 is
// never drawn as nothing.
std::string bar(Style style, int value, int most, int width);

// A reading `at` with `error` either way on a scale from 0, `cells` characters for each unit, cut off at 0:
// "     |--o--|".
std::string reading(Style style, int at, int error, int cells);

// Whole and half: 3, 3.5; below 0 with a minus.
std::string halves(int number);

// Tenths: 6, 6.7.
std::string tenths(int number);

}  // namespace realign
