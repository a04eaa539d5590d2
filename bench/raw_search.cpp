#include "raw_database.h"
#include "report.h"
#include "workloads.h"

namespace hamdel::bench {

double raw_search(const std::filesystem::path& folder, const std::vector<std::string>& words,
                  const std::string& order, double seconds) {
    RawDatabase db(folder);
    std::string match, scope = db.scope();
    for (const std::string& word : words)
        match.append(match.empty() ? "\"" : " AND \"")
            .append(indexed(scope, word).words)
            .append("\"");
    sqlite3_stmt* ask =
        db.prepare("select rowid from search_message where search_message match ? " + order);
    bind(ask, 1, match);
    std::vector<double> times;
    for (auto begin = SteadyClock::now(); seconds_since(begin) < seconds;) {
        auto asked = SteadyClock::now();
        while (sqlite3_step(ask) == SQLITE_ROW) {
        }
        sqlite3_reset(ask);
        times.push_back(seconds_since(asked) * 1000);
    }
    return percentile(times, 0.5);
}

}  // namespace hamdel::bench
