#include "folder.h"

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "process.h"
#include "report.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {

Folder::Folder() {
    std::filesystem::create_directories("build/bench");
    std::string name = "build/bench/data-XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the data");
    path_ = name;
}

Folder::Folder(const std::filesystem::path& copied) : Folder() {
    std::filesystem::copy(copied, path_, std::filesystem::copy_options::recursive);
}

Folder::~Folder() {
    std::error_code left;
    std::filesystem::remove_all(path_, left);
}

double fill(const std::filesystem::path& folder, int conversations) {
    auto begin = SteadyClock::now();
    Process({binary(), "demo", "--data", folder.string(), "--conversations",
             std::to_string(conversations)})
        .wait();
    return seconds_since(begin);
}

std::filesystem::path filled(const Options& options, int conversations) {
    std::filesystem::path out = options.data;
    if (out.empty()) out = "build/bench/filled-" + std::to_string(conversations);
    if (std::filesystem::exists(out / "hamdel.db")) return out;
    // Filled beside it first: what was broken off is not taken for the whole.
    std::filesystem::path half = out.string() + ".half";
    std::filesystem::remove_all(half);
    std::filesystem::create_directories(half);
    double took = fill(half, conversations);
    std::printf("filled %s with %d conversations in %.1f s\n", out.c_str(), conversations, took);
    std::filesystem::remove_all(out);
    std::filesystem::rename(half, out);
    return out;
}

}  // namespace hamdel::bench
