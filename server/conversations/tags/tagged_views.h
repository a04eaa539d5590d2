// Saved views follow a tag to its new name.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::conversations {

// Puts `to` in the place of `from`, or takes it out; each name stands once. False when it was not
// there.
bool put_in_place(std::vector<std::string>& names, std::string_view from,
                  const std::optional<std::string>& to);

// False when no view asks for it.
bool replace_in_views(Write& tx, const Actor& who, const std::string& from, const std::string& to);

}  // namespace hamdel::conversations
