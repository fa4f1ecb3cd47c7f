// SPDX-License-Identifier: Apache-2.0
//
// The letters: one typeface from one folder, and no other font of the machine, so that the same inputs give
// the same bytes wherever that folder holds the same files.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

typedef struct _PangoFontMap PangoFontMap;

namespace realign::print {

// Inter, as the Debian package fonts-inter has it.
inline constexpr const char* usual_fonts = "/usr/share/fonts/opentype/inter";

class Typeface {
 public:
  explicit Typeface(std::shared_ptr<PangoFontMap> fonts) : fonts_(std::move(fonts)) {}
  PangoFontMap* fonts() const { return fonts_.get(); }

 private:
  std::shared_ptr<PangoFontMap> fonts_;
};

// Refuses a folder without its files, and says which package brings them.
Result<Typeface> open_typeface(const std::string& folder);

}  // namespace realign::print
