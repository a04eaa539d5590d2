// Making sure that what was written survives a loss of power.
#pragma once

#include <filesystem>

namespace hamdel::storage {

// Throws Refusal unavailable "storage_full" or "storage_failed".
void flush_file(const std::filesystem::path& file);
// A new or renamed file is only there for good once its folder is flushed too.
void flush_folder(const std::filesystem::path& folder);
// The Refusal that the last failed call of the system stands for.
[[noreturn]] void fail_from_errno();

}  // namespace hamdel::storage
