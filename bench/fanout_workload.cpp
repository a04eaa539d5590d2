// fanout: one frame to many live sockets, ours and others with the same sockets, rooms and bytes.
#include <array>
#include <stdexcept>

#include "folder.h"
#include "peer.h"
#include "report.h"
#include "visitors.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

constexpr std::size_t sockets = 10'000;

// Frames that the one who speaks has on their way: in one room few, so that it is not measured how
// many of them fit into one write.
int at_once(std::size_t rooms) {
    return rooms == 1 ? 2 : 32;
}

struct Spread {
    double deliveries = 0;  // in a second
    double memory = 0;      // KiB a socket
    std::size_t size = 0;   // bytes of what was delivered
};

void add(Report& report, const std::string& who, const Spread& spread) {
    report.add("deliveries, " + who, spread.deliveries, "/s");
    report.add("memory a socket, " + who, spread.memory, "KiB");
}

// The first connection of the load speaks, in one room after the other; all others listen.
template <class Say, class IsAnswer>
Spread spread(Load& load, double seconds, std::size_t rooms, const Say& say,
              const IsAnswer& is_answer) {
    Spread out;
    std::size_t delivered = 0, spoken = 0;
    load.turns_at_once = at_once(rooms);
    load.next = [&](Connection& connection) {
        return connection.number == 0 ? say(spoken++ % rooms) : std::string();
    };
    load.arrived = [&](Connection& connection, int, std::string_view text) {
        if (connection.number == 0) return is_answer(text);
        ++delivered;
        out.size = text.size();
        return false;
    };
    load.run(seconds);
    out.deliveries = double(delivered) / seconds;
    std::size_t due = spoken * (sockets / rooms);
    for (double until = load.now() + 20; delivered < due && load.now() < until;)
        load.listen(0.05);
    if (delivered != due || load.lost() > 0)
        throw std::runtime_error(std::to_string(delivered) + " deliveries of " +
                                 std::to_string(due) +
                                 " came, sockets lost: " + std::to_string(load.lost()));
    return out;
}

// An agent is typing: that goes to every socket of the customer of the conversation.
Spread ours(double seconds, std::size_t rooms) {
    Folder folder;
    fill(folder.path(), 20);
    Server server(folder.path());
    Visitors visitors = arrive(server, rooms);
    begin_talking(server, visitors);
    double before = server.memory();
    Load load(server.port());
    stay_alive(load);
    load.open_live(1, [&](std::size_t) { return Opening{"/api/v1/live", server.key()}; });
    load.open_live(sockets, [&](std::size_t i) { return visitors.opening(i * rooms / sockets); });
    double memory = server.memory() - before;
    Spread out = spread(
        load, seconds, rooms,
        [&](std::size_t room) {
            return text_frame(R"({"id":"1","method":"POST","path":"/api/v1/conversations/)" +
                              visitors.conversations[room] + R"(/typing","body":{"active":true}})");
        },
        [](std::string_view text) { return text.starts_with(R"({"reply_to")"); });
    out.memory = memory * 1024 / sockets;
    return out;
}

Spread others(PeerKind kind, double seconds, std::size_t rooms, std::size_t size) {
    Peer peer(kind);
    double before = peer.memory();
    Load load(peer.port());
    peer.open(load, rooms, sockets / rooms);
    double memory = peer.memory() - before;
    Spread out = spread(
        load, seconds, rooms, [&](std::size_t room) { return peer.say(room, size); },
        [&](std::string_view text) { return peer.is_answer(text); });
    out.memory = memory * 1024 / sockets;
    return out;
}

}  // namespace

void fanout(const Options& options) {
    Report report(options.one_room ? "fanout-one" : "fanout");
    const std::array<std::pair<PeerKind, std::string>, 3> peers = {
        {{PeerKind::beast, "Boost.Beast"},
         {PeerKind::ws, "ws"},
         {PeerKind::socket_io, "socket.io"}}};
    std::size_t rooms = options.one_room ? 1 : sockets / 10;
    report.at_most("memory a socket, ours", 12);
    for (int run = 0; run < options.runs; ++run) {
        Spread own = ours(options.seconds, rooms);
        add(report, "ours", own);
        report.add("bytes delivered each time", double(own.size), "");
        for (const auto& [kind, name] : peers) {
            Spread other = others(kind, options.seconds, rooms, own.size);
            if (other.size != own.size)
                throw std::runtime_error(name + " delivered " + std::to_string(other.size) +
                                         " bytes, not " + std::to_string(own.size));
            add(report, name, other);
            report.add("ours to " + name, own.deliveries / other.deliveries, "");
        }
    }
    report.at_least("ours to Boost.Beast", 0.8);
    if (!options.one_room) report.at_least("ours to socket.io", 2.5);
    report.print();
}

}  // namespace hamdel::bench
