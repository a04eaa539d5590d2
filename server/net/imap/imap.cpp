#include "net/imap.h"

#include <algorithm>
#include <limits>

#include "imap/fetched.h"
#include "imap/folder_name.h"
#include "imap/session.h"

namespace hamdel::net {
namespace {

using std::chrono::milliseconds;

using Set = std::unique_ptr<mailimap_set, decltype(&mailimap_set_free)>;

Set only(std::uint32_t uid) {
    return {mailimap_set_new_single(uid), mailimap_set_free};
}

std::string wire_name(const std::string& folder) {
    if (auto name = name_on_the_wire(folder)) return *name;
    throw ImapFailure(ImapStep::address, false, "not a folder's name");
}

void store(mailimap* etpan, std::uint32_t uid, mailimap_flag* flag, int& code) {
    mailimap_flag_list* flags = mailimap_flag_list_new_empty();
    mailimap_flag_list_add(flags, flag);
    mailimap_store_att_flags* add = mailimap_store_att_flags_new_add_flags_silent(flags);
    code = mailimap_uid_store(etpan, only(uid).get(), add);
    mailimap_store_att_flags_free(add);
}

}  // namespace

Imap::Imap(const MailServer& server, const Outward& outward, Bell& bell, ImapLimits limits)
    : session_(std::make_unique<Session>(server, outward, bell, limits)) {}

Imap::~Imap() = default;

bool Imap::has_idle() const {
    return session_->can("IDLE");
}

ImapFolder Imap::select(const std::string& folder) {
    std::string name = wire_name(folder);
    session_->run(ImapStep::folder,
                  [&] { return mailimap_select(session_->etpan(), name.c_str()); });
    const mailimap_selection_info* info = session_->etpan()->imap_selection_info;
    if (!info) session_->fail(ImapStep::folder, MAILIMAP_ERROR_PARSE);
    ImapFolder out{.uid_validity = info->sel_uidvalidity,
                   .next_uid = info->sel_uidnext,
                   .count = info->sel_exists};
    session_->seen_exists = out.count;
    if (out.count > 0)
        if (auto last = session_->search(0, 0); !last.empty()) out.highest_uid = last.back();
    // Some servers do not say what comes next.
    if (out.next_uid == 0) out.next_uid = out.highest_uid + 1;
    return out;
}

std::vector<std::uint32_t> Imap::uids_above(std::uint32_t uid, std::size_t most) {
    std::uint32_t before = session_->exists();
    std::vector<std::uint32_t> out;
    if (uid < std::numeric_limits<std::uint32_t>::max()) out = session_->search(uid + 1, 0);
    session_->seen_exists = before;
    std::erase_if(out, [&](std::uint32_t one) { return one <= uid; });
    if (out.size() > most) out.resize(most);
    return out;
}

std::optional<std::uint32_t> Imap::size_of(std::uint32_t uid) {
    return fetch_size(*session_, uid);
}

std::optional<std::string> Imap::fetch(std::uint32_t uid) {
    return fetch_bytes(*session_, uid);
}

void Imap::mark_seen(std::uint32_t uid) {
    session_->run(ImapStep::change, [&] {
        int code = MAILIMAP_NO_ERROR;
        store(session_->etpan(), uid, mailimap_flag_new_seen(), code);
        return code;
    });
}

void Imap::remove(std::uint32_t uid) {
    session_->run(ImapStep::change, [&] {
        int code = MAILIMAP_NO_ERROR;
        store(session_->etpan(), uid, mailimap_flag_new_deleted(), code);
        return code;
    });
    // EXPUNGE without uids would also take what others have marked.
    if (!session_->can("UIDPLUS")) return;
    session_->run(ImapStep::change,
                  [&] { return mailimap_uid_expunge(session_->etpan(), only(uid).get()); });
}

void Imap::move(std::uint32_t uid, const std::string& folder) {
    std::string name = wire_name(folder);
    if (session_->can("MOVE")) {
        session_->run(ImapStep::change, [&] {
            return mailimap_uid_move(session_->etpan(), only(uid).get(), name.c_str());
        });
        return;
    }
    session_->run(ImapStep::change, [&] {
        return mailimap_uid_copy(session_->etpan(), only(uid).get(), name.c_str());
    });
    remove(uid);
}

Imap::Woken Imap::wait(Span longest) {
    // What other commands heard by the way.
    if (session_->exists() != session_->seen_exists) return Woken::by_news;
    milliseconds time(std::clamp<std::int64_t>(longest.ms, 0, minutes(29).ms));
    if (!has_idle()) {
        milliseconds pause(std::min<std::int64_t>(time.count(), session_->limits.polling.ms));
        bool is_bell = session_->wire().listen(pause, session_->bell) == Wire::Heard::bell;
        if (is_bell && session_->bell.silence()) return Woken::by_bell;
        session_->run(ImapStep::wait, [&] { return mailimap_noop(session_->etpan()); });
        return session_->exists() != session_->seen_exists ? Woken::by_news : Woken::by_time;
    }
    session_->run(ImapStep::wait, [&] { return mailimap_idle(session_->etpan()); });
    auto heard = Wire::Heard::bytes;
    // A mail that came just before IDLE was told before it began.
    bool is_news = session_->exists() != session_->seen_exists || session_->has_unread();
    if (!is_news) heard = session_->wire().listen(time, session_->bell);
    bool is_bell = heard == Wire::Heard::bell && session_->bell.silence();
    session_->run(ImapStep::wait, [&] { return mailimap_idle_done(session_->etpan()); });
    if (is_bell) return Woken::by_bell;
    return session_->exists() != session_->seen_exists ? Woken::by_news : Woken::by_time;
}

}  // namespace hamdel::net
