// GMime made ready, once for reading and writing.
#pragma once

namespace hamdel::mail {

void begin_gmime();

}  // namespace hamdel::mail
