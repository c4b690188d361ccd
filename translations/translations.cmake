# The catalogues: English is the source, German, Polish and Czech are translations. Renewed by
# `cmake --build build/dev --target update_translations`, in the commit that changes a text.
# Qt 6.4 looks only at the sources of one target, so those of the libraries are listed.
file(GLOB_RECURSE translatable CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/app/console/*.cpp ${CMAKE_SOURCE_DIR}/app/console/*.h
  ${CMAKE_SOURCE_DIR}/models/*.cpp ${CMAKE_SOURCE_DIR}/models/*.h
  ${CMAKE_SOURCE_DIR}/widgets/*.cpp ${CMAKE_SOURCE_DIR}/widgets/*.h)

qt_add_translations(gatehouse
  TS_FILES
    ${CMAKE_SOURCE_DIR}/translations/gatehouse_cs.ts
    ${CMAKE_SOURCE_DIR}/translations/gatehouse_de.ts
    ${CMAKE_SOURCE_DIR}/translations/gatehouse_pl.ts
  SOURCES ${translatable}
  RESOURCE_PREFIX /i18n
  LUPDATE_OPTIONS -no-obsolete -locations none
  LRELEASE_OPTIONS -silent)
