// Putting another tag in the place of one, on every conversation that has it. However many those
// are, no transaction takes long: some follow with the change itself, a worker does the rest.
#pragma once

#include "module/actor.h"
#include "storage/worker.h"
#include "storage/write.h"
#include "tags/tag.h"

namespace hamdel::conversations {

// So many conversations in one transaction.
inline constexpr int reworked_at_once = 200;

// Nothing in its place takes the tag off. Saved views follow a name that is given.
void replace_tag(Write& tx, const Actor& who, const std::string& from,
                 const std::optional<std::string>& to);
void rename_tag(Write& tx, TagId id, const std::string& name);

storage::WorkerSpec rework_tags();

}  // namespace hamdel::conversations
