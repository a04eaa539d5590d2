#include "peer.h"

#include <filesystem>
#include <stdexcept>
#include <thread>

#include "http.h"
#include "report.h"

namespace hamdel::bench {
namespace {

// Beside this program.
std::string beast() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "hamdel_bench_beast";
}

std::vector<std::string> command(PeerKind kind, int port, std::size_t page) {
    std::string at = std::to_string(port);
    if (kind == PeerKind::beast) return {beast(), at, std::to_string(page)};
    return {"node", kind == PeerKind::ws ? "bench/peers/ws.mjs" : "bench/peers/socket_io.mjs", at};
}

}  // namespace

Peer::Peer(PeerKind kind, std::size_t page)
    : kind_(kind), port_(free_port()), process_(command(kind, port_, page)) {
    auto begin = SteadyClock::now();
    while (ask(port_, "GET", "/").status == 0) {
        if (seconds_since(begin) > 20) throw std::runtime_error("a peer does not answer");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void Peer::open(Load& load, std::size_t rooms, std::size_t listeners) const {
    // Socket.IO (its protocol 5 on Engine.IO 4): "0{…}" opens the transport, "40" asks for the main
    // namespace and "40{…}" grants it.
    if (kind_ == PeerKind::socket_io) {
        load.alive = {"2", "3", false};
        load.greets = [&load](Connection& connection, std::string_view text) {
            if (text.starts_with("0")) load.send(connection, text_frame("40"));
            return text.starts_with("40");
        };
    }
    std::string target =
        kind_ == PeerKind::socket_io ? "/socket.io/?EIO=4&transport=websocket&room=" : "/?room=";
    load.open_live(1, [&](std::size_t) { return Opening{target, {}}; });
    load.open_live(rooms * listeners, [&](std::size_t i) {
        return Opening{target + std::to_string(i / listeners), {}};
    });
}

std::string Peer::say(std::size_t room, std::size_t size) const {
    std::string text = std::to_string(room) + " ";
    if (kind_ != PeerKind::socket_io) {
        text.resize(std::max(size, text.size()), 'x');
        return text_frame(text);
    }
    // An event that asks for an acknowledgement; it goes on as 42["said","…"].
    std::size_t around = std::string_view(R"(42["said",""])").size();
    text.resize(std::max(size, text.size() + around) - around, 'x');
    return text_frame(R"(421["said",")" + text + R"("])");
}

bool Peer::is_answer(std::string_view text) const {
    return text.starts_with(kind_ == PeerKind::socket_io ? "43" : "{\"reply_to\"");
}

}  // namespace hamdel::bench
