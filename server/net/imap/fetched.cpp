#include "imap/fetched.h"

#include <functional>
#include <memory>

namespace hamdel::net {
namespace {

using Static = mailimap_msg_att_static;

// Answers about other mails may stand between: a flag that somebody else set.
const Static* find_static(const mailimap_msg_att* mail, int type) {
    for (clistiter* at = clist_begin(mail->att_list); at; at = clist_next(at)) {
        auto* item = static_cast<mailimap_msg_att_item*>(clist_content(at));
        if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC) continue;
        if (item->att_data.att_static->att_type == type) return item->att_data.att_static;
    }
    return nullptr;
}

// Takes over `wanted`. Runs `take` with what was asked for, when it is there.
void fetch(Imap::Session& session, std::uint32_t uid, std::size_t longest,
           mailimap_fetch_att* wanted, int type, const std::function<void(const Static&)>& take) {
    std::unique_ptr<mailimap_fetch_type, decltype(&mailimap_fetch_type_free)> asked(
        mailimap_fetch_type_new_fetch_att_list_empty(), mailimap_fetch_type_free);
    mailimap_fetch_type_new_fetch_att_list_add(asked.get(), mailimap_fetch_att_new_uid());
    mailimap_fetch_type_new_fetch_att_list_add(asked.get(), wanted);
    std::unique_ptr<mailimap_set, decltype(&mailimap_set_free)> set(mailimap_set_new_single(uid),
                                                                    mailimap_set_free);
    clist* mails = nullptr;
    session.run(ImapStep::fetch, longest, [&] {
        return mailimap_uid_fetch(session.etpan(), set.get(), asked.get(), &mails);
    });
    std::unique_ptr<clist, decltype(&mailimap_fetch_list_free)> owned(mails,
                                                                      mailimap_fetch_list_free);
    for (clistiter* at = clist_begin(mails); at; at = clist_next(at)) {
        auto* mail = static_cast<mailimap_msg_att*>(clist_content(at));
        const Static* its_uid = find_static(mail, MAILIMAP_MSG_ATT_UID);
        const Static* found = find_static(mail, type);
        if (its_uid && found && its_uid->att_data.att_uid == uid) return take(*found);
    }
}

}  // namespace

std::optional<std::uint32_t> fetch_size(Imap::Session& session, std::uint32_t uid) {
    std::optional<std::uint32_t> out;
    fetch(session, uid, session.limits.answer, mailimap_fetch_att_new_rfc822_size(),
          MAILIMAP_MSG_ATT_RFC822_SIZE,
          [&](const Static& found) { out = found.att_data.att_rfc822_size; });
    return out;
}

std::optional<std::string> fetch_bytes(Imap::Session& session, std::uint32_t uid) {
    std::optional<std::string> out;
    fetch(session, uid, session.limits.mail + session.limits.answer,
          mailimap_fetch_att_new_body_peek_section(mailimap_section_new(nullptr)),
          MAILIMAP_MSG_ATT_BODY_SECTION, [&](const Static& found) {
              const auto* section = found.att_data.att_body_section;
              out.emplace(section->sec_body_part ? section->sec_body_part : "",
                          section->sec_body_part ? section->sec_length : 0);
          });
    return out;
}

}  // namespace hamdel::net
