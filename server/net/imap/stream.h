// Lets libetpan speak over a wire of ours.
#pragma once

#include <libetpan/libetpan.h>

#include "imap/wire.h"

namespace hamdel::net {

// The stream does not own the wire, which outlives it.
mailstream* stream_over(Wire& wire);

}  // namespace hamdel::net
