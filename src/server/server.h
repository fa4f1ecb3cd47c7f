// SPDX-License-Identifier: Apache-2.0
//
// Serves a site until the process gets SIGINT or SIGTERM.
//
// Connections are dealt out to threads in turn, and each stays with its thread for life, so that nothing of a
// connection is shared and nothing is locked for a request.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "server/options.h"
#include "server/site.h"

namespace realign::server {

// Calls `ready` with the address ("http://127.0.0.1:8080") as soon as connections are taken. Returns after a
// graceful stop: no new connections, running responses may end within limits.farewell. An error is a place
// that cannot be listened on.
Result<void> serve(const Site& site, const Options& options,
                   const std::function<void(const std::string&)>& ready);

}  // namespace realign::server
