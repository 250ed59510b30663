#!/bin/sh
# 在本文件夹里装好 baolint，不联网。只需运行一次；检查.sh 发现没有装时会自己运行它。
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=$(command -v python3 || true)
if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "没有找到 Python 3.11 或更高版本。请先安装 Python，再运行一次。" >&2
    exit 2
fi
"$python" -m venv "$here/程序"
"$here/程序/bin/python" -m pip install --quiet --no-index --find-links "$here/wheels" baolint
"$here/程序/bin/python" -m compileall -q "$here/程序/lib" || true
echo "已装好：$("$here/程序/bin/baolint" --version)"
