@echo off
chcp 65001 >nul
setlocal
set "here=%~dp0"
set "python=py -3"
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul || set "python=python"
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if errorlevel 1 (
    echo 没有找到 Python 3.11 或更高版本。请先安装 Python，再运行一次。
    pause
    exit /b 2
)
%python% -m venv "%here%程序" || exit /b 2
"%here%程序\Scripts\python.exe" -m pip install --quiet --no-index --find-links "%here%wheels" baolint || exit /b 2
"%here%程序\Scripts\python.exe" -m compileall -q "%here%程序\Lib" >nul 2>nul
echo 已装好。
