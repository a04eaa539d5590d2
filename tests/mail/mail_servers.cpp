// Starts the mail servers of the tests for programs in other languages, says where they are in one
// line of JSON, and ends them when its input ends. A line "put ADDRESS FILE" on its input puts a
// mail into a mailbox and is answered with "put".
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include "kernel/json.h"
#include "world/mail_servers.h"

namespace {

using namespace hamdel;

Json description_of(const world::MailServers& servers) {
    const world::MailPorts& ports = servers.ports();
    Json::Array boxes;
    for (const char* address : {"desk@asiab.example", "mina@asiab.example"})
        boxes.push_back(Json::object(
            {{"address", address}, {"password", world::MailServers::password_of(address)}}));
    return Json::object({{"host", "localhost"},
                         {"imap", ports.imap},
                         {"imaps", ports.imaps},
                         {"smtp", ports.smtp},
                         {"submission", ports.submission},
                         {"submissions", ports.submissions},
                         {"lmtp", ports.lmtp},
                         {"ca_file", servers.ca_file()},
                         {"mailboxes", boxes}});
}

}  // namespace

int main() {
    try {
        world::MailServers servers;
        std::cout << to_text(description_of(servers)) << std::endl;
        for (std::string line; std::getline(std::cin, line);) {
            std::istringstream words(line);
            std::string verb, address, file;
            words >> verb >> address >> file;
            if (verb != "put") continue;
            std::ifstream mail(file, std::ios::binary);
            servers.put(address, {std::istreambuf_iterator<char>(mail), {}});
            std::cout << "put" << std::endl;
        }
        return 0;
    } catch (const std::exception& failed) {
        std::cerr << failed.what() << "\n";
        return 1;
    }
}
