# Packs files into the program: each as it is, with brotli and with gzip where that is smaller.
#   cmake -DWEB=… -DOWN=… -DOUT=… -P pack.cmake
# Writes OUT/assets.s (the bytes) and OUT/assets.cpp (their table, sorted by path).

cmake_minimum_required(VERSION 3.25)
find_program(BROTLI brotli REQUIRED)
find_program(GZIP gzip REQUIRED)
file(MAKE_DIRECTORY "${OUT}/packed")

set(html "text/html; charset=utf-8")
set(js "text/javascript; charset=utf-8")
set(mjs "text/javascript; charset=utf-8")
set(css "text/css; charset=utf-8")
set(json "application/json")
set(webmanifest "application/manifest+json")
set(svg "image/svg+xml")
set(txt "text/plain; charset=utf-8")
set(woff2 "font/woff2")
set(png "image/png")
set(jpg "image/jpeg")
set(webp "image/webp")
set(ico "image/x-icon")
set(small_already woff2 png jpg webp ico)

set(entries "")
file(GLOB_RECURSE files RELATIVE "${WEB}" "${WEB}/*")
foreach(file IN LISTS files)
  string(REGEX REPLACE "^console/" "" path "${file}")
  list(APPEND entries "/${path}|${WEB}/${file}")
endforeach()
file(GLOB_RECURSE files RELATIVE "${OWN}" "${OWN}/*")
foreach(file IN LISTS files)
  list(APPEND entries "/${file}|${OWN}/${file}")
endforeach()
if(NOT EXISTS "${WEB}/console/index.html")
  file(WRITE "${OUT}/missing.html" "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
       "<title>Hamdel</title><p>This build of Hamdel has no screens: web/dist was missing.</p></html>\n")
  list(APPEND entries "/index.html|${OUT}/missing.html")
endif()

# The table is searched by bytes, so it is sorted by bytes.
list(SORT entries COMPARE STRING CASE SENSITIVE)

set(assembly "")
set(names "")
set(rows "")
set(number 0)
foreach(entry IN LISTS entries)
  string(REPLACE "|" ";" pair "${entry}")
  list(GET pair 0 path)
  list(GET pair 1 file)
  get_filename_component(extension "${file}" LAST_EXT)
  string(REGEX REPLACE "^\\." "" extension "${extension}")
  if(extension STREQUAL "map")
    continue()
  endif()
  if(DEFINED ${extension} AND NOT extension STREQUAL "")
    set(type "${${extension}}")
  else()
    set(type "application/octet-stream")
  endif()
  file(SHA256 "${file}" hash)
  string(SUBSTRING "${hash}" 0 16 hash)
  file(SIZE "${file}" size)

  set(parts "plain=${file}")
  if(NOT extension IN_LIST small_already AND size GREATER 400)
    set(packed "${OUT}/packed/${hash}")
    if(NOT EXISTS "${packed}.br")
      execute_process(COMMAND "${BROTLI}" -q 11 -f -k -o "${packed}.br" "${file}" COMMAND_ERROR_IS_FATAL ANY)
    endif()
    if(NOT EXISTS "${packed}.gz")
      execute_process(COMMAND "${GZIP}" -9 -n -c "${file}" OUTPUT_FILE "${packed}.gz" COMMAND_ERROR_IS_FATAL ANY)
    endif()
    list(APPEND parts "br=${packed}.br" "gz=${packed}.gz")
  endif()

  set(cells "")
  foreach(part IN LISTS parts)
    string(REGEX MATCH "^([a-z]+)=(.*)$" _ "${part}")
    set(symbol "hamdel_asset_${number}_${CMAKE_MATCH_1}")
    string(APPEND assembly ".global ${symbol}\n.global ${symbol}_end\n${symbol}:\n"
           ".incbin \"${CMAKE_MATCH_2}\"\n${symbol}_end:\n.byte 0\n")
    string(APPEND names "extern const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND cells ", between(${symbol}, ${symbol}_end)")
  endforeach()
  list(LENGTH parts count)
  if(count EQUAL 1)
    string(APPEND cells ", {}, {}")
  endif()
  string(APPEND rows "        {\"${path}\", \"${type}\", \"${hash}\"${cells}},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(CONFIGURE OUTPUT "${OUT}/assets.s" CONTENT ".section .rodata\n${assembly}.section .note.GNU-stack,\"\",%progbits\n" @ONLY)
file(CONFIGURE OUTPUT "${OUT}/assets.cpp" CONTENT "// Made by pack.cmake.
#include \"pages/asset.h\"

extern \"C\" {
${names}}

namespace hamdel::edge {
namespace {
std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
}
}  // namespace

std::span<const Asset> all_assets() {
    static const Asset assets[] = {
${rows}    };
    return assets;
}

}  // namespace hamdel::edge
" @ONLY)
# .incbin hides the files from the build: a changed one must make a new object.
file(TOUCH "${OUT}/assets.s")
