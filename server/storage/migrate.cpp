#include "migrate.h"

#include <set>
#include <stdexcept>

#include "dialect.h"
#include "schema.h"

namespace hamdel::storage {
namespace {

bool has_steps_table(Read& tx) {
    return tx.value<bool>(tx.is_postgres()
                              ? "select count(*) from pg_tables where tablename = 'migration' and "
                                "schemaname = any(current_schemas(false))"
                              : "select count(*) from sqlite_schema where name = 'migration'");
}

}  // namespace

Plan plan_migrations(Connection& connection, std::span<const Migration> migrations) {
    Read tx(connection, {});
    std::set<std::string, std::less<>> made;
    if (has_steps_table(tx))
        for (std::string& name : tx.all<std::string>("select name from migration"))
            made.insert(std::move(name));
    Plan plan{.holds_data = !made.empty()};
    auto look_at = [&](const Migration& step) {
        if (made.erase(std::string(step.name)) == 0) plan.missing.push_back(step);
    };
    for (const Migration& step : own_migrations())
        look_at(step);
    for (const Migration& step : migrations)
        look_at(step);
    if (!made.empty())
        throw std::runtime_error("the data is newer than the program: it knows the step " +
                                 *made.begin());
    return plan;
}

void apply(Connection& connection, const Migration& step, Instant now) {
    bool postgres = connection.is_postgres();
    auto own = postgres ? step.postgres_only : step.sqlite_only;
    for (const std::string& statement : dialect::split_statements(step.sql))
        connection.run(
            postgres ? dialect::postgres_schema(statement) : dialect::sqlite_schema(statement), {},
            nullptr);
    for (const std::string& statement : dialect::split_statements(own))
        connection.run(statement, {}, nullptr);
    const Cell row[] = {step.name, now.ms};
    connection.run("insert into migration (name, at) values (?, ?)", row, nullptr);
}

}  // namespace hamdel::storage
