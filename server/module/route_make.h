// How a Route is made of a function. Only route.h includes this.
#pragma once

namespace hamdel {
namespace route_detail {

class RequestWords final : public shape::Words {
  public:
    explicit RequestWords(const Request& request) : request_(request) {}
    std::optional<std::string_view> path(std::string_view name) const override;
    std::optional<std::string_view> query(std::string_view name) const override;
    std::vector<std::string_view> query_names() const override;

  private:
    const Request& request_;
};

// The JSON of the body; null when it is empty. Throws Refusal invalid "malformed_json".
Json body_json(const Request& request, std::int64_t limit);

template <class F>
struct Parts;
template <class O, class T, class I>
struct Parts<O (*)(T&, const Actor&, const I&)> {
    using Out = O;
    using Tx = T;
    using In = I;
};

template <class T>
struct OutType {
    using Body = T;
    static constexpr int status = 200;
};
template <>
struct OutType<void> {
    using Body = void;
    static constexpr int status = 204;
};
template <>
struct OutType<Nothing> {
    using Body = void;
    static constexpr int status = 204;
};
template <>
struct OutType<File> {
    using Body = File;
    static constexpr int status = 200;
};
template <>
struct OutType<Answer> {
    using Body = void;
    static constexpr int status = 200;
};
template <class T>
struct OutType<Created<T>> {
    using Body = T;
    static constexpr int status = 201;
};
template <class T>
struct OutType<WithHeaders<T>> {
    using Body = std::conditional_t<std::is_same_v<T, Nothing>, void, T>;
    static constexpr int status = std::is_same_v<T, Nothing> ? 204 : 200;
};

Answer file_answer(const File& file);

template <class T>
Answer to_answer(const T& out) {
    return {.status = 200, .body = shape::to_text(out)};
}
inline Answer to_answer(const Nothing&) {
    return {.status = 204, .body = {}, .type = {}};
}
inline Answer to_answer(const File& out) {
    return file_answer(out);
}
inline Answer to_answer(const Answer& out) {
    return out;
}
template <class T>
Answer to_answer(const Created<T>& out) {
    return {.status = 201, .body = shape::to_text(out.value)};
}
template <class T>
Answer to_answer(const WithHeaders<T>& out) {
    Answer answer = to_answer(out.value);
    if (out.status != 200) answer.status = out.status;
    answer.headers = out.headers;
    return answer;
}

// The name of the function out of the compiler's own words: "… [with auto Function = ns::snooze …".
template <auto Function>
consteval std::string_view function_name() {
    std::string_view pretty = __PRETTY_FUNCTION__;
    std::size_t from = pretty.find("Function = ") + 11;
    pretty = pretty.substr(from);
    std::size_t end = pretty.find_first_of(";]");
    pretty = pretty.substr(0, end);
    // clang writes "(anonymous namespace)"; any other parenthesis opens the arguments.
    std::size_t arguments = pretty.find('(');
    while (arguments != std::string_view::npos &&
           pretty.substr(arguments + 1).starts_with("anonymous"))
        arguments = pretty.find('(', arguments + 1);
    pretty = pretty.substr(0, arguments);
    std::size_t colon = pretty.rfind(':');
    if (colon != std::string_view::npos) pretty = pretty.substr(colon + 1);
    if (!pretty.empty() && pretty.front() == '&') pretty = pretty.substr(1);
    return pretty;
}

template <class In>
Route::Input read_input(const Request& request) {
    Json body;
    if constexpr (shape::has_place<In>(shape::Place::body)) body = body_json(request, 8 << 20);
    auto in = std::make_shared<In>(shape::read<In>(RequestWords(request), body));
    if constexpr (requires { in->came_from; }) in->came_from = came_from(request);
    if constexpr (requires { in->upload; })
        in->upload = {request.upload_hash, request.upload_size,
                      std::string(request.header("content-type"))};
    if constexpr (requires { in->was_read(); }) in->was_read();
    return in;
}

template <auto Function>
Output call_function(Read& tx, const Actor& who, const void* input) {
    using P = Parts<decltype(Function)>;
    auto& typed = static_cast<typename P::Tx&>(tx);
    const auto& in = *static_cast<const typename P::In*>(input);
    if constexpr (std::is_void_v<typename P::Out>) {
        Function(typed, who, in);
        return [] { return to_answer(Nothing{}); };
    } else {
        return [out = Function(typed, who, in)] { return to_answer(out); };
    }
}

template <class In>
Json input_parameters(shape::Components& components) {
    Json out{Json::Array{}};
    shape::each_field<In>([&](const auto& field) {
        using Member = typename std::remove_cvref_t<decltype(field)>::Type;
        if (field.place == shape::Place::body) return;
        bool in_path = field.place == shape::Place::path;
        Json one = Json::object({{"name", field.name}, {"in", in_path ? "path" : "query"}});
        one.set("required",
                in_path || shape::is_required<Member>(field.limits, shape::Use::request));
        if (!field.about.empty()) one.set("description", field.about);
        one.set("schema", shape::schema<Member>(components, field.limits, shape::Use::request));
        out.push(std::move(one));
    });
    return out;
}

template <class In>
Json input_schema(shape::Components& components) {
    if constexpr (shape::has_place<In>(shape::Place::body))
        return shape::object_schema<In>(components, shape::Use::request);
    else
        return {};
}

template <class Body>
Json output_schema(shape::Components& components) {
    if constexpr (std::is_void_v<Body> || std::is_same_v<Body, File>)
        return {};
    else
        return shape::schema<Body>(components, {}, shape::Use::answer);
}

template <auto Function>
consteval Route make(Method method, std::string_view path, Permission may,
                     std::string_view summary) {
    using P = Parts<decltype(Function)>;
    using O = OutType<typename P::Out>;
    return {.method = method,
            .path = path,
            .may = may,
            .summary = summary,
            .operation = function_name<Function>(),
            .writes = std::is_same_v<typename P::Tx, Write>,
            .read = &read_input<typename P::In>,
            .call = &call_function<Function>,
            .parameters = &input_parameters<typename P::In>,
            .request_schema = &input_schema<typename P::In>,
            .answer_schema = &output_schema<typename O::Body>,
            .success = O::status};
}

template <auto Prepare>
struct PrepareParts;
template <class I, void (*Prepare)(Read&, const Actor&, I&)>
struct PrepareParts<Prepare> {
    static void run(Read& tx, const Actor& who, void* input) {
        Prepare(tx, who, *static_cast<I*>(input));
    }
};

}  // namespace route_detail

template <auto Function>
consteval Route get(std::string_view path, Permission may, std::string_view summary) {
    using Tx = typename route_detail::Parts<decltype(Function)>::Tx;
    static_assert(std::is_same_v<Tx, Read>, "a GET only reads: its function takes Read&");
    return route_detail::make<Function>(Method::get, path, may, summary);
}
template <auto Function>
consteval Route post(std::string_view path, Permission may, std::string_view summary) {
    return route_detail::make<Function>(Method::post, path, may, summary);
}
template <auto Function>
consteval Route put(std::string_view path, Permission may, std::string_view summary) {
    return route_detail::make<Function>(Method::put, path, may, summary);
}
template <auto Function>
consteval Route patch(std::string_view path, Permission may, std::string_view summary) {
    return route_detail::make<Function>(Method::patch, path, may, summary);
}
template <auto Function>
consteval Route del(std::string_view path, Permission may, std::string_view summary) {
    return route_detail::make<Function>(Method::del, path, may, summary);
}

template <auto Prepare>
consteval Route Route::prepared_by() const {
    Route out = *this;
    out.prepare = &route_detail::PrepareParts<Prepare>::run;
    return out;
}

}  // namespace hamdel
