// A live screen of the hall, as tests hold it.
#pragma once

#include "kernel/json.h"
#include "tests/running.h"

namespace hamdel::edge::test {

std::string hall_socket(std::string_view query = "");
Client open_screen(Running& house, std::string_view query = "", int receive_buffer = 0);
Json read_json(Client& client);
// The code of the close frame after whatever was told before it.
int read_close_code(Client& client);
void write_note(Running& house, std::string_view room, std::string_view text);

}  // namespace hamdel::edge::test
