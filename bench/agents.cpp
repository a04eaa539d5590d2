#include "agents.h"

#include <atomic>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "folder.h"
#include "server.h"

namespace hamdel::bench {
namespace {

constexpr const char* list = "agents.txt";

std::vector<Agent> read_agents(const std::filesystem::path& data) {
    std::vector<Agent> out;
    std::ifstream file(data / list);
    for (Agent agent; file >> agent.id >> agent.cookie;)
        out.push_back(agent);
    return out;
}

std::string token_of(const Json& invited) {
    std::string url(invited["invitation_url"].text());
    return url.substr(url.find_last_of("/=") + 1);
}

Agent accept(int port, const Json& invited) {
    Reply in = ask(port, "POST", "/api/v1/invitation",
                   R"({"password":"hamdel-bench","token":")" + token_of(invited) + R"("})");
    if (in.status / 100 != 2) throw std::runtime_error("nobody came in: " + in.body);
    std::size_t from = in.head.find("hamdel_session=");
    return {std::string(invited["agent"]["id"].text()),
            in.head.substr(from, in.head.find(';', from) - from)};
}

std::vector<Agent> hire(Server& server, std::size_t count) {
    std::vector<std::string> invitations;
    for (std::size_t i = 0; i < count; ++i)
        invitations.push_back(request("POST", "/api/v1/agents",
                                      R"({"name":"Agent","role":"agent","email":"a)" +
                                          std::to_string(i) + R"(@asiab.example","team_ids":[]})",
                                      server.session()));
    auto invited = ask_all(server.port(), invitations);
    std::vector<Agent> out(count);
    std::atomic<std::size_t> next = 0;
    auto accept_some = [&] {
        for (std::size_t i; (i = next++) < count;)
            out[i] = accept(server.port(), invited[i]);
    };
    std::thread beside(accept_some);
    accept_some();
    beside.join();
    return out;
}

}  // namespace

Staff hired(std::size_t count) {
    std::filesystem::path data = "build/bench/agents-" + std::to_string(count);
    if (auto agents = read_agents(data); agents.size() == count) return {data, agents};
    std::printf("hiring %zu agents for %s\n", count, data.c_str());
    std::filesystem::remove_all(data);
    std::filesystem::create_directories(data);
    fill(data, 200);
    std::vector<Agent> agents;
    {
        Server server(data);
        agents = hire(server, count);
    }
    std::ofstream file(data / list);
    for (const Agent& agent : agents)
        file << agent.id << ' ' << agent.cookie << '\n';
    return {data, agents};
}

}  // namespace hamdel::bench
