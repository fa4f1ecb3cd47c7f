// SPDX-License-Identifier: Apache-2.0
#include "server/headers.h"

namespace realign::server {
namespace {

std::string quoted(std::string_view value) { return "\"" + std::string(value) + "\""; }

// Values of several patterns that match are joined there, so no-cache is said for each file by its name.
std::string for_pages(std::span<const Asset> app) {
  const auto line = [](std::string_view name, std::string_view value) {
    return "  " + std::string(name) + ": " + std::string(value) + "\n";
  };
  std::string text = "/*\n";
  for (const auto& [name, value] : security_headers) text += line(name, value);
  text += "/\n" + line("Cache-Control", asked_again);
  for (const Asset& asset : app) {
    if (!asset.path.starts_with(hashed_folder))
      text += std::string(asset.path) + "\n" + line("Cache-Control", asked_again);
  }
  return text + std::string(hashed_folder) + "*\n" + line("Cache-Control", kept_for_ever);
}

// Cache-Control is without `always`: a file that is not there must not be kept as missing.
std::string for_nginx() {
  std::string text = "set $realign_cache " + quoted(asked_again) + ";\n";
  text += "if ($uri ~ ^" + std::string(hashed_folder) + ") { set $realign_cache " + quoted(kept_for_ever) +
          "; }\nadd_header Cache-Control $realign_cache;\n";
  for (const auto& [name, value] : security_headers)
    text += "add_header " + std::string(name) + " " + quoted(value) + " always;\n";
  return text;
}

std::string for_caddy() {
  const std::string hashed = "path " + std::string(hashed_folder) + "*";
  std::string text = "@hashed {\n\t" + hashed + "\n\tfile\n}\n@asked_again not " + hashed + "\n";
  text += "header @hashed Cache-Control " + quoted(kept_for_ever) + "\n";
  text += "header @asked_again Cache-Control " + quoted(asked_again) + "\n";
  for (const auto& [name, value] : security_headers)
    text += "header " + std::string(name) + " " + quoted(value) + "\n";
  return text;
}

}  // namespace

std::string headers_file(HeadersForm form, std::span<const Asset> app) {
  switch (form) {
    case HeadersForm::nginx:
      return for_nginx();
    case HeadersForm::caddy:
      return for_caddy();
    case HeadersForm::pages:
      break;
  }
  return for_pages(app);
}

}  // namespace realign::server
