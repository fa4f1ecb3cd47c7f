// SPDX-License-Identifier: Apache-2.0
#include "server/headers.h"

namespace realign::server {

std::string headers_file() {
  const auto line = [](std::string_view name, std::string_view value) {
    return "  " + std::string(name) + ": " + std::string(value) + "\n";
  };
  std::string text = "/*\n";
  for (const auto& [name, value] : security_headers) text += line(name, value);
  // Values of several patterns that match are joined there, so no-cache is not said for everything.
  for (const std::string_view path : {"/", "/index.html", "/sw.js", "/manifest.webmanifest"})
    text += std::string(path) + "\n" + line("Cache-Control", asked_again);
  return text + std::string(hashed_folder) + "*\n" + line("Cache-Control", kept_for_ever);
}

}  // namespace realign::server
