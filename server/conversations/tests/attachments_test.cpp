// Files: uploaded, sent with a message, and reached by their address.
#include "conversations/attachments.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Files : public Desk {
  protected:
    std::string id = conversation();

    Answered send(const Json& files, std::string_view body = "", std::string_view who = sara) {
        return act(
            who, id, "messages",
            Json::object({{"direction", "outgoing"}, {"body", body}, {"attachment_ids", files}}));
    }
    std::string uploaded(std::int64_t size = 12, std::string_view who = sara) {
        Answered file = upload(who, "aks.png", size);
        EXPECT_EQ(file.status, 201) << file;
        return id_in(file.body);
    }
    std::int64_t messages() { return value<std::int64_t>("select count(*) from message"); }
};
HAMDEL_BOTH_ENGINES(Files);

TEST_P(Files, are_uploaded_sent_and_reached_by_their_address) {
    Answered file = upload(sara, "%D8%B9%DA%A9%D8%B3.png", 12, "image/png; charset=x");
    expect_status(file, 201);
    EXPECT_EQ(file["name"].text(), "عکس.png");
    EXPECT_EQ(file["type"].text(), "image/png");
    EXPECT_EQ(file["size"].number(), 12);
    Answered sent = send(Json::array({id_in(file.body)}));
    expect_status(sent, 201);
    EXPECT_EQ(sent["message"]["attachments"].at(0), file.body);
    EXPECT_EQ(show(id)["last_message"]["preview"].text(), "عکس.png");
    Answered content = world().call_with({}, "GET", file["url"].text());
    expect_status(content, 200);
    EXPECT_EQ(content.blob_hash, std::string(64, 'a'));
}

TEST_P(Files, a_wrong_address_names_nothing) {
    std::string url(upload(sara, "aks.png")["url"].text());
    std::string path = url.substr(0, url.find('?'));
    expect_refused(world().call_with({}, "GET", path + "?key=" + std::string(32, '0')), 404,
                   "attachment");
    expect_status(world().call_with({}, "GET", path + "?key="), 404);
    expect_status(world().call_with({}, "GET", path), 422);
    std::string other(upload(sara, "aks.png")["url"].text());
    std::string key = other.substr(other.find('?'));
    expect_refused(world().call_with({}, "GET", path + key), 404, "attachment");
}

TEST_P(Files, belong_to_who_uploaded_them_and_are_sent_once) {
    std::string file = uploaded(12, reza);
    expect_wrong(send(Json::array({file})), "attachment_ids", "unknown_value");
    expect_status(send(Json::array({file}), "", reza), 201);
    expect_wrong(send(Json::array({file}), "", reza), "attachment_ids", "unknown_value");
    std::string twice = uploaded();
    expect_wrong(send(Json::array({twice, twice})), "attachment_ids", "unknown_value");
    expect_status(send(Json::array({twice})), 201);
}

TEST_P(Files, are_bounded_in_size_and_number_and_nothing_is_half_sent) {
    Answered big = upload(sara, "film.mp4", largest_attachment + 1);
    expect_refused(big, 413, "attachment_too_large");
    EXPECT_EQ(big["limit"].number(), largest_attachment);
    Json heavy = Json::array({uploaded(largest_attachment), uploaded(largest_attachment)});
    Json too_heavy = heavy;
    too_heavy.push(uploaded(1));
    Answered refused = send(too_heavy);
    expect_refused(refused, 413, "message_too_large");
    EXPECT_EQ(refused["limit"].number(), largest_message);
    expect_status(send(heavy), 201);
    Json many{Json::Array{}};
    for (std::size_t i = 0; i < most_attachments + 1; ++i)
        many.push(uploaded());
    Answered too_many = send(many);
    expect_refused(too_many, 413, "too_many_attachments");
    EXPECT_EQ(too_many["limit"].number(), std::int64_t(most_attachments));
    many.array()->pop_back();
    expect_status(send(many), 201);
    EXPECT_EQ(messages(), 3);
}

TEST_P(Files, need_bytes_and_a_name) {
    expect_wrong(upload(sara, "aks.png", 0), "body", "required");
    expect_wrong(upload(sara, "%20"), "name", "required");
    expect_wrong(upload(sara, std::string(256, 'x')), "name", "too_long");
    expect_refused(upload(vida, "aks.png"), 403, "not_permitted");
    expect_status(upload(nobody, "aks.png"), 401);
}

TEST_P(Files, an_odd_type_is_just_bytes) {
    for (std::string_view type : {"", "text", "text/html\r\nx", "<script>/x"})
        EXPECT_EQ(upload(sara, "f", 1, type)["type"].text(), "application/octet-stream") << type;
}

TEST_P(Files, that_are_never_sent_are_forgotten_after_a_day) {
    std::string sent = uploaded(), unsent = uploaded();
    expect_status(send(Json::array({sent})), 201);
    auto uses = [&] {
        return value<std::int64_t>("select uses from blob where hash = ?", std::string(64, 'a'));
    };
    world().clock().forward(milliseconds(unsent_kept.ms - 1));
    EXPECT_EQ(ring_timers(), 0);
    EXPECT_EQ(uses(), 2);
    world().clock().forward(milliseconds(1));
    EXPECT_EQ(ring_timers(), 1);
    EXPECT_EQ(uses(), 1);
    expect_wrong(send(Json::array({unsent})), "attachment_ids", "unknown_value");
    EXPECT_EQ(value<std::int64_t>("select count(*) from attachment"), 1);
}

TEST_P(Files, that_are_named_by_rows_are_kept) {
    uploaded();
    uploaded();
    EXPECT_EQ(value<std::int64_t>("select uses from blob where hash = ?", std::string(64, 'a')), 2);
}

}  // namespace
}  // namespace hamdel::conversations
