# What every target of the house shares: language, warnings, sanitizers, and the
# walls. A target exports exactly its own folder as include path, so an include
# against the arrows of the house (app -> widgets -> models -> core,
# gateway -> core) does not compile.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC_PATH_PREFIX ON)

option(GATEHOUSE_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(GATEHOUSE_COVERAGE "Build with line coverage" OFF)
option(GATEHOUSE_FUZZ "Build the fuzz targets (clang only)" OFF)
option(GATEHOUSE_WERROR "Treat warnings as errors" ON)

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Network Concurrent
             WebSockets Sql Svg DBus Test LinguistTools)
find_package(QCustomPlotQt6 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)

find_program(GATEHOUSE_LLD NAMES ld.lld)
if(GATEHOUSE_LLD)
  add_link_options(-fuse-ld=lld)
endif()

# A file with Beast and coroutines takes 2 GB under the sanitizers: one at a time.
set_property(GLOBAL APPEND PROPERTY JOB_POOLS asio=1)

add_library(gatehouse_options INTERFACE)
target_compile_options(gatehouse_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 warns of overlaps in std::string that cannot be (GCC bug 105651) as soon as it optimises.
  target_compile_options(gatehouse_options INTERFACE -Wno-restrict)
endif()
if(GATEHOUSE_WERROR)
  target_compile_options(gatehouse_options INTERFACE -Werror)
endif()
if(GATEHOUSE_SANITIZE)
  target_compile_options(gatehouse_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    # GCC warns wrongly of std::stop_source under sanitizers.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(gatehouse_options INTERFACE -fsanitize=address,undefined)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # clang's UBSan does not compile coroutines with the function check.
  target_compile_options(gatehouse_options INTERFACE -fno-sanitize=function)
endif()
if(GATEHOUSE_FUZZ)
  target_compile_options(gatehouse_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(GATEHOUSE_COVERAGE)
  target_compile_options(gatehouse_options INTERFACE --coverage)
  target_link_options(gatehouse_options INTERFACE --coverage)
endif()

set(GATEHOUSE_QT_DEFINITIONS
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_CAST_FROM_BYTEARRAY QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# gatehouse_library(NAME [QT] SOURCES file... [PUBLIC lib...] [PRIVATE lib...])
# A static library that exports its own folder and nothing else.
function(gatehouse_library name)
  cmake_parse_arguments(ARG "QT" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE gatehouse_options ${ARG_PRIVATE})
  if(ARG_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE ${GATEHOUSE_QT_DEFINITIONS})
  endif()
endfunction()

# gatehouse_executable(NAME [QT] SOURCES file... [PRIVATE lib...])
function(gatehouse_executable name)
  cmake_parse_arguments(ARG "QT" "" "SOURCES;PRIVATE" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE gatehouse_options ${ARG_PRIVATE})
  if(ARG_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE ${GATEHOUSE_QT_DEFINITIONS})
  endif()
endfunction()

# gatehouse_asio_sources(file...): the few files that include Asio or Beast whole.
function(gatehouse_asio_sources)
  set_source_files_properties(${ARGN} PROPERTIES JOB_POOL_COMPILE asio)
endfunction()

# gatehouse_test(NAME SOURCES file... LIBS lib... [INTEGRATION] [TIMEOUT seconds])
# One program a target; every test class in it registers itself with
# GATEHOUSE_TEST (tests/support/testmain.h).
function(gatehouse_test name)
  cmake_parse_arguments(ARG "INTEGRATION" "TIMEOUT" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_definitions(${name} PRIVATE ${GATEHOUSE_QT_DEFINITIONS}
    GATEHOUSE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GATEHOUSE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_link_libraries(${name} PRIVATE gatehouse_options test_support ${ARG_LIBS})
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(GATEHOUSE_SANITIZE)
    math(EXPR ARG_TIMEOUT "3 * ${ARG_TIMEOUT}")
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_SOURCE_DIR}/tests/support/offscreen.json;LC_ALL=C.UTF-8;QTEST_DISABLE_STACK_DUMP=1"
    LABELS "$<IF:$<BOOL:${ARG_INTEGRATION}>,integration,unit>")
endfunction()

# gatehouse_fuzz(NAME SOURCES file... LIBS lib... CORPUS folder)
function(gatehouse_fuzz name)
  cmake_parse_arguments(ARG "" "CORPUS" "SOURCES;LIBS" ${ARGN})
  if(NOT GATEHOUSE_FUZZ)
    return()
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE gatehouse_options ${ARG_LIBS})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer,address,undefined)
  cmake_path(ABSOLUTE_PATH ARG_CORPUS BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
  # Read by scripts/check: name, program, seed corpus.
  set_property(GLOBAL APPEND_STRING PROPERTY GATEHOUSE_FUZZ_TARGETS
    "${name}\t$<TARGET_FILE:${name}>\t${ARG_CORPUS}\n")
endfunction()
