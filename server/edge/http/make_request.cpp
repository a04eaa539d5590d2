#include "http/make_request.h"

#include "http/request_id.h"
#include "http/target.h"

namespace hamdel::edge {
namespace {

constexpr std::size_t longest_address = 45;  // of IPv6 that holds an IPv4

// What stands before the last comma came from outside, and outside may write what it likes.
std::string_view last_of(std::string_view list) {
    list = list.substr(list.rfind(',') + 1);
    while (list.starts_with(' '))
        list.remove_prefix(1);
    return list;
}

}  // namespace

Request make_request(const MessageHead& head, const Peer& peer) {
    Request out;
    out.headers = head.headers;
    out.request_id = request_id(head.header("x-request-id"));
    out.address = peer.address;
    out.secure = peer.is_secure;
    if (!peer.is_proxy) return out;
    std::string_view forwarded = last_of(head.header("x-forwarded-for"));
    if (!forwarded.empty() && forwarded.size() <= longest_address) out.address = forwarded;
    out.secure |= head.header("x-forwarded-proto") == "https";
    return out;
}

std::optional<Answer> read_target(const MessageHead& head, Request& into) {
    try {
        Target target = parse_target(head.target);
        into.path = std::move(target.path);
        into.query = std::move(target.query);
        return {};
    } catch (const Refusal& refusal) {
        return problem_answer(refusal, into.request_id);
    }
}

}  // namespace hamdel::edge
