#include "world/mail_servers.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "world/folders.h"

namespace hamdel::world {
namespace {

namespace fs = std::filesystem;

void give_to(const std::string& user, const fs::path& folder) {
    const passwd* found = getpwnam(user.c_str());
    if (!found) throw std::runtime_error("there is no user " + user);
    if (chown(folder.c_str(), found->pw_uid, found->pw_gid) != 0)
        throw std::runtime_error("cannot give away " + folder.string());
}

sockaddr_in loopback(int port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(std::uint16_t(port));
    out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return out;
}

// All are held at once, so that no two are the same.
std::vector<int> free_ports(std::size_t count) {
    std::vector<int> sockets, ports;
    for (std::size_t i = 0; i < count; ++i) {
        int one = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in at = loopback(0);
        socklen_t size = sizeof at;
        auto* address = reinterpret_cast<sockaddr*>(&at);
        if (bind(one, address, size) != 0 || getsockname(one, address, &size) != 0)
            throw std::runtime_error("no free port");
        sockets.push_back(one);
        ports.push_back(ntohs(at.sin_port));
    }
    for (int one : sockets)
        close(one);
    return ports;
}

bool answers(int port) {
    int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at = loopback(port);
    bool is_there = connect(probe, reinterpret_cast<sockaddr*>(&at), sizeof at) == 0;
    close(probe);
    return is_there;
}

void stop(pid_t& process) {
    if (process == 0) return;
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
    // Dovecot leaves sessions that are open alone for ten seconds more.
    kill(-process, SIGKILL);
    process = 0;
}

}  // namespace

MailServers& MailServers::running() {
    static MailServers servers;
    return servers;
}

MailServers::MailServers() : folder_(fresh_folder()) {
    if (geteuid() != 0) throw std::runtime_error("Postfix can only be started by root");
    auto ports = free_ports(6);
    std::string tokens = tokens_.address();
    ports_ = {.imap = ports[0],
              .imaps = ports[1],
              .smtp = ports[2],
              .submission = ports[3],
              .submissions = ports[4],
              .lmtp = ports[5],
              .tokens = std::stoi(tokens.substr(tokens.rfind(':') + 1))};
    for (const char* name : {"run", "state", "mail", "data", "postfix", "queue", "queue/private"})
        fs::create_directories(folder_ / name);
    for (const char* name : {"data", "queue/private"})
        give_to("postfix", folder_ / name);
    give_to("mail", folder_ / "mail");
    make_certificate("certificate.pem", "key.pem");
    make_certificate("other.pem", "other_key.pem");
    accept_tokens_of("");
    write_dovecot_settings(folder_, ports_);
    write_postfix_settings(folder_, ports_);
    start_dovecot();
    start_postfix();
}

MailServers::~MailServers() {
    stop_postfix();
    stop_dovecot();
    std::error_code gone;
    fs::remove_all(folder_, gone);
}

void MailServers::make_certificate(const std::string& name, const std::string& key) {
    pid_t made = spawn({"/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
                        folder_ / key, "-out", folder_ / name});
    int status = 0;
    waitpid(made, &status, 0);
    if (status != 0) throw std::runtime_error("no certificate, see " + log().string());
}

void MailServers::start_dovecot() {
    dovecot_ = spawn({"/usr/sbin/dovecot", "-F", "-c", folder_ / "dovecot.conf"});
    wait_for(ports_.imap, "Dovecot");
    wait_for(ports_.imaps, "Dovecot");
}

void MailServers::stop_dovecot() {
    stop(dovecot_);
}

void MailServers::start_postfix() {
    // `postfix start` would leave a process that does not end with this program.
    pid_t made = spawn({"/usr/sbin/postfix", "-c", folder_ / "postfix", "check"});
    waitpid(made, nullptr, 0);
    postfix_ = spawn({"/usr/lib/postfix/sbin/master", "-c", folder_ / "postfix", "-s"});
    wait_for(ports_.smtp, "Postfix");
    wait_for(ports_.submissions, "Postfix");
}

// Its children hold the door a little longer.
void MailServers::stop_postfix() {
    stop(postfix_);
    for (int port : {ports_.smtp, ports_.submission, ports_.submissions})
        for (int i = 0; answers(port); ++i) {
            if (i == 1000) throw std::runtime_error("Postfix does not stop, see " + log().string());
            usleep(20'000);
        }
}

// Between fork and exec of a program with threads, only plain calls of the system are safe.
pid_t MailServers::spawn(const std::vector<std::string>& words) const {
    std::string output = log();
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t child = fork();
    if (child != 0) return child;
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    setsid();
    int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    int nothing = ::open("/dev/null", O_RDONLY);
    dup2(nothing, 0);
    dup2(file, 1);
    dup2(file, 2);
    if (chdir("/") != 0) _exit(1);
    execv(arguments[0], arguments.data());
    _exit(1);
}

void MailServers::wait_for(int port, const std::string& whose) const {
    for (int i = 0; !answers(port); ++i) {
        if (i == 1000) throw std::runtime_error(whose + " does not start, see " + log().string());
        usleep(20'000);
    }
}

std::string MailServers::password_of(const std::string& address) {
    return address == "desk@asiab.example" ? "cup of coffee" : "قهوهٔ \"تلخ\"";
}

void MailServers::accept_tokens_of(const std::string& address) {
    if (address.empty())
        return tokens_.answer_with(401, "Content-Type: application/json\r\n", "{}");
    tokens_.answer_with(200, "Content-Type: application/json\r\n",
                        "{\"email\":\"" + address + "\",\"expires_in\":3600}");
}

// As a delivery agent does it: written whole beside, then moved into the folder of new mails.
void MailServers::put(const std::string& address, const std::string& mail) {
    fs::path box = folder_ / "mail" / address / "Maildir";
    for (const fs::path& one : {box.parent_path(), box, box / "tmp", box / "new", box / "cur"}) {
        fs::create_directories(one);
        give_to("mail", one);
    }
    std::string number = std::to_string(++count_);
    std::string name = "1700000000.M" + number + "P" + std::to_string(getpid()) + ".localhost";
    std::ofstream(box / "tmp" / name, std::ios::binary) << mail;
    give_to("mail", box / "tmp" / name);
    fs::rename(box / "tmp" / name, box / "new" / name);
}

}  // namespace hamdel::world
