// A server of the notes module on a free port, over a store on either engine.
#pragma once

#include <gtest/gtest.h>
#include <filesystem>

#include "edge/server.h"
#include "tests/client.h"
#include "tests/notes.h"
#include "world/both_engines.h"

namespace hamdel::edge::test {

class Running {
  public:
    explicit Running(Options options = {}, world::Engine engine = world::Engine::sqlite);
    ~Running();

    Client connect(int receive_buffer = 0) { return Client(port(), security_, receive_buffer); }
    std::uint16_t port() const { return server_->port(); }
    Store& store() { return *store_; }
    void stop() { server_->stop(); }
    // How often the word stands in the list of who came and went.
    std::int64_t presence(std::string_view name, std::string_view word);
    // Asks again and again until it is so; fails the test after ten seconds.
    void await(const std::function<bool()>& is_so);

  private:
    Client::Security security_;
    std::unique_ptr<bus::Bus> bus_;
    std::filesystem::path folder_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<storage::Blobs> blobs_;
    std::unique_ptr<Server> server_;
};

class OnBothEngines : public testing::TestWithParam<world::Engine> {};

// Limits that let tests ask as much as they like.
Options roomy();

inline constexpr std::string_view hall = "Authorization: Bearer room-hall\r\n";

}  // namespace hamdel::edge::test
