// Several writes at one time, so that they share a flush, and waiting for all of them.
#pragma once

#include <condition_variable>
#include <mutex>
#include <vector>

#include "storage/store.h"

namespace hamdel::storage {

// How each went, in the order of the bodies: null for well.
std::vector<std::exception_ptr> write_all(Store& store, std::vector<WriteBody> bodies);

// The storage itself was not there or too busy: nothing that the function did.
bool is_storage_trouble(const std::exception_ptr& why);
std::string words_of(const std::exception_ptr& why);

}  // namespace hamdel::storage
