// What the commands work with: the store of this configuration, brought up to date, and its files.
#pragma once

#include <memory>

#include "configuration/configuration.h"
#include "storage/blobs.h"
#include "storage/store.h"

namespace hamdel::app {

struct House {
    std::unique_ptr<Store> store;
    storage::Blobs blobs;
};

// Makes the data folder where there is none, readable only for who runs the program.
House open_house(const Configuration& configuration);

// The file that is there when the data is the demonstration: only that has a shop.
std::filesystem::path demo_mark(const Configuration& configuration);

}  // namespace hamdel::app
