#include "module/table.h"

#include <stdexcept>

#include "module/permission.h"

namespace hamdel {
namespace {

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> out;
    while (!path.empty()) {
        if (path.front() != '/') return {};
        path.remove_prefix(1);
        std::size_t end = path.find('/');
        out.push_back(path.substr(0, end));
        if (end == std::string_view::npos) break;
        path.remove_prefix(end);
    }
    return out;
}

bool is_word(std::string_view part) {
    return part.starts_with('{');
}

}  // namespace

std::string full_path(const Route& route) {
    return std::string(route.may.door->prefix) + std::string(route.path);
}

RouteTable::RouteTable(std::span<const Module* const> modules) {
    for (const Module* module : modules)
        for (const Route* route : module->routes)
            add(*route);
}

void RouteTable::add(const Route& route) {
    Node* node = &root_;
    std::string path = full_path(route);
    for (std::string_view part : split(path)) {
        if (is_word(part)) {
            if (!node->any) node->any = std::make_unique<Node>();
            node = node->any.get();
        } else {
            node = &node->words[std::string(part)];
        }
    }
    if (!node->routes.emplace(route.method, &route).second)
        throw std::logic_error("two routes for " + path);
    routes_.push_back(&route);
}

const Route* RouteTable::find(Request& request, std::string& allowed) const {
    const Node* node = &root_;
    std::vector<std::string_view> values;
    for (std::string_view part : split(request.path)) {
        auto fixed = node->words.find(part);
        if (fixed != node->words.end()) {
            node = &fixed->second;
        } else if (node->any && !part.empty()) {
            node = node->any.get();
            values.push_back(part);
        } else {
            return nullptr;
        }
    }
    auto found = node->routes.find(request.method);
    if (found == node->routes.end()) {
        for (const auto& [method, route] : node->routes) {
            if (!allowed.empty()) allowed += ", ";
            allowed += shape::name_of(method);
        }
        return nullptr;
    }
    std::string path = full_path(*found->second);
    std::size_t next = 0;
    request.path_words.clear();
    for (std::string_view part : split(path))
        if (is_word(part))
            request.path_words.emplace_back(part.substr(1, part.size() - 2), values[next++]);
    return found->second;
}

}  // namespace hamdel
