#include "live/client_frame.h"

#include "http/target.h"
#include "kernel/errors.h"

namespace hamdel::edge {
namespace {

constexpr std::size_t longest_id = 64;

[[noreturn]] void refuse_frame() {
    throw Refusal(Problem::invalid, "malformed_frame");
}

const std::string& string_of(const Json& frame, std::string_view key) {
    const std::string* text = frame[key].string();
    if (!text) refuse_frame();
    return *text;
}

void refuse_unknown(const Json& frame) {
    for (const Json::Member& member : *frame.object())
        if (member.first != "id" && member.first != "method" && member.first != "path" &&
            member.first != "body" && member.first != "idempotency_key" && member.first != "watch")
            refuse_frame();
}

Watched watched_of(const Json& frame) {
    const auto* words = frame["watch"].array();
    if (!words || words->size() > most_watched) refuse_frame();
    Watched out;
    for (const Json& word : *words) {
        const std::string* text = word.string();
        if (!text || text->size() > longest_watched) refuse_frame();
        out.push_back(*text);
    }
    return out;
}

}  // namespace

ClientFrame parse_client_frame(std::string_view text) {
    Json frame = parse_json(text);
    if (!frame.object()) refuse_frame();
    ClientFrame out;
    if (frame.find("type")) {
        if (string_of(frame, "type") != "ping") refuse_frame();
        out.kind = ClientFrame::Kind::ping;
        return out;
    }
    refuse_unknown(frame);
    out.id = string_of(frame, "id");
    if (out.id.empty() || out.id.size() > longest_id) refuse_frame();
    if (frame.find("watch")) {
        out.kind = ClientFrame::Kind::watch;
        out.watched = watched_of(frame);
        return out;
    }
    auto method = shape::parse_name<Method>(string_of(frame, "method"));
    if (!method) refuse_frame();
    out.request.method = *method;
    Target target = parse_target(string_of(frame, "path"));
    out.request.path = std::move(target.path);
    out.request.query = std::move(target.query);
    if (const Json* body = frame.find("body"); body && !body->is_null()) {
        out.request.body = to_text(*body);
        out.request.headers.push_back({"content-type", "application/json"});
    }
    if (frame.find("idempotency_key"))
        out.request.headers.push_back({"idempotency-key", string_of(frame, "idempotency_key")});
    return out;
}

std::string id_of_frame(std::string_view text) {
    try {
        Json frame = parse_json(text);
        if (const std::string* id = frame["id"].string(); id && id->size() <= longest_id)
            return *id;
    } catch (const Refusal&) {
    }
    return {};
}

std::string reply_frame(std::string_view id, int status, std::string_view body) {
    std::string out = "{\"reply_to\":";
    if (id.empty())
        out += "null";
    else
        write_json_string(out, id);
    out += ",\"status\":" + std::to_string(status) + ",\"body\":";
    out += body.empty() ? "null" : body;
    out += '}';
    return out;
}

}  // namespace hamdel::edge
