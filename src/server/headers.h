// SPDX-License-Identifier: Apache-2.0
//
// What every response tells the browser beside its content. It all stands here, as data: the app may load
// what is its own and nothing else, may send nothing anywhere, and gets no sensor.
//
// Strict-Transport-Security is not among them: it belongs to what speaks TLS in front of this server.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "server/asset.h"

namespace realign::server {

struct Header {
  std::string_view name, value;
};

inline constexpr std::array security_headers{
    Header{"Content-Security-Policy",
           "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
           "media-src blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
           "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    Header{"X-Content-Type-Options", "nosniff"},
    Header{"Referrer-Policy", "no-referrer"},
    // The three that keep other sites out of her page's memory.
    Header{"Cross-Origin-Opener-Policy", "same-origin"},
    Header{"Cross-Origin-Embedder-Policy", "require-corp"},
    Header{"Cross-Origin-Resource-Policy", "same-origin"},
    // The screen may stay on while she moves; nothing listens, looks or tracks.
    Header{"Permissions-Policy",
           "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
           "microphone=(), midi=(), payment=(), usb=(), screen-wake-lock=(self)"},
};

// Files under /assets/ have a digest of their content in their name; all others are asked for again.
inline constexpr std::string_view hashed_folder = "/assets/";
inline constexpr std::string_view kept_for_ever = "public, max-age=31536000, immutable";
inline constexpr std::string_view asked_again = "no-cache";

// The same for what hands out a folder of files: a `_headers` file, as hosts of static files read it
// (Netlify, Cloudflare Pages), or lines to be included in a server of nginx or a site of Caddy.
enum class HeadersForm : std::uint8_t { pages, nginx, caddy };
std::string headers_file(HeadersForm form, std::span<const Asset> app);

}  // namespace realign::server
