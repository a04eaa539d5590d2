#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "house.h"

namespace hamdel::app {
namespace {

bool report(std::string_view what, bool is_good, std::string_view why = "") {
    std::cout << (is_good ? "good   " : "wrong  ") << what;
    if (!why.empty()) std::cout << ": " << why;
    std::cout << "\n";
    return is_good;
}

bool check_readable(std::string_view what, const std::string& file) {
    if (file.empty()) return true;
    return report(what, std::ifstream(file).good(), file);
}

bool check_data(Store& store) {
    if (store.is_postgres())
        return report("database answers", store.read_now([](Read& tx) {
            return tx.value<std::int64_t>("select 1");
        }) == 1);
    std::string word = store.read_now([](Read& tx) {
        return tx.value<std::string>("select quick_check from pragma_quick_check(1)");
    });
    return report("database is sound", word == "ok", word == "ok" ? "" : word);
}

bool check_files(const storage::Blobs& blobs) {
    storage::BlobName name = blobs.put("hamdel check");
    bool is_good = blobs.read(name.hash) == "hamdel check";
    blobs.remove(name.hash);
    return report("files can be written and read", is_good);
}

}  // namespace

int check(const Configuration& configuration) {
    bool is_good = check_readable("certificate", configuration.tls_certificate);
    is_good &= check_readable("key of the certificate", configuration.tls_key);
    try {
        House house = open_house(configuration);
        is_good &= report("database opens and is up to date", true);
        is_good &= check_data(*house.store);
        is_good &= check_files(house.blobs);
    } catch (const std::exception& error) {
        is_good = report("data", false, error.what());
    }
    return is_good ? 0 : 1;
}

}  // namespace hamdel::app
