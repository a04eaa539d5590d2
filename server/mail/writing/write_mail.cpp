#include "mail/write_mail.h"

#include <gmime/gmime.h>

#include <memory>

#include "gmime.h"
#include "kernel/text/text.h"

namespace hamdel::mail {
namespace {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string one_line(std::string_view text) {
    return text::clean_line(text);
}

// What stands in angle brackets holds nothing that ends them.
std::string id_text(std::string_view id) {
    std::string out;
    for (char c : id)
        if (c > ' ' && c != '<' && c != '>' && c != 0x7f) out += c;
    return out;
}

void add_addresses(GMimeMessage* message, GMimeAddressType type,
                   const std::vector<Address>& addresses) {
    for (const Address& one : addresses) {
        std::string name = one_line(one.name);
        g_mime_message_add_mailbox(message, type, name.empty() ? nullptr : name.c_str(),
                                   id_text(one.address).c_str());
    }
}

void add_head(GMimeMessage* message, const char* name, const std::string& value) {
    if (!value.empty())
        g_mime_object_append_header(GMIME_OBJECT(message), name, value.c_str(), "utf-8");
}

std::string ids_text(const std::vector<std::string>& ids) {
    // The first, which begins the thread, and the last ones.
    constexpr std::size_t most = 20;
    std::string out;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i != 0 && i + most < ids.size()) continue;
        if (!out.empty()) out += ' ';
        out += '<' + id_text(ids[i]) + '>';
    }
    return out;
}

Owned<GMimePart> part_of(std::string_view bytes, const std::string& type) {
    std::size_t slash = type.find('/');
    std::string main = slash == std::string::npos ? "application" : type.substr(0, slash);
    std::string sub = slash == std::string::npos ? "octet-stream" : type.substr(slash + 1);
    Owned<GMimePart> part(g_mime_part_new_with_type(main.c_str(), sub.c_str()));
    Owned<GMimeStream> memory(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(memory.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part.get(), content.get());
    return part;
}

Owned<GMimePart> words_part(const std::string& words, const char* sub) {
    auto part = part_of(words, std::string("text/") + sub);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    // Base64 where most of it is not ASCII: a third shorter for Persian, and no line is touched.
    g_mime_part_set_content_encoding(part.get(), g_mime_part_get_best_content_encoding(
                                                     part.get(), GMIME_ENCODING_CONSTRAINT_7BIT));
    return part;
}

Owned<GMimeObject> words_of(const OutgoingMail& mail) {
    auto plain = words_part(flowed(mail.text), "plain");
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(plain.get()), "format", "flowed");
    if (mail.html.empty()) return Owned<GMimeObject>(GMIME_OBJECT(plain.release()));
    auto html = words_part(mail.html, "html");
    Owned<GMimeMultipart> both(g_mime_multipart_new_with_subtype("alternative"));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(plain.get()));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(html.get()));
    return Owned<GMimeObject>(GMIME_OBJECT(both.release()));
}

Owned<GMimePart> file_part(const OutgoingFile& file) {
    auto part = part_of(file.bytes, file.type);
    GMimeObject* object = GMIME_OBJECT(part.get());
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(object, file.content_id.empty() ? "attachment" : "inline");
    g_mime_part_set_filename(part.get(), one_line(file.name).c_str());
    if (!file.content_id.empty())
        g_mime_object_set_content_id(object, id_text(file.content_id).c_str());
    return part;
}

// Words alone; with the pictures they show (related); with files (mixed).
Owned<GMimeObject> body_of(const OutgoingMail& mail) {
    Owned<GMimeObject> body = words_of(mail);
    for (bool is_shown : {true, false}) {
        Owned<GMimeMultipart> with_files;
        for (const OutgoingFile& file : mail.files) {
            if (file.content_id.empty() == is_shown) continue;
            if (!with_files) {
                with_files.reset(g_mime_multipart_new_with_subtype(is_shown ? "related" : "mixed"));
                g_mime_multipart_add(with_files.get(), body.get());
            }
            g_mime_multipart_add(with_files.get(), GMIME_OBJECT(file_part(file).get()));
        }
        if (with_files) body.reset(GMIME_OBJECT(with_files.release()));
    }
    return body;
}

std::string bytes_of(GMimeMessage* message) {
    GMimeFormatOptions* format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), format, memory.get());
    g_mime_format_options_free(format);
    GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

std::string write_mail(const OutgoingMail& mail) {
    begin_gmime();
    Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    add_addresses(message.get(), GMIME_ADDRESS_TYPE_FROM, {mail.from});
    add_addresses(message.get(), GMIME_ADDRESS_TYPE_TO, mail.to);
    add_addresses(message.get(), GMIME_ADDRESS_TYPE_CC, mail.cc);
    g_mime_message_set_subject(message.get(), one_line(mail.subject).c_str(), "utf-8");
    GDateTime* date = g_date_time_new_from_unix_utc(mail.date.ms / 1000);
    g_mime_message_set_date(message.get(), date);
    g_date_time_unref(date);
    g_mime_message_set_message_id(message.get(), id_text(mail.message_id).c_str());
    if (!mail.in_reply_to.empty())
        add_head(message.get(), "In-Reply-To", '<' + id_text(mail.in_reply_to) + '>');
    add_head(message.get(), "References", ids_text(mail.references));
    if (mail.is_automatic) {
        add_head(message.get(), "Auto-Submitted", "auto-replied");
        add_head(message.get(), "X-Auto-Response-Suppress", "All");
    }
    g_mime_message_set_mime_part(message.get(), body_of(mail).get());
    return bytes_of(message.get());
}

}  // namespace hamdel::mail
