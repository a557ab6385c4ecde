#!/bin/sh
# install.sh demo|test|package - installs what this machine lacks (Debian 12 or 13, Ubuntu 22.04 or 24.04).
# What is there already is left alone; when nothing is missing, nothing is run as root and no network is used.
set -eu

DEMO="qgis python3-qgis python3-gdal gdal-bin python3-numpy python3-jinja2 python3-matplotlib \
    qttools5-dev-tools fonts-dejavu-core fonts-wqy-microhei ca-certificates"
TEST="$DEMO python3-venv xvfb xdotool fonts-open-sans poppler-utils git"

case ${1:-} in
    demo | package) WANTED=$DEMO ;;
    test) WANTED=$TEST ;;
    *) echo "usage: install.sh demo|test|package" >&2; exit 2 ;;
esac
[ "$1" = package ] && WANTED="qttools5-dev-tools python3-venv git"

say() { printf '%s\n' "$*" >&2; }

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    if /usr/bin/python3 -c 'import qgis.core, osgeo.gdal' 2>/dev/null; then
        say "No apt-get here: going on with the QGIS that /usr/bin/python3 finds."
        exit 0
    fi
    say "This machine has no apt-get. Install QGIS 3.22 or newer with its Python bindings for /usr/bin/python3,"
    say "and the equivalents of these Debian packages, then try again: $WANTED"
    exit 1
fi

missing=
for package in $WANTED; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null; then
    as_root=sudo
else
    say "These packages are missing:$missing"
    say "Neither root nor sudo is available here. Ask an administrator to run:"
    say "  apt-get install --no-install-recommends$missing"
    exit 1
fi

say "Installing:$missing"
apt() {
    # shellcheck disable=SC2086 # an empty as_root is no word
    $as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a NEEDRESTART_SUSPEND=1 LC_ALL=C.UTF-8 \
        apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@"
}
if ! $as_root true; then
    say "sudo was refused. Ask an administrator to run: apt-get install --no-install-recommends$missing"
    exit 1
fi
apt update || say "apt-get update did not succeed everywhere; trying with what is known."
unknown=
for package in $missing; do
    apt-cache show "$package" >/dev/null 2>&1 || unknown="$unknown $package"
done
if [ -n "$unknown" ]; then
    say "apt does not know:$unknown"
    say "On Ubuntu they are in 'universe': sudo add-apt-repository universe. On Debian they are in 'main'."
    exit 1
fi
# shellcheck disable=SC2086 # a list of words is meant
apt install -y --no-install-recommends $missing >&2
