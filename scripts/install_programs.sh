#!/bin/sh
# LibreOffice, Chromium and Microsoft's SARIF validator for the tests that drive them, on Debian and
# its relatives; what is there already is left alone.
set -eu
cd "$(dirname "$0")/.."
wanted=
command -v soffice >/dev/null 2>&1 || wanted="$wanted libreoffice-writer-nogui"
[ -e /usr/lib/libreoffice/program/libsclo.so ] || wanted="$wanted libreoffice-calc-nogui"
command -v chromium >/dev/null 2>&1 || wanted="$wanted chromium fonts-wqy-zenhei"
command -v chromedriver >/dev/null 2>&1 || wanted="$wanted chromium-driver"
command -v npm >/dev/null 2>&1 || wanted="$wanted nodejs npm"
if [ -n "$wanted" ]; then
    if [ "$(id -u)" -eq 0 ]; then as_root=; else as_root=sudo; fi
    $as_root apt-get update -qq
    # the names are a list on purpose
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $wanted >/dev/null
fi
validator=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ "$(uname -sm)" = "Linux x86_64" ] && [ ! -e "$validator" ]; then
    npm install --prefix . --no-save --no-package-lock --no-audit --no-fund --silent \
        @microsoft/sarif-multitool-linux@5.7.0
    chmod u+x "$validator"
fi
