#include "tests/screen.h"

namespace hamdel::edge::test {

std::string hall_socket(std::string_view query) {
    return handshake_text("/notes/v1/live" + std::string(query), hall);
}

Client open_screen(Running& house, std::string_view query, int receive_buffer) {
    Client client = house.connect(receive_buffer);
    client.send(hall_socket(query));
    EXPECT_EQ(client.read_reply().status, 101);
    return client;
}

Json read_json(Client& client) {
    SocketFrame frame = read_frame(client);
    EXPECT_EQ(frame.opcode, 1) << frame.data;
    return parse_json(frame.data);
}

int read_close_code(Client& client) {
    SocketFrame frame = read_frame(client);
    while (frame.opcode == 1)
        frame = read_frame(client);
    EXPECT_EQ(frame.opcode, 8);
    if (frame.data.size() < 2) return 0;
    return static_cast<unsigned char>(frame.data[0]) << 8 |
           static_cast<unsigned char>(frame.data[1]);
}

void write_note(Running& house, std::string_view room, std::string_view text) {
    house.store().write_now([&](Write& tx) { add_note(tx, room, text); });
}

}  // namespace hamdel::edge::test
