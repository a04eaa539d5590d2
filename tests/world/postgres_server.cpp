#include "world/postgres_server.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>

#include "world/folders.h"

namespace hamdel::world {
namespace {

const std::string programs = "/usr/lib/postgresql/15/bin/";

struct Close {
    void operator()(PGconn* c) const { PQfinish(c); }
};
struct Clear {
    void operator()(PGresult* r) const { PQclear(r); }
};

// PostgreSQL refuses to run as root, as the tests may in a container.
const passwd* other_user() {
    if (geteuid() != 0) return nullptr;
    const passwd* found = getpwnam("postgres");
    if (!found) throw std::runtime_error("there is no user postgres");
    return found;
}

}  // namespace

PostgresServer& PostgresServer::running() {
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer() : folder_(fresh_folder()) {
    if (const passwd* user = other_user())
        if (chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("cannot give away " + folder_.string());
    pid_t made = spawn({"initdb", "--pgdata=" + (folder_ / "data").string(), "--username=postgres",
                        "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"});
    int status = 0;
    waitpid(made, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed, see " + folder_.string() + "/log");
    start();
}

PostgresServer::~PostgresServer() {
    stop();
    std::error_code gone;
    std::filesystem::remove_all(folder_, gone);
}

void PostgresServer::start() {
    process_ = spawn({"postgres", "-D", folder_ / "data", "-k", folder_, "-c",
                      "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off", "-c",
                      "shared_buffers=32MB", "-c", "max_connections=200", "-c", "autovacuum=off"});
    for (int i = 0; PQping(url("postgres").c_str()) != PQPING_OK; ++i) {
        if (i == 1000) throw std::runtime_error("PostgreSQL does not start");
        usleep(20'000);
    }
}

void PostgresServer::stop() {
    if (process_ == 0) return;
    kill(process_, SIGQUIT);
    waitpid(process_, nullptr, 0);
    process_ = 0;
}

// Between fork and exec of a program with threads, only plain calls of the system are safe.
pid_t PostgresServer::spawn(const std::vector<std::string>& words) const {
    std::string program = programs + words.front();
    std::string output = folder_ / "log";
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const passwd* user = other_user();
    uid_t uid = user ? user->pw_uid : 0;
    gid_t gid = user ? user->pw_gid : 0;
    pid_t child = fork();
    if (child != 0) return child;
    if (uid != 0 && (setgid(gid) != 0 || setuid(uid) != 0)) _exit(1);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(file, 1);
    dup2(file, 2);
    if (chdir("/") != 0) _exit(1);
    execv(program.c_str(), arguments.data());
    _exit(1);
}

std::string PostgresServer::url(const std::string& plain_name) const {
    return "postgresql:///" + plain_name + "?host=" + folder_.string() + "&user=postgres";
}

std::string PostgresServer::plain_name(const std::string& database) {
    std::size_t from = std::string_view("postgresql:///").size();
    return database.substr(from, database.find('?') - from);
}

void PostgresServer::run(const std::string& sql) {
    std::unique_ptr<PGconn, Close> connection(PQconnectdb(url("postgres").c_str()));
    std::unique_ptr<PGresult, Clear> result(PQexec(connection.get(), sql.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
}

std::string PostgresServer::make_database(const std::string& copy_of) {
    remove_unused();
    std::string name = "test_" + std::to_string(++count_);
    run("create database " + name + (copy_of.empty() ? "" : " template " + copy_of));
    is_kept_[name] = false;
    return url(name);
}

void PostgresServer::keep(const std::string& database) {
    is_kept_[plain_name(database)] = true;
}

void PostgresServer::remove_unused() {
    std::erase_if(is_kept_, [this](const auto& one) {
        if (one.second) return false;
        try {
            run("drop database " + one.first);
            return true;
        } catch (const std::runtime_error&) {
            return false;  // still in use
        }
    });
}

}  // namespace hamdel::world
