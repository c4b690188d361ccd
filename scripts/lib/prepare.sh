# Sourced: what has to happen before anything of ours can run.
# shellcheck shell=bash

# prepare [target…]: installs what is missing, configures and builds the release tree.
prepare() {
    stage "Checking the packages" "$GATEHOUSE_ROOT/scripts/setup"
    stage "Configuring build/release" configure release
    stage "Building" build release "$@"
}
