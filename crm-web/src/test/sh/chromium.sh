#!/bin/sh
# Makes sure that there is a Chromium for the browser tests: installs Debian's when it may, otherwise says what to do.
set -eu
chromium=${1:-/usr/bin/chromium}
[ -x "$chromium" ] && exit 0
if [ "$chromium" = /usr/bin/chromium ] && [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q && apt-get install -y -q --no-install-recommends chromium chromium-driver fonts-noto-cjk
  exit 0
fi
echo "The browser tests need Chromium at $chromium: install the packages chromium, chromium-driver and fonts-noto-cjk," >&2
echo "or give another path with -Dcrm.it.chromium=, or leave these tests out with -DskipITs." >&2
exit 1
