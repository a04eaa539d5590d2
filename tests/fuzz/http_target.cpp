// Any bytes at all as the target of a request, as its whole header, as a range: nothing crashes,
// and what is let through is decoded text that cannot climb or break a line.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/message_parser.h"
#include "http/range.h"
#include "http/target.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace {

using namespace hamdel;
using namespace hamdel::edge;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

void check_target(std::string_view input) {
    Target target;
    try {
        target = parse_target(input);
    } catch (const Refusal& refusal) {
        hold(refusal.code == "malformed_target", "there is one code");
        return;
    }
    hold(target.path.starts_with('/'), "a path begins with a slash");
    hold(text::is_valid_utf8(target.path), "a path is UTF-8");
    std::string closed = target.path + "/";
    hold(closed.find("/../") == std::string::npos, "a path does not climb");
    hold(closed.find("/./") == std::string::npos, "a path does not stand still");
    for (unsigned char c : target.path)
        hold(c >= 0x20 && c != 0x7f, "a path has no controls");
    for (const auto& [name, value] : target.query)
        hold(text::is_valid_utf8(name) && text::is_valid_utf8(value), "a query is UTF-8");
}

// The same message whole and in pieces ends the same.
struct Outcome {
    int status = 0;
    std::string target, body;
    bool operator==(const Outcome&) const = default;
};

Outcome parse(std::string_view input, std::size_t piece) {
    MessageParser parser(16 << 10);
    Outcome out;
    std::string bytes;
    bool in_body = false;
    auto take = [&](std::string_view some) { out.body += some; };
    MessageParser::Take taker = take;
    while (!input.empty()) {
        bytes += input.substr(0, piece);
        input.remove_prefix(std::min(piece, input.size()));
        if (!in_body) {
            auto state = parser.read_header(bytes);
            if (state == MessageParser::State::failed) return {parser.status(), {}, {}};
            if (state != MessageParser::State::header_done) continue;
            in_body = true;
            out.target = parser.head().target;
        }
        auto state = parser.read_body(bytes, 4096, taker);
        if (state == MessageParser::State::failed) return {parser.status(), out.target, {}};
        if (state == MessageParser::State::done) return out;
    }
    return out;
}

void check_message(std::string_view input) {
    Outcome whole = parse(input, std::max<std::size_t>(input.size(), 1));
    hold(whole.body.size() <= 4096, "a body keeps its bound");
    Outcome pieces = parse(input, 7);
    if (whole.status == 0 && pieces.status == 0) hold(whole == pieces, "pieces make the whole");
}

void check_range(std::string_view input) {
    for (std::int64_t size : {0L, 1L, 1000L}) {
        Range range = parse_range(input, size);
        if (range.kind == Range::Kind::none) continue;
        hold(range.first >= 0 && range.count >= 0, "a range lies in the file");
        hold(range.first + range.count <= size, "a range ends in the file");
        hold(range.kind == Range::Kind::whole || range.count > 0, "a part is something");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    check_target(input);
    check_message(input);
    check_range(input);
    return 0;
}
