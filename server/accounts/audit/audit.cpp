#include "accounts/audit.h"

#include "accounts/ids.h"

namespace hamdel::accounts {

void audit(Write& tx, const Actor& who, std::string_view action, const Subject& subject,
           const Json& details) {
    tx.run(
        "insert into audit_entry (id, workspace_id, at, actor, actor_id, action, subject_id, "
        "subject_name, details, address) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tx.new_id<AuditEntryId>(), who.workspace, tx.now(), view(who), who.id, action, subject.id,
        subject.name, details, who.address);
}

}  // namespace hamdel::accounts
