#include "tests/notes.h"

#include <mutex>
#include <set>

#include "module/record.h"
#include "module/route.h"

namespace hamdel::edge::test {
namespace {

std::mutex ended_mutex;
std::set<std::string, std::less<>> ended;

Actor actor_of(std::string_view token) {
    std::lock_guard lock(ended_mutex);
    if (!token.starts_with("room-") || ended.contains(token))
        throw Refusal(Problem::unauthenticated, "not_signed_in");
    return {
        .workspace = {1}, .type = ActorType::agent, .id = 1, .name = std::string(token.substr(5))};
}

Actor by_token(Read&, const Request& request) {
    return actor_of(request.bearer());
}
Actor by_cookie(Read&, const Request& request) {
    return actor_of(request.cookie("desk"));
}

std::vector<std::string> topics(const Actor& actor) {
    return {"room:" + actor.name, "everyone"};
}
std::vector<std::string> event_topics(const EventRow& event) {
    return {"room:" + std::string(event.payload["room"].text()), "room:attic"};
}
void joined(Write& tx, const Actor& who) {
    tx.run("insert into presence (name, word) values (?, 'joined')", who.name);
}
void left(Write& tx, const Actor& who) {
    tx.run("insert into presence (name, word) values (?, 'left')", who.name);
}

void lost(Write& tx, const Actor& who) {
    tx.run("insert into presence (name, word) values (?, 'lost')",
           "number " + std::to_string(who.id));
}

}  // namespace

const Door note_door{.name = "notes",
                     .prefix = "/notes/v1",
                     .authenticate = by_token,
                     .cross_origin = true,
                     .topics = topics,
                     .event_topics = event_topics,
                     .joined = joined,
                     .left = left,
                     .lost = lost};
const Door desk_door{.name = "desk",
                     .prefix = "/desk/v1",
                     .authenticate = by_cookie,
                     .topics = topics,
                     .event_topics = event_topics};

// Named, because a route takes its word from the compiler's name of its function.
namespace notes {

constexpr Permission anyone{.name = "", .door = &note_door, .open = true};
constexpr Permission known{.name = "", .door = &note_door};
constexpr Permission archivist{.name = "notes:archive", .door = &note_door};
constexpr Permission at_desk{.name = "", .door = &desk_door};

struct Note {
    std::int64_t number = 0;
    std::string room;
    std::string text;
    static constexpr auto fields =
        shape::fields(shape::field("number", &Note::number), shape::field("room", &Note::room),
                      shape::field("text", &Note::text));
};

struct Added {
    static constexpr std::string_view type = "note.added";
    std::string room;
    std::string text;
    static constexpr auto fields =
        shape::fields(shape::field("room", &Added::room), shape::field("text", &Added::text));
};

struct Add {
    std::string text;
    static constexpr auto fields =
        shape::fields(shape::body("text", &Add::text, "", shape::up_to(500'000)));
};
struct Show {
    std::int64_t number = 0;
    static constexpr auto fields = shape::fields(shape::path("number", &Show::number));
};
struct Echo {
    std::optional<std::string> text;
    static constexpr auto fields = shape::fields(shape::query("text", &Echo::text));
};
struct Echoed {
    std::optional<std::string> text;
    std::string name;
    static constexpr auto fields =
        shape::fields(shape::field("text", &Echoed::text), shape::field("name", &Echoed::name));
};
struct Store_ {
    Upload upload;
    static constexpr auto fields = shape::fields();
};
struct Stored {
    std::string hash;
    std::int64_t size = 0;
    static constexpr auto fields =
        shape::fields(shape::field("hash", &Stored::hash), shape::field("size", &Stored::size));
};
struct Fetch {
    std::string hash;
    static constexpr auto fields = shape::fields(shape::path("hash", &Fetch::hash));
};

Note find(Read& tx, std::int64_t number) {
    auto note =
        tx.one<Note>("select number, room, said as text from note where number = ?", number);
    if (!note) throw Refusal(Problem::not_found, "note");
    return *note;
}
Created<Note> add(Write& tx, const Actor& who, const Add& in) {
    add_note(tx, who.name, in.text);
    return {find(tx, tx.value<std::int64_t>("select max(number) from note"))};
}
Note show(Read& tx, const Actor&, const Show& in) {
    return find(tx, in.number);
}
Echoed echo(Read&, const Actor& who, const Echo& in) {
    return {in.text, who.name};
}
Echoed open_echo(Read&, const Actor& who, const Echo& in) {
    return {in.text, who.name};
}
Nothing remove_note(Write& tx, const Actor&, const Show& in) {
    tx.run("delete from note where number = ?", in.number);
    return {};
}
Nothing murmur(Write& tx, const Actor& who, const Add& in) {
    tx.whisper({"room:" + who.name},
               "{\"type\":\"murmur\",\"data\":" + to_text(Json(in.text)) + "}");
    return {};
}
Stored store(Write&, const Actor&, const Store_& in) {
    return {in.upload.hash, in.upload.size};
}
File fetch(Read&, const Actor&, const Fetch& in) {
    return {.blob_hash = in.hash, .name = "آسیاب.png", .type = "image/png"};
}
Answer turn(Read&, const Actor&, const Fetch& in) {
    return {.status = 200, .body = "from its end", .type = "made/turned", .blob_hash = in.hash};
}
Nothing archive(Write&, const Actor&, const Echo&) {
    return {};
}

constinit const Route add_route = post<add>("/notes", known, "Adds a note.");
constinit const Route show_route = get<show>("/notes/{number}", known, "Shows a note.");
constinit const Route remove_route = del<remove_note>("/notes/{number}", known, "Removes a note.");
constinit const Route echo_route = get<echo>("/echo", known, "Says it again.");
constinit const Route open_route = get<open_echo>("/open", anyone, "Says it again to anyone.");
constinit const Route murmur_route = post<murmur>("/murmur", known, "Is said and forgotten.");
constinit const Route small_route =
    post<add>("/small", known, "Adds a small note.").with_body_limit(64);
constinit const Route store_route = post<store>("/files", known, "Stores a file.").with_upload();
constinit const Route turn_route =
    get<turn>("/files/{hash}/turned", known, "Gives a file from its end to its beginning.");
constinit const Route fetch_route = get<fetch>("/files/{hash}", known, "Gives a file.");
constinit const Route archive_route =
    post<archive>("/archive", archivist, "Archives.").with_upload();
constinit const Route desk_route = get<echo>("/echo", at_desk, "Says it again.");

std::optional<FrameSource::Frame> frame(Read& tx, const EventRow& event) {
    std::int64_t count = tx.value<std::int64_t>("select count(*) from note");
    return FrameSource::Frame{"added", "{\"text\":" + to_text(event.payload["text"]) +
                                           ",\"there\":" + (count ? "true" : "false") + "}"};
}

// A screen may look into any room but the vault.
std::optional<std::string> look_into(Read&, const Actor&, std::string_view room) {
    if (room == "vault") return {};
    return "room:" + std::string(room);
}

}  // namespace notes
using namespace notes;

void add_note(Write& tx, std::string_view room, std::string_view text) {
    tx.run(
        "insert into note (number, room, said) "
        "select coalesce(max(number), 0) + 1, ?, ? from note",
        room, text);
    record(tx, system_actor({1}), Added{std::string(room), std::string(text)});
}

void end_token(std::string_view token) {
    std::lock_guard lock(ended_mutex);
    ended.emplace(token);
}
void forget_ended_tokens() {
    std::lock_guard lock(ended_mutex);
    ended.clear();
}

const Module& notes_module() {
    static const storage::Migration migrations[] = {
        {.name = "notes/0001",
         .sql = "create table note (number integer primary key, room text not null, said text not "
                "null); create table presence (name text not null, word "
                "text not null)"}};
    static const Route* const routes[] = {&add_route,   &show_route,   &remove_route,  &echo_route,
                                          &open_route,  &murmur_route, &small_route,   &store_route,
                                          &fetch_route, &turn_route,   &archive_route, &desk_route};
    static const Door* const doors[] = {&note_door, &desk_door};
    static const FrameSource frames[] = {{&note_door, "note.", frame},
                                         {&desk_door, "note.", frame}};
    static const WatchSource watches[] = {{&note_door, "room", look_into}};
    static const Module module{.name = "notes",
                               .migrations = migrations,
                               .routes = routes,
                               .doors = doors,
                               .frames = frames,
                               .watches = watches};
    return module;
}

const Maker& turner() {
    static const Maker out{.type = "made/turned",
                           .make = [](Answer& answer, const std::string& bytes) {
                               if (bytes == "x")
                                   throw Refusal(Problem::conflict, "nothing_to_turn");
                               answer.type = "text/plain";
                               answer.body += ": " + std::string(bytes.rbegin(), bytes.rend());
                           }};
    return out;
}

}  // namespace hamdel::edge::test
