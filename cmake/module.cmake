# One room of the house. A module names the headers others may read (FACE) and the modules it reads
# (USES). Its public include folder is generated and holds only links to its faces, so an include of
# a private header, or of a module that was not declared, does not compile.
#
#   hamdel_module(conversations
#     FACE conversations.h find.h
#     USES customers accounts module
#     LINK ICU::uc)
#
# A FLAT module's faces are read by the module's name and their own, in whichever of its folders they
# stand: messages/message.h is conversations/message.h to all.
#
# Sources are all *.cpp of the folder and below, except tests/. Tests become <name>_tests.

include_guard(GLOBAL)

set(HAMDEL_FACES "${CMAKE_BINARY_DIR}/faces")
set_property(GLOBAL PROPERTY HAMDEL_MODULES "")

function(hamdel_module name)
  cmake_parse_arguments(ARG "FLAT" "FOLDER" "FACE;USES;LINK;SOURCES" ${ARGN})
  set(folder "${name}")
  if(ARG_FOLDER)
    set(folder "${ARG_FOLDER}")
  endif()
  set(target "hamdel_${name}")

  if(ARG_SOURCES)
    set(sources ${ARG_SOURCES})
  else()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
    list(FILTER sources EXCLUDE REGEX "/tests/")
  endif()

  set(faces "${HAMDEL_FACES}/${name}")
  foreach(header IN LISTS ARG_FACE)
    set(name_there "${header}")
    if(ARG_FLAT)
      get_filename_component(name_there "${header}" NAME)
    endif()
    set(link "${faces}/${folder}/${name_there}")
    get_filename_component(parent "${link}" DIRECTORY)
    file(MAKE_DIRECTORY "${parent}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}/${header}" "${link}" SYMBOLIC)
  endforeach()

  if(sources)
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} "${faces}")
  foreach(used IN LISTS ARG_USES)
    target_link_libraries(${target} ${scope} hamdel_${used})
  endforeach()
  if(ARG_LINK)
    if(sources)
      target_link_libraries(${target} PRIVATE ${ARG_LINK})
    else()
      target_link_libraries(${target} INTERFACE ${ARG_LINK})
    endif()
  endif()
  set_property(GLOBAL APPEND PROPERTY HAMDEL_MODULES "${name}")

  file(GLOB_RECURSE tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  list(FILTER tests INCLUDE REGEX "/tests/")
  if(tests AND HAMDEL_TESTS)
    hamdel_tests(${name} "${tests}")
  endif()
endfunction()

# Tests of one module. They may include the module's private headers, and the World of tests/world.
function(hamdel_tests name tests)
  set(target "${name}_tests")
  add_executable(${target} ${tests})
  target_link_libraries(${target} PRIVATE hamdel_${name} GTest::gtest GTest::gmock GTest::gtest_main
                                          Boost::json)
  target_compile_definitions(${target} PRIVATE HAMDEL_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
  # Only for quoted names: a folder with a time.h must not hide the system's.
  target_compile_options(${target} PRIVATE -iquote "${CMAKE_CURRENT_SOURCE_DIR}")
  set_property(GLOBAL APPEND PROPERTY HAMDEL_TEST_TARGETS "${target}")
endfunction()
