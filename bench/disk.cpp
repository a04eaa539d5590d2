// The disk's own limit: how long it takes until 4 KiB are safe.
#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

#include "folder.h"
#include "report.h"
#include "workloads.h"

namespace hamdel::bench {

std::vector<double> disk_flushes(double seconds) {
    Folder folder;
    int file = open((folder.path() / "flushed").c_str(), O_CREAT | O_WRONLY, 0600);
    if (file < 0) throw std::runtime_error("no file to flush");
    const std::string page(4096, 'x');
    std::vector<double> out;
    for (auto begin = SteadyClock::now(); seconds_since(begin) < seconds;) {
        auto asked = SteadyClock::now();
        if (write(file, page.data(), page.size()) < 0 || fdatasync(file) != 0) break;
        out.push_back(seconds_since(asked) * 1000);
    }
    close(file);
    return out;
}

}  // namespace hamdel::bench
