// The tables of conversations.
#pragma once

#include "storage/migration.h"

namespace hamdel::conversations {

extern const storage::Migration first_schema;
extern const storage::Migration customer_counters;
extern const storage::Migration saved_view_table;
extern const storage::Migration draft_table;
extern const storage::Migration scheduled_message_table;
extern const storage::Migration moving_tables;
extern const storage::Migration choices_and_ratings;
extern const storage::Migration rich_text_columns;
extern const storage::Migration rich_versions;
extern const storage::Migration waiting_columns;
extern const storage::Migration delivery_columns;
extern const storage::Migration tag_tables;

}  // namespace hamdel::conversations
