#!/bin/sh
# 检查报告：检查.sh 报告.docx …
# 在每个文件旁边留下“文件名（检查结果）.html”，Word、Excel 文件还有“文件名（批注）”副本。
# 原文件不动，不联网。
set -u
here=$(cd "$(dirname "$0")" && pwd)
program="$here/程序/bin/baolint"
if [ $# -eq 0 ]; then
    echo "请把报告文件拖到本程序上，或者写成：检查.sh 报告.docx" >&2
    exit 2
fi
[ -x "$program" ] || sh "$here/安装.sh" || exit 2
worst=0
for file in "$@"; do
    case $file in -*) file=./$file ;; esac
    stem=${file%.*}
    suffix=${file##*.}
    "$program" check "$file" -f text -f "html=${stem}（检查结果）.html"
    ended=$?
    [ "$ended" -gt "$worst" ] && worst=$ended
    if [ "$ended" -lt 2 ]; then
        echo "检查结果：${stem}（检查结果）.html"
        case $suffix in
        [Dd][Oo][Cc][Xx] | [Xx][Ll][Ss][Xx])
            "$program" annotate "$file" -o "${stem}（批注）.$suffix" && echo "批注副本：${stem}（批注）.$suffix"
            ;;
        esac
    fi
done
exit "$worst"
