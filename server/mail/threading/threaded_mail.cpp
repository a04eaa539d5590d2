#include <algorithm>

#include "mail/threading.h"
#include "reading/ascii.h"
#include "reading/encoded_words.h"

namespace hamdel::mail {
namespace {

// Message-IDs that say nothing: a program filled the field without making one.
bool is_telling(std::string_view id) {
    std::size_t sign = id.find('@');
    return id.size() >= 5 && sign != 0 && sign != id.npos;
}

std::vector<std::string> ancestors_of(const Mail& mail) {
    std::vector<std::string> out;
    auto add = [&](const std::string& id) {
        if (is_telling(id) && id != mail.message_id && std::ranges::find(out, id) == out.end())
            out.push_back(id);
    };
    for (const std::string& id : mail.in_reply_to)
        add(id);
    for (auto id = mail.references.rbegin(); id != mail.references.rend(); ++id)
        add(*id);
    return out;
}

void add_people(const std::vector<Address>& from, std::set<std::string>& to) {
    for (const Address& one : from)
        if (one.address.find('@') != std::string::npos && to.size() < 500)
            to.insert(lower(one.address));
}

// The first 22 bytes are those of the mail that began the thread (MS-OXOMSG 2.2.1.3).
std::string thread_index_of(const Mail& mail) {
    const std::string* line = mail.header("thread-index");
    if (!line || line->size() > 4000) return {};
    std::string bytes = decode_base64(*line);
    return bytes.size() < 22 ? std::string() : bytes.substr(0, 22);
}

}  // namespace

ThreadedMail threaded(const Mail& mail) {
    ThreadedMail out;
    if (is_telling(mail.message_id)) out.message_id = mail.message_id;
    out.ancestors = ancestors_of(mail);
    out.subject = bare_subject(mail.subject);
    out.number = number_in_subject(mail.subject);
    if (!mail.from.empty()) out.from = lower(mail.from.front().address);
    for (const std::vector<Address>* list : {&mail.from, &mail.to, &mail.cc})
        add_people(*list, out.people);
    if (mail.date) out.at = mail.date->at;
    out.thread_index = thread_index_of(mail);
    return out;
}

std::string_view name_of(JoinedBy rule) {
    constexpr std::string_view names[] = {"nothing",          "same_mail", "reference",
                                          "shared_reference", "number",    "subject"};
    return names[static_cast<std::size_t>(rule)];
}

}  // namespace hamdel::mail
