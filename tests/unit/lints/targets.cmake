# Writes what the lints have to know of the build: each target of ours with its
# folder and what it links, one JSON object a line in <build>/targets.jsonl.

function(lint_collect folder lines)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  set(found "")
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(NOT type MATCHES "^(EXECUTABLE|STATIC_LIBRARY|OBJECT_LIBRARY|INTERFACE_LIBRARY)$" OR target MATCHES "^wall_")
      continue()
    endif()
    set(links "")
    foreach(property IN ITEMS LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(libraries ${target} ${property})
      if(libraries)
        list(APPEND links ${libraries})
      endif()
    endforeach()
    list(REMOVE_DUPLICATES links)
    list(JOIN links "\", \"" links)
    file(RELATIVE_PATH relative ${CMAKE_SOURCE_DIR} ${folder})
    string(APPEND found
      "{\"target\": \"${target}\", \"type\": \"${type}\", \"folder\": \"${relative}\", \"links\": [\"${links}\"]}\n")
  endforeach()
  get_property(children DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(child IN LISTS children)
    lint_collect(${child} below)
    string(APPEND found "${below}")
  endforeach()
  set(${lines} "${found}" PARENT_SCOPE)
endfunction()

function(lint_write_targets)
  lint_collect(${CMAKE_SOURCE_DIR} lines)
  file(WRITE ${CMAKE_BINARY_DIR}/targets.jsonl "${lines}")
endfunction()

# At the very end, when every folder has been read.
cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL lint_write_targets)
