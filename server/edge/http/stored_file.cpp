#include "http/stored_file.h"

#include <fcntl.h>
#include <unistd.h>

#include "http/problem.h"

namespace hamdel::edge {
namespace {

// It came from somebody: opened by itself, it must do nothing. A browser shows no PDF in a sandbox;
// its own viewer has no page to run anything in, and here only our pages may frame it.
std::string_view policy_of(const Answer& answer) {
    return answer.type == "application/pdf"
               ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
                 "frame-ancestors 'self'"
               : "default-src 'none'; sandbox";
}

void add_headers(Answer& answer) {
    answer.headers.push_back({"Accept-Ranges", "bytes"});
    answer.headers.push_back({"Content-Security-Policy", std::string(policy_of(answer))});
    // Its address holds the permission; a chat shows pictures on the pages that carry it.
    answer.headers.push_back({"Cross-Origin-Resource-Policy", "cross-origin"});
}

}  // namespace

StoredFile open_stored(const storage::Blobs& blobs, Answer answer, const Request& request) {
    int number = ::open(blobs.path(answer.blob_hash).c_str(), O_RDONLY | O_CLOEXEC);
    if (number < 0) return {.answer = http_problem(404, "blob", request.request_id)};
    std::shared_ptr<const int> handle(new int(number), [](const int* file) {
        ::close(*file);
        delete file;
    });
    std::int64_t size = ::lseek(number, 0, SEEK_END);
    Range range = parse_range(request.header("range"), size);
    if (range.kind == Range::Kind::none) {
        Answer none = http_problem(416, "range", request.request_id);
        none.headers.push_back({"Content-Range", "bytes */" + std::to_string(size)});
        return {.answer = std::move(none)};
    }
    add_headers(answer);
    if (range.kind == Range::Kind::part) {
        answer.status = 206;
        std::string part =
            std::to_string(range.first) + "-" + std::to_string(range.first + range.count - 1);
        answer.headers.push_back({"Content-Range", "bytes " + part + "/" + std::to_string(size)});
    }
    return {.answer = std::move(answer), .handle = std::move(handle), .range = range};
}

std::string read_stored(int handle, std::int64_t at, std::size_t count) {
    std::string out(count, '\0');
    ssize_t got = ::pread(handle, out.data(), count, at);
    out.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return out;
}

}  // namespace hamdel::edge
