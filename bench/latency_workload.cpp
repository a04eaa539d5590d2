// latency: from a visitor's send to the screen of the agent who has the conversation, durable, with
// many on both sides.
#include "agents.h"
#include "folder.h"
#include "report.h"
#include "visitors.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

constexpr std::size_t agents_count = 500, visitors_count = 5'000;

// Visitor after visitor to agent after agent.
void assign(Server& server, const Visitors& visitors, const std::vector<Agent>& agents) {
    std::vector<std::string> requests;
    for (std::size_t i = 0; i < visitors.conversations.size(); ++i)
        requests.push_back(
            request("POST", "/api/v1/conversations/" + visitors.conversations[i] + "/assign",
                    R"({"team_id":null,"assignee_id":")" + agents[i % agents.size()].id + R"("})",
                    server.key()));
    ask_all(server.port(), requests);
}

struct Waits {
    std::vector<double> milliseconds;
    std::size_t sent = 0;
    std::size_t frames = 0;  // to all agents together
};

// Sends at a steady rate, however long the answers take: a closed loop would wait with the slow.
class Talk {
  public:
    Talk(Load& load, const Visitors& visitors) : load_(load), visitors_(visitors) {
        load_.arrived = [this](Connection& connection, int, std::string_view text) {
            if (connection.number < agents_count) hear(connection.number, text);
            return false;
        };
    }

    Waits run(double seconds, double rate) {
        double begin = load_.now();
        for (double passed = 0; passed < seconds; passed = load_.now() - begin) {
            while (double(sent_.size()) < passed * rate)
                say(begin + double(sent_.size()) / rate);
            load_.listen(0.0005);
        }
        // What is still on its way has two seconds to come.
        double until = load_.now() + 2;
        while (waits_.size() < sent_.size() && load_.now() < until)
            load_.listen(0.01);
        return {std::move(waits_), sent_.size(), frames_};
    }

  private:
    // Counted from when it was due, so that a generator that is late hides nothing.
    void say(double due) {
        std::size_t number = sent_.size(), who = number % visitors_count;
        sent_.push_back(due);
        heard_.push_back(false);
        load_.send(load_.connections()[agents_count + who],
                   say_frame(visitors_.conversations[who], "فشار دستگاه پایین است",
                             "n" + std::to_string(number)));
    }

    // Counts on the socket of the agent who has the conversation, wherever else it is shown.
    void hear(std::size_t agent, std::string_view text) {
        ++frames_;
        constexpr std::string_view before = "\"client_id\":\"n";
        std::size_t at = text.find(before);
        if (at == std::string_view::npos) return;
        auto number = static_cast<std::size_t>(std::atoll(text.data() + at + before.size()));
        if (number >= sent_.size() || heard_[number]) return;
        if (number % visitors_count % agents_count != agent) return;
        heard_[number] = true;
        waits_.push_back((load_.now() - sent_[number]) * 1000);
    }

    Load& load_;
    const Visitors& visitors_;
    std::vector<double> sent_, waits_;
    std::vector<bool> heard_;
    std::size_t frames_ = 0;
};

}  // namespace

void latency(const Options& options) {
    Report report("latency");
    Staff staff = hired(agents_count);
    const std::string name = "visitor to agent, 500 agents, 5,000 visitors";
    report.at_most(name + ", p50", 5);
    report.at_most(name + ", p99", 50);
    for (int run = 0; run < options.runs; ++run) {
        Folder folder(staff.data);
        Server server(folder.path());
        Visitors visitors = arrive(server, visitors_count);
        begin_talking(server, visitors);
        assign(server, visitors, staff.agents);
        Load load(server.port());
        stay_alive(load);
        load.open_live(agents_count, [&](std::size_t i) { return staff.agents[i].opening(); });
        load.open_live(visitors_count, [&](std::size_t i) { return visitors.opening(i); });
        load.listen(1);
        Waits waits = Talk(load, visitors).run(options.seconds, options.rate);
        report.add(name + ", p50", percentile(waits.milliseconds, 0.5), "ms");
        report.add(name + ", p99", percentile(waits.milliseconds, 0.99), "ms");
        report.add("messages sent", double(waits.sent) / options.seconds, "/s");
        report.add("share that arrived", double(waits.milliseconds.size()) / double(waits.sent),
                   "");
        report.add("frames to agents' screens for a message",
                   double(waits.frames) / double(waits.sent), "");
        if (load.lost() > 0) report.add("sockets lost", double(load.lost()), "");
        auto flushes = disk_flushes(1);
        report.add("fdatasync of 4 KiB, p50", percentile(flushes, 0.5), "ms");
        report.add("fdatasync of 4 KiB, p99", percentile(flushes, 0.99), "ms");
    }
    report.at_least("share that arrived", 1);
    report.print();
}

}  // namespace hamdel::bench
