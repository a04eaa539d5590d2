#include "module/presence.h"

#include <sodium.h>

namespace hamdel::presence {
namespace {

struct Present {
    Node node = 0;
    std::string door;
    WorkspaceId workspace;
    ActorType actor = ActorType::nobody;
    std::int64_t actor_id = 0;

    static constexpr auto fields = shape::fields(
        shape::field("node_id", &Present::node), shape::field("door", &Present::door),
        shape::field("workspace_id", &Present::workspace), shape::field("actor", &Present::actor),
        shape::field("actor_id", &Present::actor_id));
};

void remove(Write& tx, Node node, std::string_view door, ActorType actor, std::int64_t id) {
    tx.run(
        "delete from present_actor where node_id = ? and door = ? and actor = ? and actor_id = ?",
        node, door, actor, id);
}

void lose(Write& tx, const Present& present, std::span<const Door* const> doors) {
    remove(tx, present.node, present.door, present.actor, present.actor_id);
    Actor actor{.workspace = present.workspace, .type = present.actor, .id = present.actor_id};
    for (const Door* door : doors)
        if (door->name == present.door && door->lost && !has_screen(tx, *door, actor))
            door->lost(tx, actor);
}

}  // namespace

Node new_node() {
    Node out = 0;
    randombytes_buf(&out, sizeof out);
    return out & INT64_MAX;
}

void came(Write& tx, Node node, const Door& door, const Actor& actor) {
    tx.run(
        "insert into present_actor (node_id, door, workspace_id, actor, actor_id) "
        "values (?, ?, ?, ?, ?) on conflict do nothing",
        node, door.name, actor.workspace, actor.type, actor.id);
    if (door.joined) door.joined(tx, actor);
}

void went(Write& tx, Node node, const Door& door, const Actor& actor) {
    remove(tx, node, door.name, actor.type, actor.id);
    if (door.left && !has_screen(tx, door, actor)) door.left(tx, actor);
}

bool has_screen(Read& tx, const Door& door, const Actor& actor) {
    return tx
        .one<std::int64_t>(
            "select node_id from present_actor where door = ? and actor = ? and actor_id = ?",
            door.name, actor.type, actor.id)
        .has_value();
}

bool beat(Write& tx, Node node) {
    if (tx.run("update server_node set seen_at = ? where id = ?", tx.now(), node) > 0) return true;
    tx.run("insert into server_node (id, seen_at) values (?, ?)", node, tx.now());
    return false;
}

void end(Write& tx, Node node) {
    tx.run("delete from server_node where id = ?", node);
}

bool bury(Write& tx, Node own, Instant silent_since, std::span<const Door* const> doors, int most) {
    auto gone = tx.all<Present>(
        "select node_id, door, workspace_id, actor, actor_id from present_actor p "
        "where node_id <> ? and not exists "
        "(select 1 from server_node n where n.id = p.node_id and n.seen_at >= ?) limit ?",
        own, silent_since, std::int64_t{most});
    for (const Present& present : gone)
        lose(tx, present, doors);
    if (gone.size() == std::size_t(most)) return true;
    tx.run("delete from server_node where id <> ? and seen_at < ?", own, silent_since);
    return false;
}

}  // namespace hamdel::presence
