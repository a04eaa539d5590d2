// All routes of the house, found by method and path.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "module/module.h"

namespace hamdel {

class RouteTable {
  public:
    // Throws std::logic_error when two routes say the same.
    explicit RouteTable(std::span<const Module* const> modules);

    // The route for the request, whose `path_words` it fills; nullptr when the path names nothing.
    // `allowed` receives the methods of a path that exists for other methods.
    const Route* find(Request& request, std::string& allowed) const;

    const std::vector<const Route*>& routes() const { return routes_; }

  private:
    struct Node {
        std::map<std::string, Node, std::less<>> words;
        std::unique_ptr<Node> any;  // "{name}"
        std::map<Method, const Route*> routes;
    };
    void add(const Route& route);

    Node root_;
    std::vector<const Route*> routes_;
};

// "/api/v1/conversations/{id}"
std::string full_path(const Route& route);

}  // namespace hamdel
