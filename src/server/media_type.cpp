// SPDX-License-Identifier: Apache-2.0
#include "server/media_type.h"

#include <array>

namespace realign::server {
namespace {

struct Kind {
  std::string_view ending, type;
};

constexpr std::array kinds{
    Kind{".html", "text/html; charset=utf-8"},
    Kind{".js", "text/javascript; charset=utf-8"},
    Kind{".mjs", "text/javascript; charset=utf-8"},
    Kind{".css", "text/css; charset=utf-8"},
    Kind{".wasm", "application/wasm"},
    Kind{".json", "application/json"},
    Kind{".webmanifest", "application/manifest+json"},
    Kind{".svg", "image/svg+xml"},
    Kind{".png", "image/png"},
    Kind{".jpg", "image/jpeg"},
    Kind{".webp", "image/webp"},
    Kind{".avif", "image/avif"},
    Kind{".ico", "image/x-icon"},
    Kind{".woff2", "font/woff2"},
    Kind{".txt", "text/plain; charset=utf-8"},
};

}  // namespace

std::string_view media_type(std::string_view path) {
  for (const auto& [ending, type] : kinds) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace realign::server
