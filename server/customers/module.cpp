#include "customers/module.h"

#include "accounts/door.h"
#include "attributes/forget_values.h"
#include "events.h"
#include "fold_older.h"
#include "importing/import.h"
#include "routes.h"
#include "rows.h"
#include "schema.h"

namespace hamdel::customers {
namespace {

constexpr const Route* routes[] = {&list_customers_route,
                                   &show_customer_route,
                                   &create_customer_route,
                                   &change_customer_route,
                                   &add_identity_route,
                                   &verify_identity_route,
                                   &remove_identity_route,
                                   &list_customer_notes_route,
                                   &add_customer_note_route,
                                   &edit_customer_note_route,
                                   &remove_customer_note_route,
                                   &show_customer_history_route,
                                   &list_customer_attributes_route,
                                   &create_customer_attribute_route,
                                   &change_customer_attribute_route,
                                   &order_customer_attributes_route,
                                   &remove_customer_attribute_route,
                                   &merge_customers_route,
                                   &list_customer_merges_route,
                                   &undo_merge_route,
                                   &list_duplicates_route,
                                   &list_all_duplicates_route,
                                   &dismiss_duplicate_route,
                                   &upload_customer_import_route,
                                   &list_customer_imports_route,
                                   &show_customer_import_route,
                                   &read_customer_import_route,
                                   &start_customer_import_route,
                                   &stop_customer_import_route,
                                   &list_customer_import_problems_route,
                                   &list_organizations_route,
                                   &show_organization_route,
                                   &create_organization_route,
                                   &change_organization_route,
                                   &remove_organization_route,
                                   &join_organization_route,
                                   &leave_organization_route,
                                   &suggest_customers_route,
                                   &suggest_organizations_route,
                                   &list_customer_products_route,
                                   &add_customer_product_route,
                                   &change_customer_product_route,
                                   &remove_customer_product_route,
                                   &bring_products_route,
                                   &list_consents_route,
                                   &keep_consent_route,
                                   &list_culture_notes_route,
                                   &keep_culture_note_route};

struct CustomerFrame {
    Customer customer;
    Json other_id;  // with whom it was merged, or from whom parted
    static constexpr auto fields =
        shape::fields(shape::field("customer", &CustomerFrame::customer),
                      shape::field("other_id", &CustomerFrame::other_id));
};

// Screens keep customers by id: made or changed, they put this one in its place.
std::optional<FrameSource::Frame> customer_frame(Read& tx, const EventRow& event) {
    auto customer = load_customer(tx, event.workspace_id, {event.customer_id});
    if (!customer) return {};
    bool is_merge = event.type == CustomersMerged::merged || event.type == CustomersMerged::parted;
    return FrameSource::Frame{
        is_merge ? event.type : "customer.changed",
        shape::to_text(CustomerFrame{*std::move(customer), event.payload["other_id"]})};
}

struct OrganizationFrame {
    Json organization_id;
    static constexpr auto fields =
        shape::fields(shape::field("organization_id", &OrganizationFrame::organization_id));
};

// Screens that show it ask again, or find that it is gone.
std::optional<FrameSource::Frame> organization_frame(Read&, const EventRow& event) {
    bool is_gone = event.type == "organization.removed";
    return FrameSource::Frame{is_gone ? event.type : "organization.changed",
                              shape::to_text(OrganizationFrame{event.payload["organization_id"]})};
}

const FrameSource frames[] = {{&accounts::agent_door, "customer.", &customer_frame},
                              {&accounts::agent_door, "organization.", &organization_frame}};

}  // namespace

const Module& module() {
    static const storage::WorkerSpec workers[] = {fold_older_customers(),
                                                  forget_values_of_gone_attributes()};
    static const storage::TimerSpec timers[] = {{forget_timer, &forget_import}};
    static const Module all{.name = "customers",
                            .migrations = migrations(),
                            .routes = routes,
                            .frames = frames,
                            .timers = timers,
                            .workers = workers};
    return all;
}

}  // namespace hamdel::customers
