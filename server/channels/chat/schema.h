// The tables of live chat.
#pragma once

#include "storage/migration.h"

namespace hamdel::chat {

extern const storage::Migration first_schema;
extern const storage::Migration answers_and_tracks;

}  // namespace hamdel::chat
