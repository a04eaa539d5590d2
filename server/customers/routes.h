// The routes of this module; each stands with its function.
#pragma once

#include "customers/may.h"
#include "module/route.h"

namespace hamdel::customers {

extern const Route list_customers_route, show_customer_route, create_customer_route,
    change_customer_route, add_identity_route, verify_identity_route, remove_identity_route,
    list_customer_notes_route, add_customer_note_route, edit_customer_note_route,
    remove_customer_note_route, show_customer_history_route, list_customer_attributes_route,
    create_customer_attribute_route, change_customer_attribute_route,
    order_customer_attributes_route, remove_customer_attribute_route, merge_customers_route,
    list_customer_merges_route, undo_merge_route, list_duplicates_route, list_all_duplicates_route,
    dismiss_duplicate_route, upload_customer_import_route, list_customer_imports_route,
    show_customer_import_route, read_customer_import_route, start_customer_import_route,
    stop_customer_import_route, list_customer_import_problems_route;
extern const Route list_organizations_route, show_organization_route, create_organization_route,
    change_organization_route, remove_organization_route, join_organization_route,
    leave_organization_route, suggest_customers_route, suggest_organizations_route;
extern const Route list_customer_products_route, add_customer_product_route,
    change_customer_product_route, remove_customer_product_route, bring_products_route,
    list_consents_route, keep_consent_route, list_culture_notes_route, keep_culture_note_route;

}  // namespace hamdel::customers
