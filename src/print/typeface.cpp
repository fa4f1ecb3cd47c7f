// SPDX-License-Identifier: Apache-2.0
#include "print/typeface.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace realign::print {

Result<Typeface> open_typeface(const std::string& folder) {
  FcConfig* config = FcConfigCreate();
  // Made the current one before Pango asks for one, so that the machine's own is never read.
  FcConfigSetCurrent(config);
  for (const char* file : {"Inter-Regular.otf", "Inter-SemiBold.otf"}) {
    const std::string path = folder + "/" + file;
    if (FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(path.c_str())) == FcTrue) continue;
    FcConfigDestroy(config);
    return std::unexpected(Error{path, "this font is missing", "the Debian package fonts-inter brings it"});
  }
  std::shared_ptr<PangoFontMap> fonts(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
                                      [](PangoFontMap* map) { g_object_unref(map); });
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts.get()), config);
  FcConfigDestroy(config);
  return Typeface(std::move(fonts));
}

}  // namespace realign::print
