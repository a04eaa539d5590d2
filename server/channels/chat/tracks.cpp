// What the host page tells of its customers: pages they saw and events of its own. Kept of known
// customers only, the last of each, and shown on the customer's timeline.
#include "customers/consents.h"
#include "customers/customers.h"
#include "customers/may.h"
#include "door.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "load.h"
#include "module/page.h"
#include "module/route.h"
#include "routes.h"

namespace hamdel::chat {
namespace {

constexpr std::int64_t most_tracks = 200;  // of one customer
constexpr std::int64_t oldest_seconds = 7 * 24 * 60 * 60;

struct TrackNoun {
    static constexpr std::string_view prefix = "trk";
};
using TrackId = Id<TrackNoun>;

enum class TrackKind { page, event };
constexpr auto names(TrackKind) {
    return std::array<std::string_view, 2>{"page", "event"};
}

struct TrackDetail {
    std::string name;
    std::string value;

    static constexpr std::string_view shape_name = "TrackDetail";
    static constexpr auto fields =
        shape::fields(shape::body("name", &TrackDetail::name, "", shape::up_to(60)),
                      shape::body("value", &TrackDetail::value, "", shape::up_to(200)));
};

struct NewTrack {
    TrackKind kind = TrackKind::event;
    std::string name;
    std::optional<std::string> url;
    std::vector<TrackDetail> details;
    std::int64_t seconds_ago = 0;

    static constexpr std::string_view shape_name = "NewTrack";
    static constexpr auto fields = shape::fields(
        shape::body("kind", &NewTrack::kind),
        shape::body("name", &NewTrack::name, "The page's title, or what happened.",
                    shape::up_to(120)),
        shape::body("url", &NewTrack::url, "", shape::up_to(2000)),
        shape::body("details", &NewTrack::details, "", shape::Limits{.items = 10}),
        shape::body("seconds_ago", &NewTrack::seconds_ago, "When it waited on the page.",
                    shape::defaulted(shape::between(0, oldest_seconds))));
};

struct KeepVisitorTracks {
    std::vector<NewTrack> tracks;

    static constexpr auto fields = shape::fields(
        shape::body("tracks", &KeepVisitorTracks::tracks, "", shape::Limits{.items = 20}));
};

// A visitor who never wrote leaves nothing behind, whatever the page tells.
void check_is_known(Read& tx, const Actor& who) {
    if (!tx.one<std::int64_t>("select id from customer where id = ?", who.customer()))
        throw Refusal(Problem::conflict, "unknown_visitor");
}

Nothing keep_visitor_tracks(Write& tx, const Actor& who, const KeepVisitorTracks& in) {
    check_is_known(tx, who);
    bound_tracks(tx, who, std::ssize(in.tracks));
    bool keeps_pages =
        customers::consent_of(tx, who.customer(), customers::Purpose::page_tracking) != false;
    for (std::size_t i = 0; i < in.tracks.size(); ++i) {
        const NewTrack& one = in.tracks[i];
        std::string name = text::clean_line(one.name);
        if (name.empty()) throw wrong_field("tracks[" + std::to_string(i) + "].name", "required");
        // Of who refused it no page is kept; what the host page itself reports is its own affair.
        if (one.kind == TrackKind::page && !keeps_pages) continue;
        tx.run("insert into chat_track values (?, ?, ?, ?, ?, ?, ?)", tx.new_id<TrackId>(),
               who.customer(), one.kind, name, one.url, one.details,
               tx.now() - seconds(one.seconds_ago));
    }
    tx.run(
        "delete from chat_track where customer_id = ? and id < coalesce((select min(id) from "
        "(select id from chat_track where customer_id = ? order by id desc limit ?) as latest), 0)",
        who.customer(), who.customer(), most_tracks);
    return {};
}

struct Track {
    TrackId id;
    TrackKind kind = TrackKind::event;
    std::string name;
    std::optional<std::string> url;
    std::vector<TrackDetail> details;
    Instant at;

    static constexpr std::string_view shape_name = "Track";
    static constexpr auto fields =
        shape::fields(shape::field("id", &Track::id), shape::field("kind", &Track::kind),
                      shape::field("name", &Track::name), shape::field("url", &Track::url),
                      shape::field("details", &Track::details), shape::field("at", &Track::at));
};

struct ListCustomerTracks : PageAsked {
    CustomerId id;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::path("id", &ListCustomerTracks::id)), PageAsked::fields);
};

Page<Track> list_customer_tracks(Read& tx, const Actor& who, const ListCustomerTracks& in) {
    CustomerId customer = customers::find_customer(tx, who, in.id).id;
    Place2 place = in.place().value_or(Place2{INT64_MAX, INT64_MAX});
    auto rows = tx.all<Track>(
        "select id, kind, name, url, details, at from chat_track "
        "where customer_id in (select value from each_number(?)) and (at, id) < (?, ?) order by at "
        "desc, id desc limit ?",
        customers::family_of(tx, customer), place.first, place.second, in.size + 1);
    return make_page(std::move(rows), "/api/v1/customers/" + to_string(in.id) + "/tracks", in,
                     [](const Track& last) { return Place2{last.at.ms, last.id.value}; });
}

}  // namespace

constinit const Route keep_visitor_tracks_route = post<keep_visitor_tracks>(
    "/tracks", may::visit, "Pages seen and events of the host page, of a known visitor.");
constinit const Route list_customer_tracks_route = get<list_customer_tracks>(
    "/customers/{id}/tracks", customers::may::read,
    "Pages a customer saw and what the host page told, the newest first.");

}  // namespace hamdel::chat
