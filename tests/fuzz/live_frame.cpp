// Any bytes at all on a live socket: as frames of the protocol, and as the text of a client's
// frame.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "live/client_frame.h"
#include "live/frame_reader.h"

namespace {

using namespace hamdel;
using namespace hamdel::edge;

constexpr std::size_t limit = 4096;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

struct Outcome {
    std::vector<std::string> messages;
    int code = 0;
    bool operator==(const Outcome&) const = default;
};

Outcome read(std::string_view input, std::size_t piece) {
    FrameReader reader(limit);
    Outcome out;
    try {
        while (!input.empty()) {
            for (const FrameReader::Message& message : reader.feed(input.substr(0, piece))) {
                hold(message.data.size() <= limit, "a message keeps its bound");
                if (message.opcode == Opcode::text)
                    hold(text::is_valid_utf8(message.data), "a text is UTF-8");
                out.messages.push_back(message.data);
            }
            input.remove_prefix(std::min(piece, input.size()));
        }
    } catch (const FrameFailure& failure) {
        hold(failure.code >= 1002 && failure.code <= 1009, "a failure has a code of the protocol");
        out.code = failure.code;
    }
    return out;
}

void check_frames(std::string_view input) {
    Outcome bytes = read(input, 1), pieces = read(input, 5);
    // A failure within a piece takes the messages before it in that piece along.
    hold(bytes.code == pieces.code, "pieces fail alike");
    if (!bytes.code) hold(bytes == pieces, "pieces make the whole");
}

void check_client_frame(std::string_view input) {
    try {
        ClientFrame frame = parse_client_frame(input);
        if (frame.kind == ClientFrame::Kind::ping) return;
        hold(!frame.id.empty() && frame.id.size() <= 64, "an id is short");
        hold(frame.request.path.starts_with('/'), "a path begins with a slash");
        hold(id_of_frame(input) == frame.id, "the answer finds its caller");
        parse_json(reply_frame(frame.id, 200, "{}"));
    } catch (const Refusal& refusal) {
        hold(refusal.kind == Problem::invalid || refusal.kind == Problem::too_large,
             "what is wrong is said");
        parse_json(reply_frame(id_of_frame(input), 400, ""));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    check_frames(input);
    check_client_frame(input);
    return 0;
}
