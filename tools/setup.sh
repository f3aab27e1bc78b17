#!/bin/sh
# Make .venv and install Levelwise into it, with whatever the machine lacks for that.
#
# On Debian and Ubuntu missing system packages are installed (as root or through sudo without a
# password); otherwise the exact command to type is printed. Elsewhere we say what is missing.
# Nothing is done again until pyproject.toml or this script changes, or a compiled kernel.
set -eu
cd "$(dirname "$0")/.."

VENV=.venv
STAMP=$VENV/.levelwise-setup
KERNELS=$VENV/.levelwise-kernels

say() { printf '%s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
fingerprint() { cat pyproject.toml tools/setup.sh | cksum; }

# --- system packages -----------------------------------------------------------------------------

APT_READY=
apt_refresh() {
    [ -n "$APT_READY" ] || $1 apt-get update -qq
    APT_READY=yes
}

# apt_install WHY PACKAGE...: "a|b" stands for whichever of the two this release has.
apt_install() {
    why=$1; shift
    has apt-get || die "$why. This is not Debian or Ubuntu: please install what provides it."
    root=
    if [ "$(id -u)" -ne 0 ]; then
        if has sudo && sudo -n true 2>/dev/null; then
            root="sudo -n"
        else
            die "$why. Type this, then try again:
    sudo apt-get update && sudo apt-get install -y $(known_names "$@")"
        fi
    fi
    apt_refresh "$root"
    # shellcheck disable=SC2046
    set -- $(known_names "$@")
    say "setup: $why; installing $*"
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "$@" \
        </dev/null >/dev/null || die "apt-get could not install: $*"
}

# Of each "a|b" the first that this release knows; of those it does not know, the last.
known_names() {
    for name in "$@"; do
        for one in $(printf '%s' "$name" | tr '|' ' '); do
            if apt-cache show "$one" >/dev/null 2>&1; then break; fi
        done
        printf '%s ' "$one"
    done
}

# --- Python ----------------------------------------------------------------------------------------

recent_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for one in python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3; do
        if has "$one" && recent_enough "$one"; then command -v "$one"; return; fi
    done
    return 0
}

make_venv() {
    python=$(find_python)
    if [ -z "$python" ]; then
        apt_install "Python 3.11 or newer is missing" python3 python3-venv
        python=$(find_python)
        [ -n "$python" ] || die "Python 3.11 or newer is needed; this release has only $(python3 -V)"
    fi
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        apt_install "Python's venv module is missing" "python$minor-venv|python3-venv"
    fi
    say "setup: making $VENV with $("$python" -V) ($python)"
    rm -rf "$VENV"
    "$python" -m venv "$VENV"
}

# --- Qt's libraries --------------------------------------------------------------------------------

# The shared libraries that the parts of Qt we use want and this machine lacks, one a line.
missing_libraries() {
    qt=$("$VENV/bin/python" -c 'import PySide6; print(PySide6.__path__[0])')
    for one in "$qt"/Qt*.abi3.so "$qt"/Qt/plugins/*/*.so; do
        case $one in
            */QtCore.*|*/QtGui.*|*/QtWidgets.*|*/QtSvg*|*/QtPrintSupport.*|*/QtNetwork.*) ldd "$one" ;;
            */platforms/libqxcb.so|*/platforms/libqoffscreen.so|*/platforms/libqwayland*) ldd "$one" ;;
            */wayland-*/*|*/xcbglintegrations/*|*/imageformats/libqsvg.so) ldd "$one" ;;
            */iconengines/*|*/platforminputcontexts/libcompose*) ldd "$one" ;;
        esac
    done 2>/dev/null | sed -n 's/^[[:space:]]*\(.*\) => not found$/\1/p' | grep -v '^libQt6' | sort -u
}

debian_package() {
    case $1 in
        libEGL.so.1) echo libegl1 ;;
        libGL.so.1) echo libgl1 ;;
        libGLX.so.0) echo libglx0 ;;
        libOpenGL.so.0) echo libopengl0 ;;
        libX11.so.6) echo libx11-6 ;;
        libX11-xcb.so.1) echo libx11-xcb1 ;;
        libXext.so.6) echo libxext6 ;;
        libXrender.so.1) echo libxrender1 ;;
        libSM.so.6) echo libsm6 ;;
        libICE.so.6) echo libice6 ;;
        libxkbcommon.so.0) echo libxkbcommon0 ;;
        libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
        libxcb.so.1) echo libxcb1 ;;
        libxcb-*) echo "$1" | sed 's/\.so\.//' ;;
        libwayland-*) echo "$1" | sed 's/\.so\.//' ;;
        libfontconfig.so.1) echo libfontconfig1 ;;
        libfreetype.so.6) echo libfreetype6 ;;
        libdbus-1.so.3) echo libdbus-1-3 ;;
        libdrm.so.2) echo libdrm2 ;;
        libgbm.so.1) echo libgbm1 ;;
        libz.so.1) echo zlib1g ;;
        libzstd.so.1) echo libzstd1 ;;
        libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
        libglib-2.0.so.0|libgthread-2.0.so.0|libgio-2.0.so.0|libgobject-2.0.so.0)
            echo 'libglib2.0-0t64|libglib2.0-0' ;;
        *) return 1 ;;
    esac
}

qt_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    packages=
    for library in $missing; do
        package=$(debian_package "$library") || die "Qt needs $library, which is missing here"
        packages="$packages $package"
    done
    # shellcheck disable=SC2086
    apt_install "Qt needs $(echo $missing)" $(printf '%s\n' $packages | sort -u)
    missing=$(missing_libraries)
    [ -z "$missing" ] || die "Qt still lacks $(echo $missing)"
}

# Loading is the proof: nothing above is trusted until Qt draws.
check_qt() {
    QT_QPA_PLATFORM=offscreen "$VENV/bin/python" -c '
from PySide6 import QtGui, QtPrintSupport, QtSvg, QtWidgets
app = QtWidgets.QApplication([])
QtWidgets.QLabel("ready").grab()
' || die "Qt does not start (see above)"
}

# --- compiled kernels ------------------------------------------------------------------------------

kernels() { grep -rl --include='*.py' '@numba.njit(' core | sort | xargs cat | cksum; }

# numba compiles a function anew when its own file has changed, not when one has whose code it took
# in: all are compiled again then.
compile_kernels() {
    [ -f core/engine/warm.py ] || return 0
    now=$(kernels)
    if [ -f "$KERNELS" ] && [ "$(cat "$KERNELS")" = "$now" ]; then return; fi
    say "setup: compiling the numerical kernels"
    find core -name '*.nb[ic]' -exec rm -f {} +
    "$VENV/bin/python" -m core.engine.warm
    printf '%s\n' "$now" >"$KERNELS"
}

# --- all of it -------------------------------------------------------------------------------------

if [ -f "$STAMP" ] && [ "$(cat "$STAMP")" = "$(fingerprint)" ] && "$VENV/bin/python" -V >/dev/null 2>&1
then
    compile_kernels
    exit 0
fi

if ! recent_enough "$VENV/bin/python"; then make_venv; fi
say "setup: installing Levelwise and what it needs into $VENV"
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --editable '.[dev]' </dev/null
qt_libraries
check_qt
rm -f "$KERNELS"
compile_kernels
fingerprint >"$STAMP"
say "setup: ready"
