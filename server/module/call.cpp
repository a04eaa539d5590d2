#include "module/call.h"

#include <sodium.h>

#include "kernel/text/text.h"
#include "module/forget_answers.h"

namespace hamdel {
namespace {

constexpr std::size_t longest_key = 255;

struct Remembered {
    std::string fingerprint;
    std::int64_t status = 0;
    std::string answer;
    std::string type;
    std::vector<Header> headers;

    static constexpr auto fields = shape::fields(
        shape::field("fingerprint", &Remembered::fingerprint),
        shape::field("status", &Remembered::status), shape::field("answer", &Remembered::answer),
        shape::field("type", &Remembered::type), shape::field("headers", &Remembered::headers));
};

std::string fingerprint(const Request& request) {
    unsigned char hash[32];
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, sizeof hash);
    auto add = [&state](std::string_view part) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                                  part.size());
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>("\0"), 1);
    };
    add(shape::name_of(request.method));
    add(request.path);
    for (const auto& [name, value] : request.query)
        add(name), add(value);
    add(request.body);
    add(request.upload_hash);
    crypto_generichash_final(&state, hash, sizeof hash);
    char hex[sizeof hash * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

std::string owner_of_keys(const Actor& who) {
    return std::string(shape::name_of(who.type)) + ":" + std::to_string(who.id);
}

}  // namespace

Call::Call(const Route& route, Request request) : route_(route), request_(std::move(request)) {
    try {
        input_ = route_.read(request_);
    } catch (const Refusal&) {
        input_failure_ = std::current_exception();
    }
}

void Call::admit(Read& tx) {
    const Permission& may = route_.may;
    if (request_.known)
        actor_ = *request_.known;
    else if (!may.open)
        actor_ = may.door->authenticate(tx, request_);
    if (!may.open && !may.name.empty() && !actor_.can(may.name))
        throw Refusal(Problem::forbidden, "not_permitted");
    if (input_failure_) std::rethrow_exception(input_failure_);
}

void Call::prepare(Read& tx) {
    admit(tx);
    if (route_.prepare) route_.prepare(tx, actor_, input_.get());
}

void Call::perform(Read& tx) {
    admit(tx);
    std::string_view key = request_.header("idempotency-key");
    if (key.size() > longest_key || !text::is_valid_utf8(key))
        throw wrong_field("Idempotency-Key", "too_long");
    bool remember = route_.writes && route_.remembered && !route_.may.open && !key.empty();
    if (remember && route_.method == Method::post)
        return perform_once(static_cast<Write&>(tx), key);
    output_ = route_.call(tx, actor_, input_.get());
    // Readers are many: each makes the text of its answer. The writer leaves it to who sends it.
    if (!route_.writes) output_ = as_output(output_());
}

void Call::perform_once(Write& tx, std::string_view key) {
    std::string owner = owner_of_keys(actor_), print = fingerprint(request_);
    auto before = tx.one<Remembered>(
        "select fingerprint, status, answer, type, headers from idempotency_key "
        "where workspace_id = ? and actor = ? and key = ? and at > ?",
        actor_.workspace, owner, key, tx.now() - answer_kept);
    if (before) {
        if (before->fingerprint != print) throw Refusal(Problem::conflict, "key_used_otherwise");
        Answer first{.status = static_cast<int>(before->status),
                     .body = std::move(before->answer),
                     .type = std::move(before->type),
                     .headers = std::move(before->headers)};
        first.headers.push_back({"Idempotency-Replayed", "true"});
        output_ = as_output(std::move(first));
        return;
    }
    Answer answer = route_.call(tx, actor_, input_.get())();
    tx.run(
        "insert into idempotency_key (workspace_id, actor, key, fingerprint, status, answer, type, "
        "headers, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "on conflict (workspace_id, actor, key) do update set "
        "fingerprint = excluded.fingerprint, status = excluded.status, "
        "answer = excluded.answer, type = excluded.type, headers = excluded.headers, "
        "at = excluded.at",
        actor_.workspace, owner, key, print, answer.status, answer.body, answer.type,
        answer.headers, tx.now());
    plan_to_forget(tx);
    output_ = as_output(std::move(answer));
}

}  // namespace hamdel
