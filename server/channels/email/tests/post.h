// A shop with a mailbox, a mail server that takes what it sends, and mails that arrive.
#pragma once

#include <algorithm>
#include <mutex>

#include "channels/email/create.h"
#include "channels/email/module.h"
#include "channels/email/post_office.h"
#include "channels/email/send_mails.h"
#include "conversations/module.h"
#include "customers/module.h"
#include "mail/read_mail.h"
#include "storage/subscriber.h"
#include "storage/worker.h"
#include "world/folders.h"
#include "world/line_peer.h"
#include "world/say.h"

namespace hamdel::email {

using namespace world::say;

// Answers every command with 250 but those that a test told otherwise, and keeps the mails.
class SmtpPeer {
  public:
    SmtpPeer() : peer_([this](world::LinePeer::Talk& talk) { serve(talk); }) {}

    int port() const { return peer_.port(); }
    // The answer to a line that begins so ("RCPT", "."), from now on; "" again takes it.
    void answer(const std::string& command, const std::string& with) {
        std::lock_guard lock(mutex_);
        answers_[command] = with;
    }
    std::vector<std::string> mails() const {
        std::lock_guard lock(mutex_);
        return mails_;
    }
    std::vector<std::string> heard() const { return peer_.heard(); }
    bool was_told(const std::string& line) const {
        auto all = heard();
        return std::ranges::find(all, line) != all.end();
    }

  private:
    // The longest beginning that was told decides.
    std::string answer_to(const std::string& line, const std::string& otherwise) {
        std::lock_guard lock(mutex_);
        std::string out = otherwise;
        for (const auto& [beginning, answer] : answers_)
            if (line.starts_with(beginning) && !answer.empty()) out = answer;
        return out + "\r\n";
    }
    void serve(world::LinePeer::Talk& talk) {
        talk.say("220 peer\r\n");
        for (;;) {
            std::string line = talk.line();
            std::string command = line.substr(0, 4);
            if (command == "QUIT") return talk.say("221 bye\r\n");
            if (command != "DATA") {
                talk.say(answer_to(line, "250 ok"));
                continue;
            }
            std::string go_on = answer_to(command, "354 go on");
            talk.say(go_on);
            if (!go_on.starts_with("354")) continue;
            std::string mail = talk.up_to("\r\n.\r\n");
            std::string said = answer_to(".", "250 2.0.0 taken");
            if (said.starts_with("250")) {
                std::lock_guard lock(mutex_);
                mails_.push_back(std::move(mail));
            }
            talk.say(said);
        }
    }

    mutable std::mutex mutex_;
    std::map<std::string, std::string> answers_;
    std::vector<std::string> mails_;
    world::LinePeer peer_;
};

class Post : public world::Test {
  protected:
    Post()
        : world::Test({.modules = {&customers::module(), &conversations::module(), &module()}}),
          blobs(world::fresh_folder()),
          office(world().store(), blobs),
          sending_(send_mails(blobs,
                              std::make_shared<net::Smtp>(net::Outward{.may_stay_inside = true}))),
          workers_(world().store(), {&sending_, 1}),
          subscribers_(world().store(), module().subscribers) {
        world().store().write_now([&](Write& tx) {
            channel = create_mailbox(tx, world().cast().shop,
                                     {.name = "آسیاب",
                                      .address = "support@asiab.example",
                                      .smtp_host = "127.0.0.1",
                                      .smtp_port = smtp.port()});
        });
    }

    void arrives(const std::string& mail) { office.take({"support@asiab.example"}, mail); }
    // A plain mail of Negar, with more head lines.
    void negar_writes(const std::string& words, const std::string& head = "",
                      const std::string& subject = "سفارش من") {
        arrives(
            "From: =?utf-8?B?2Ybar9in2LE=?= <negar@example.com>\r\nTo: support@asiab.example\r\n"
            "Subject: " +
            subject + "\r\nMessage-ID: <" + std::to_string(++written_) + "@example.com>\r\n" +
            head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n");
    }
    Answered ask(std::string_view who, std::string_view method, const std::string& path,
                 const Json& body = Json(Json::Object{})) {
        return world().call(who, method, "/api/v1" + path, method == "GET" ? Json() : body);
    }
    std::vector<Json> conversations() {
        Answered all = ask(sara, "GET", "/conversations?view=all");
        return *all["data"].array();
    }
    Json only_conversation() {
        auto all = conversations();
        EXPECT_EQ(all.size(), 1u);
        return all.empty() ? Json() : all.front();
    }
    std::vector<Json> messages(const Json& conversation) {
        std::vector<Json> out;
        Answered timeline = ask(sara, "GET", "/conversations/" + id_in(conversation) + "/timeline");
        for (const Json& item : *timeline["data"].array())
            if (item["type"].text() == "message") out.push_back(item["message"]);
        return out;
    }
    std::vector<Json> mails(const Json& conversation) {
        Answered all = ask(sara, "GET", "/conversations/" + id_in(conversation) + "/mails");
        expect_status(all, 200);
        return *all["data"].array();
    }
    // Sara answers, and what is to be sent is tried once.
    Json answers(const Json& conversation, const std::string& words) {
        Answered said = ask(sara, "POST", "/conversations/" + id_in(conversation) + "/messages",
                            Json::object({{"direction", "outgoing"}, {"body", words}}));
        expect_status(said, 201);
        send();
        return said["message"];
    }
    void send() {
        subscribers_.run_until_idle();
        workers_.run_until_idle();
    }
    std::string state(const Json& message) {
        return std::string(messages_by_id(message)["delivery"]["state"].text());
    }
    Json messages_by_id(const Json& message) {
        Json conversation = Json::object({{"id", message["conversation_id"]}});
        for (const Json& one : messages(conversation))
            if (one["id"] == message["id"]) return one;
        return {};
    }
    mail::Mail sent(std::size_t at = 0) {
        auto all = smtp.mails();
        EXPECT_GT(all.size(), at);
        return mail::read_mail(all.size() > at ? all[at] : std::string());
    }

    SmtpPeer smtp;
    storage::Blobs blobs;
    PostOffice office;
    conversations::ChannelId channel;

  private:
    storage::WorkerSpec sending_;
    storage::Workers workers_;
    storage::Subscribers subscribers_;
    int written_ = 0;
};

}  // namespace hamdel::email
