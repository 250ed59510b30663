@echo off
rem 把报告文件拖到本文件上。原文件不动，不联网；检查结果和批注副本留在报告旁边。
chcp 65001 >nul
setlocal DisableDelayedExpansion
set "PYTHONUTF8=1"
set "here=%~dp0"
set "program=%here%程序\Scripts\baolint.exe"
if "%~1"=="" (
    echo 请把报告文件拖到本程序上。
    pause
    exit /b 2
)
if not exist "%program%" call "%here%安装.cmd"
if not exist "%program%" exit /b 2
:next
if "%~1"=="" goto done
"%program%" check "%~f1" -f text -f "html=%~dpn1（检查结果）.html"
if errorlevel 2 goto skip
if /i "%~x1"==".docx" "%program%" annotate "%~f1" -o "%~dpn1（批注）%~x1"
if /i "%~x1"==".xlsx" "%program%" annotate "%~f1" -o "%~dpn1（批注）%~x1"
start "" "%~dpn1（检查结果）.html"
:skip
shift
goto next
:done
pause
