# What people install: four Debian packages, one a component. Included last, when
# every target is known.

include(GNUInstallDirs)

# The console, which has more than a program, installs itself (app/console).
install(TARGETS gatehousectl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT gatehousectl)
install(TARGETS gatehouse-gateway RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT gatehouse-gateway)
# Not started by itself: it needs a database first.
install(FILES resources/systemd/gatehouse-gateway.service DESTINATION lib/systemd/system
  COMPONENT gatehouse-gateway)
install(FILES resources/rules/default.json DESTINATION ${CMAKE_INSTALL_DATADIR}/gatehouse-gateway
  RENAME rules.json COMPONENT gatehouse-gateway)

set(demo_dir ${CMAKE_INSTALL_DATADIR}/gatehouse-demo)
install(PROGRAMS scripts/lib/gatehouse-demo DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT gatehouse-demo)
install(PROGRAMS scripts/lib/pg scripts/lib/redis scripts/lib/demo.py scripts/lib/demo_backends.py
  scripts/lib/demo_traffic.py scripts/lib/demo_processes.py scripts/lib/demo_corpus.py
  scripts/lib/demo_spans.py scripts/lib/demo_turns.py
  DESTINATION ${demo_dir} COMPONENT gatehouse-demo)
install(FILES resources/demo/conversations.jsonl DESTINATION ${demo_dir} COMPONENT gatehouse-demo)
install(FILES resources/rules/default.json DESTINATION ${demo_dir} RENAME rules.json COMPONENT gatehouse-demo)

set(components gatehouse gatehousectl gatehouse-gateway gatehouse-demo)
foreach(component IN LISTS components)
  install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component}
    COMPONENT ${component})
  install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component}
    RENAME copyright COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gatehouse)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Gatehouse developers <gatehouse@example.com>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL ${components})
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)

# Plug-ins and fonts are looked for at run time, so shlibdeps does not see them.
set(CPACK_DEBIAN_GATEHOUSE_PACKAGE_NAME gatehouse)
set(CPACK_DEBIAN_GATEHOUSE_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_GATEHOUSE_PACKAGE_DEPENDS
  "libqt6svg6, libqt6sql6-sqlite, fonts-inter, fonts-jetbrains-mono, fonts-dejavu-core")
set(CPACK_DEBIAN_GATEHOUSE_PACKAGE_RECOMMENDS
  "qt6-wayland, qt6-translations-l10n, libsecret-1-0, fonts-noto-core, fonts-noto-color-emoji, dbus")
set(CPACK_COMPONENT_GATEHOUSE_DESCRIPTION
  "Desktop admin console for an AI operations gateway
Conversations, health, validation rules and traces of a gateway in one window,
linked with each other.")

set(CPACK_DEBIAN_GATEHOUSECTL_PACKAGE_NAME gatehousectl)
set(CPACK_DEBIAN_GATEHOUSECTL_PACKAGE_SECTION admin)
set(CPACK_COMPONENT_GATEHOUSECTL_DESCRIPTION
  "Gatehouse on the command line
Reads conversations, health, rules and traces without a window, for scripts and CI.")

set(CPACK_DEBIAN_GATEHOUSE-GATEWAY_PACKAGE_NAME gatehouse-gateway)
set(CPACK_DEBIAN_GATEHOUSE-GATEWAY_PACKAGE_SECTION net)
set(CPACK_DEBIAN_GATEHOUSE-GATEWAY_PACKAGE_RECOMMENDS "postgresql-15, redis-server")
set(CPACK_COMPONENT_GATEHOUSE-GATEWAY_DESCRIPTION
  "Reference gateway for Gatehouse
Serves every contract that the Gatehouse console administers.")

set(CPACK_DEBIAN_GATEHOUSE-DEMO_PACKAGE_NAME gatehouse-demo)
set(CPACK_DEBIAN_GATEHOUSE-DEMO_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_GATEHOUSE-DEMO_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_GATEHOUSE-DEMO_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_GATEHOUSE-DEMO_PACKAGE_DEPENDS
  "gatehouse, gatehouse-gateway, postgresql-15, redis-tools, python3 (>= 3.9), util-linux")
set(CPACK_COMPONENT_GATEHOUSE-DEMO_DESCRIPTION
  "Demo of Gatehouse with everything it administers
Starts a private PostgreSQL and Redis, simulated backends, the gateway, some
traffic and the console, and ends exactly what it started.")

include(CPack)
