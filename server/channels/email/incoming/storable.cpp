#include "incoming/storable.h"

#include "kernel/text/text.h"

namespace hamdel::email {
namespace {

constexpr std::size_t longest_id = 998;       // a line of a head (RFC 5322 2.1.1)
constexpr std::size_t longest_address = 320;  // what an address can be at all
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_subject = 998;

void keep_letters(std::string& text) {
    if (!text::is_valid_utf8(text)) text = text::clean_line(text);
    std::erase(text, '\0');
}

void shorten_line(std::string& text, std::size_t characters) {
    text = text::clip(text::clean_line(text), characters);
}

// What is longer than a line of a head can be names nothing.
void clean_id(std::string& id) {
    keep_letters(id);
    if (id.size() > longest_id) id.clear();
}

void clean_ids(std::vector<std::string>& ids) {
    for (std::string& id : ids)
        clean_id(id);
    std::erase_if(ids, [](const std::string& id) { return id.empty(); });
}

void clean_person(mail::Address& person) {
    shorten_line(person.name, longest_name);
    keep_letters(person.address);
    if (person.address.size() > longest_address) person.address.clear();
}

void clean_people(std::vector<mail::Address>& people) {
    for (mail::Address& one : people)
        clean_person(one);
}

void clean_recipient(mail::FailedRecipient& one) {
    keep_letters(one.address);
    if (one.address.size() > longest_address) one.address.clear();
    shorten_line(one.status, 100);
    shorten_line(one.smtp_code, 100);
    shorten_line(one.diagnostic, 500);
}

}  // namespace

void make_storable(Arrived& arrived) {
    clean_id(arrived.mail.message_id);
    clean_ids(arrived.named);
    clean_ids(arrived.within);
    clean_person(arrived.sender);
    for (auto* people : {&arrived.mail.from, &arrived.mail.to, &arrived.mail.cc})
        clean_people(*people);
    shorten_line(arrived.mail.subject, longest_subject);
    arrived.earlier = text::clean_body(arrived.earlier);
    for (std::string& warning : arrived.mail.warnings)
        shorten_line(warning, 500);
    for (mail::FailedRecipient& one : arrived.automatic.recipients)
        clean_recipient(one);
    for (Arrived::File& file : arrived.files) {
        shorten_line(file.name, 255);
        if (file.name.empty()) file.name = "file";
    }
}

}  // namespace hamdel::email
