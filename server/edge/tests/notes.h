// A small module for the tests of the edge: a shared list of notes in rooms, with two doors.
// Whoever holds the token "room-NAME" is in that room.
#pragma once

#include "module/maker.h"
#include "module/module.h"

namespace hamdel::edge::test {

extern const Door note_door;  // /notes/v1, for tokens, other origins too
extern const Door desk_door;  // /desk/v1, for the cookie "desk"
const Module& notes_module();
const Maker& turner();

// Tokens end here.
void end_token(std::string_view token);
void forget_ended_tokens();

void add_note(Write& tx, std::string_view room, std::string_view text);

}  // namespace hamdel::edge::test
