# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where the toolchain is, and how to run something there. Sourced by ../dev, which sets $project.
#
# - "native": the system's own packages are new enough (Qt 6.8, KDE Frameworks 6, g++ 14, CMake 3.28);
#   missing ones are installed from packages.txt.
# - "root": an older Debian or Ubuntu. A Debian 13 root is made in the user's cache folder, once, and the
#   system is left alone. Inside it, every folder a person owns has its usual path.
#
# STEMMA_TOOLCHAIN=native|root overrides the choice, STEMMA_ENTER=chroot|bwrap|unshare the way into the
# root, STEMMA_MIRROR=URI the Debian mirror. Everything made here lies in $cache and may be deleted.

HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
export HOME
cache=${XDG_CACHE_HOME:-$HOME/.cache}/stemma
root=$cache/root-trixie
lists=$root.lists # hashes of the package lists that are installed in the root, one a line
packages=${project:?}/.ci/packages.txt
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
toolchain= # native or root
entry=     # how a root is entered: chroot, bwrap or unshare

say() { printf 'dev: %s\n' "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# Shows that a long step is alive: on a terminal one line that is rewritten, elsewhere a line now and then.
ticker() {
    local title=$1 log=$2 owner=$3 began=$SECONDS next=2 idle line
    exec {idle}<> <(:) # reading from it with a time limit waits without a child that could be left behind
    while ! read -r -t 1 -u "$idle" && kill -0 "$owner" 2>/dev/null; do
        [[ $((SECONDS - began)) -ge $next ]] || continue
        line=$(tail -n 1 -- "$log" 2>/dev/null | tr -d '\r' | cut -c1-60)
        if [[ -t 2 ]]; then
            printf '\r\033[K%6d s  %s  %s' $((SECONDS - began)) "$title" "$line" >&2
        else
            printf '%6d s  %s ... %s\n' $((SECONDS - began)) "$title" "$line" >&2
            next=$((SECONDS - began + 30))
        fi
    done
}

# phase TITLE LOG COMMAND...: runs the command with its output in LOG; one line with the seconds it took.
phase() {
    local title=$1 log=$2 began=$SECONDS status=0 alive
    shift 2
    mkdir -p -- "${log%/*}"
    : >"$log"
    ticker "$title" "$log" $$ &
    alive=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$alive" 2>/dev/null
    wait "$alive" 2>/dev/null || true
    [[ -t 2 ]] && printf '\r\033[K' >&2
    if [[ $status -eq 0 ]]; then
        printf '%6d s  %s\n' $((SECONDS - began)) "$title" >&2
    else
        printf '%6d s  %s: failed. The end of %s:\n' $((SECONDS - began)) "$title" "$log" >&2
        tail -n 40 -- "$log" >&2
    fi
    return "$status"
}

package_names() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$packages"; }
is_root() { [[ $(id -u) -eq 0 ]]; }

# at_least WANTED HAVE: true when version HAVE is not older
at_least() { [[ -n $2 && $(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]; }

# --- which toolchain -------------------------------------------------------------------------------------

candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*:\)\{0,1\}\([0-9][^ ]*\).*/\2/p'; }

apt_is_new_enough() {
    local id=${1-} version=${2-} codename=${3-}
    case $id in
    debian) [[ $codename == sid ]] || at_least 13 "${version:-14}" && return ;;
    ubuntu) at_least 25.04 "$version" && return ;;
    esac
    at_least 6.8 "$(candidate qt6-base-dev)" && at_least 14 "$(candidate g++)" \
        && at_least 3.28 "$(candidate cmake)" && at_least 6 "$(candidate libkf6syntaxhighlighting-dev)"
}

# For systems without apt: what is installed, asked from the tools themselves.
installed_is_new_enough() {
    local qt
    qt=$(qmake6 -query QT_VERSION 2>/dev/null || pkg-config --modversion Qt6Core 2>/dev/null || true)
    at_least 6.8 "$qt" && at_least 14 "$(g++ -dumpversion 2>/dev/null)" \
        && at_least 3.28 "$(cmake --version 2>/dev/null | sed -n 's/cmake version //p')" \
        && command -v ninja >/dev/null \
        && compgen -G '/usr/lib*/cmake/KF6SyntaxHighlighting' >/dev/null
}

choose_toolchain() {
    local ID='' VERSION_ID='' VERSION_CODENAME=''
    [[ -r /etc/os-release ]] && . /etc/os-release
    if [[ -n ${STEMMA_TOOLCHAIN-} ]]; then
        toolchain=$STEMMA_TOOLCHAIN
    elif command -v apt-get >/dev/null; then
        if apt_is_new_enough "$ID" "$VERSION_ID" "$VERSION_CODENAME"; then toolchain=native; else toolchain=root; fi
    elif installed_is_new_enough; then
        toolchain=native
    else
        die "Stemma needs g++ 14, CMake 3.28, Ninja, Qt 6.8 and KDE's KSyntaxHighlighting 6 with their development files." \
            "On Fedora 41 or later: sudo dnf install gcc-c++ cmake ninja-build ccache qt6-qtbase-devel" \
            "qt6-qtbase-private-devel qt6-qttools-devel qt6-qtsvg-devel kf6-syntax-highlighting-devel" \
            "gumbo-parser-devel libicu-devel md4c-devel libstemmer-devel nettle-devel sqlite-devel. Then call ./dev again."
    fi
    [[ $toolchain == native || $toolchain == root ]] || die "STEMMA_TOOLCHAIN must be 'native' or 'root'."
}

# Sets $toolchain and $entry, and makes ready what they need. What was found is kept in build/.toolchain, so
# that the next call is quick; a changed list, system or choice is looked at again.
provide_toolchain() {
    local key found=''
    if [[ -n ${STEMMA_INSIDE-} ]]; then
        toolchain=native
        return
    fi
    key=$(cat "$packages" /etc/os-release 2>/dev/null | sha256sum | cut -c1-16)
    if [[ -r $project/build/.toolchain ]]; then read -r found toolchain entry <"$project/build/.toolchain" || true; fi
    if [[ $found != "$key:${STEMMA_TOOLCHAIN-}:${STEMMA_ENTER-}:$cache:$(state_of_packages)" ]] \
        || { [[ $toolchain == root ]] && ! root_is_complete; }; then
        entry=
        choose_toolchain
        if [[ $toolchain == native ]]; then provide_native; else provide_root; fi
        mkdir -p "$project/build"
        printf '%s\n' "$key:${STEMMA_TOOLCHAIN-}:${STEMMA_ENTER-}:$cache:$(state_of_packages) $toolchain $entry" >"$project/build/.toolchain.$$"
        mv -- "$project/build/.toolchain.$$" "$project/build/.toolchain"
    fi
    [[ $toolchain == native ]] || provide_locale
}

state_of_packages() { stat -c %Y /var/lib/dpkg/status 2>/dev/null || echo none; }

# --- native packages -------------------------------------------------------------------------------------

# install_packages WHY PACKAGE...: with apt-get, as root or through sudo; else says what to type.
install_packages() {
    local why=$1 admin=()
    shift
    if ! is_root; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 && -t 2 ]] && sudo -v; }; }; then
            admin=(sudo)
        else
            die "$why Ask an administrator to run: apt-get install $*"
        fi
    fi
    phase "Reading the package lists" "$cache/logs/apt-update.log" "${admin[@]}" apt-get update \
        || say "The package lists could not be renewed; going on with the old ones."
    phase "Installing $# packages" "$cache/logs/apt-install.log" "${admin[@]}" \
        env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
        || die "$why They could not be installed. Check the network connection, then run: apt-get install $*"
}

missing_packages() {
    local have
    have=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
    printf '%s\n' "$@" | grep -vxF -e "$have" || true
}

provide_native() {
    local wanted missing
    command -v apt-get >/dev/null || return 0
    mapfile -t wanted < <(package_names)
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [[ ${#missing[@]} -eq 0 ]] || install_packages "Stemma is built with packages that are not installed yet." "${missing[@]}"
}

# --- the Debian 13 root ----------------------------------------------------------------------------------

list_hash() { package_names | sort -u | sha256sum | cut -c1-16; }
root_is_complete() { [[ -x $root/usr/bin/cmake ]] && grep -qxF "$(list_hash)" "$lists" 2>/dev/null; }

# system_mirror APT-FOLDER OS-RELEASE: the Debian mirror this system already uses, from both forms of apt's
# settings; nothing where it uses none.
system_mirror() {
    local apt=$1 ID='' VERSION_CODENAME='' uri
    if [[ -n ${STEMMA_MIRROR-} ]]; then
        printf '%s\n' "$STEMMA_MIRROR"
        return
    fi
    # shellcheck source=/dev/null
    . "$2"
    [[ $ID == debian ]] || return 0
    uri=$(
        {
            # one-line form: deb [options] URI SUITE COMPONENT...
            cat "$apt/sources.list" "$apt"/sources.list.d/*.list 2>/dev/null \
                | sed -e 's/#.*//' -e 's/\[[^]]*\]//' | awk '$1 == "deb" { print $2, $3 }'
            # paragraphs: Types, URIs, Suites
            for file in "$apt"/sources.list.d/*.sources; do
                [[ -r $file ]] || continue
                grep -v '^#' "$file" | awk -v RS= -F '\n' '{
                    uri = suite = ""; deb = on = 1
                    for (i = 1; i <= NF; i++) {
                        name = tolower($i); sub(/:.*/, "", name); value = $i; sub(/^[^:]*:[ \t]*/, "", value)
                        if (name == "uris") { split(value, a, /[ \t]+/); uri = a[1] }
                        if (name == "suites") { split(value, b, /[ \t]+/); suite = b[1] }
                        if (name == "types") deb = value ~ /(^|[ \t])deb([ \t]|$)/
                        if (name == "enabled") on = tolower(value) !~ /^(no|false|0)/
                    }
                    if (deb && on && uri != "") print uri, suite
                }'
            done
        } | awk -v codename="$VERSION_CODENAME" '$1 !~ /^cdrom:/ && ($2 == codename || $2 ~ /^(old)*stable$/) { print $1; exit }'
    )
    # cloud images name a file that lists mirrors
    if [[ $uri == mirror+file:* ]]; then
        uri=$(awk '!/^#/ && NF { print $1; exit }' "${uri#mirror+file:}")
    fi
    [[ -z $uri ]] || printf '%s\n' "$uri"
}

# discard DIR: removes a root or the rest of one, never what may be mounted in it
discard() {
    [[ -e $1 ]] || return 0
    if grep -qF " $(readlink -f -- "$1")/" /proc/self/mountinfo; then
        die "Something is still mounted below $1; unmount it, then call ./dev again."
    fi
    rm -rf --one-file-system -- "$1" 2>/dev/null || { chmod -R u+rwX -- "$1" && rm -rf --one-file-system -- "$1"; }
}

bootstrap() {
    local into=$1 names mirror source=() options=() line
    names=$(package_names | paste -sd,)
    mirror=$(system_mirror /etc/apt /etc/os-release)
    # without a Debian mirror in the system's settings (Ubuntu), mmdebstrap knows Debian's own
    [[ -n $mirror ]] && source=("deb [signed-by=$keyring] $mirror trixie main")
    options=(--variant=apt --aptopt='Apt::Install-Recommends "false"' --include="$names")
    while IFS= read -r line; do
        options+=("--aptopt=$line")
    done < <(apt-config dump | grep -E '^Acquire::(https?::(Proxy|Verify-Peer|CaInfo)|Check-Valid-Until)[^ ]* "[^"]+"')
    if is_root; then
        # in namespaces of its own: when this script is killed all of it ends, and no mount is left in the folder
        local apart=(setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc)
        "${apart[@]}" true 2>/dev/null || apart=()
        "${apart[@]}" mmdebstrap --mode=root "${options[@]}" trixie "$into" "${source[@]}"
    else
        # by way of an archive, so that every file belongs to the user and can be deleted by the user
        mkdir -p -- "$into" && mmdebstrap --mode=unshare --format=tar "${options[@]}" trixie - "${source[@]}" \
            | tar -x --no-same-owner --exclude='./dev/*' -C "$into"
    fi || return
    printf '#!/bin/sh\nexit 101\n' >"$into/usr/sbin/policy-rc.d" && chmod 755 "$into/usr/sbin/policy-rc.d"
    for line in localtime machine-id resolv.conf hosts passwd group; do # places to bind the system's own files to
        [[ -L $into/etc/$line ]] && rm -f -- "$into/etc/$line"
        [[ -e $into/etc/$line ]] || : >"$into/etc/$line"
    done
}

# Also repairs what an interrupted run of dpkg has left.
top_up() {
    local names
    mapfile -t names < <(package_names)
    local bind_files=(/etc/resolv.conf /etc/hosts)
    # shellcheck disable=SC2016 # expanded inside the root
    enter "$entry" / bash -c '
        export DEBIAN_FRONTEND=noninteractive
        dpkg --configure -a && apt-get update && apt-get -f install -y \
            && apt-get install -y --no-install-recommends "$@"' bash "${names[@]}"
}

provide_root() {
    local lock need=() free made=
    if ! mkdir -p -- "$cache/logs" 2>/dev/null || [[ ! -w $cache ]]; then
        die "The cache folder $cache cannot be written; set XDG_CACHE_HOME to a folder that can."
    fi
    exec {lock}>"$cache/setup.lock"
    if ! flock --nonblock "$lock"; then
        say "Another ./dev is preparing the toolchain; waiting for it."
        flock "$lock"
    fi
    discard "$root.new"
    if ! root_is_complete && [[ -d $root ]] && is_root; then
        choose_entry
        if phase "Completing the Debian 13 root" "$cache/logs/top-up.log" top_up; then
            list_hash >>"$lists"
            made=1
        else
            say "It could not be completed; it is made anew."
        fi
    fi
    if ! root_is_complete; then
        command -v mmdebstrap >/dev/null || need+=(mmdebstrap)
        [[ -r $keyring ]] || need+=(debian-archive-keyring)
        if ! is_root; then
            command -v newuidmap >/dev/null || need+=(uidmap)
            command -v bwrap >/dev/null || unshare --map-root-user --mount true 2>/dev/null || need+=(bubblewrap)
        fi
        [[ ${#need[@]} -eq 0 ]] || install_packages "This system's packages are too old for Stemma; a Debian 13 root for building is made with tools that are missing." "${need[@]}"
        can_enter || die_no_entry
        if ! is_root && ! grep -qs "^$(id -un):" /etc/subuid; then
            die "Making the Debian 13 root as a user needs a range of user numbers. Ask an administrator to run: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
        fi
        free=$(df --output=avail -k "$cache" | tail -n 1)
        [[ $free -gt 4000000 ]] || die "The Debian 13 root and the builds need 4 GB, but $cache has $((free / 1024)) MB left. Free some space, or set XDG_CACHE_HOME to a folder on a larger disk."
        phase "Making the Debian 13 root (1.5 GB, two to five minutes)" "$cache/logs/root.log" bootstrap "$root.new" \
            || die "The Debian 13 root could not be made. $(is_root || echo "If user namespaces were refused, an administrator can allow them (sysctl kernel.unprivileged_userns_clone=1). ")If packages could not be fetched, connect to the network and call ./dev again; another Debian mirror can be named: STEMMA_MIRROR=URI ./dev ..."
        rm -f -- "$lists"
        discard "$root"
        mv -- "$root.new" "$root"
        list_hash >"$lists"
        made=1
    fi
    choose_entry
    [[ -z $made ]] || say "The toolchain is ready in $root; delete that folder to be rid of it."
    exec {lock}>&-
}

# A language the person uses is made known in the root, or programs there would complain about it.
provide_locale() {
    local want=${LC_ALL:-${LANG-}} base
    base=${want%%.*}
    case $base in '' | C | POSIX) return ;; esac
    [[ -d $root/usr/lib/locale/$base.utf8 || ! -w $root/usr/lib/locale ]] && return
    enter "$entry" / localedef --no-archive -i "$base" -f UTF-8 "/usr/lib/locale/$base.utf8" >/dev/null 2>&1 || true
}

# --- going in --------------------------------------------------------------------------------------------

# Order: for root, a private mount namespace and chroot: the command then *is* the process that was called, so
# signals and exit codes need no translation. For others bubblewrap, which works in more places than unshare.
choose_entry() {
    local ways way
    if is_root; then ways=(chroot unshare bwrap); else ways=(bwrap unshare); fi
    [[ -n ${STEMMA_ENTER-} ]] && ways=("$STEMMA_ENTER")
    for way in "${ways[@]}"; do
        if enter "$way" / true >/dev/null 2>&1; then
            entry=$way
            return
        fi
    done
    die_no_entry
}

# The same before there is a root to try it on.
can_enter() {
    if is_root && unshare --mount true 2>/dev/null; then return; fi
    bwrap --bind / / true 2>/dev/null || unshare --map-root-user --mount true 2>/dev/null
}

die_no_entry() {
    die "A Debian 13 root cannot be entered here: this system allows neither mounts nor user namespaces. In a container, start it with --cap-add SYS_ADMIN --security-opt seccomp=unconfined, or use an image of Debian 13; as a user, install bubblewrap."
}

# Folders of the system that have the same path inside: all that belong to people rather than to the system.
collect_binds() {
    local each
    binds=(/tmp)
    for each in /*; do
        case $each in
        /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /tmp | /usr | /var) ;;
        *) [[ -d $each && -r $each && ! -L $each ]] && binds+=("$each") ;;
        esac
    done
    local wanted=("$project" "$(readlink -m "$project/../shared")" "$HOME" "$cache" "$PWD" "${XDG_RUNTIME_DIR-}" "${XAUTHORITY-}")
    [[ ${DBUS_SESSION_BUS_ADDRESS-} =~ path=([^,;]+) ]] && wanted+=("${BASH_REMATCH[1]}")
    for each in "${wanted[@]}"; do
        [[ -n $each && $each != / && -e $each ]] && ! is_bound "$each" && binds+=("$each")
    done
    for each in "${bind_files[@]}"; do
        [[ -e $each ]] && binds+=("$each")
    done
    return 0
}

is_bound() {
    local each
    for each in "${binds[@]}"; do
        [[ $1 == "$each" || $1 == "$each"/* ]] && return 0
    done
    return 1
}

# Run inside the root: go to the folder, become the command.
# shellcheck disable=SC2016 # expanded by the bash it is handed to
readonly kBecome='cd -- "$1" || exit 125; shift; exec -- "$@"'

# Run inside `unshare --mount`: binds, then becomes the command. Arguments: kBecome, root, folder, number of binds, binds, command.
# shellcheck disable=SC2016
readonly kEnterByChroot='
    become=$1 root=$2 folder=$3 count=$4; shift 4
    for each in "${@:1:count}" /dev /proc /sys; do
        if [[ -d $each ]]; then mkdir -p "$root$each"
        elif [[ ! -e $root$each ]]; then mkdir -p "$root${each%/*}" && : >"$root$each"; fi
        mount --rbind "$each" "$root$each" 2>/dev/null && continue
        case $each in /tmp | /dev | /proc) exit 125 ;; esac # of the others each can be done without
    done
    shift "$count"
    exec chroot "$root" bash -c "$become" bash "$folder" "$@"'

# enter WAY FOLDER COMMAND...: runs the command inside the root. Ends with the status of the command.
enter() {
    local way=$1 folder=$2 binds=() each arguments
    shift 2
    collect_binds
    local -x PATH=$inner_path
    case $way in
    chroot) "${replace[@]}" unshare --mount bash -c "$kEnterByChroot" bash "$kBecome" "$root" "$folder" ${#binds[@]} "${binds[@]}" "$@" ;;
    unshare) "${replace[@]}" unshare --map-root-user --mount bash -c "$kEnterByChroot" bash "$kBecome" "$root" "$folder" ${#binds[@]} "${binds[@]}" "$@" ;;
    bwrap)
        arguments=(--bind "$root" / --dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys)
        for each in "${binds[@]}"; do
            [[ -e $each ]] && arguments+=(--bind "$each" "$each")
        done
        # not replaced: bwrap then dies with this script, and not when the thread that called the script ends
        bwrap "${arguments[@]}" --die-with-parent -- bash -c "$kBecome" bash "$folder" "$@"
        ;;
    *) die "STEMMA_ENTER must be 'chroot', 'bwrap' or 'unshare'." ;;
    esac
}

# Files of the system that programs see inside. Not for installing packages there, which changes some of them.
bind_files=(/etc/localtime /etc/machine-id /etc/resolv.conf /etc/hosts)
is_root || bind_files+=(/etc/passwd /etc/group)

replace=()
inner_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# What compilers and programs find in their environment, natively and in the root.
set_environment() {
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export PYTHONDONTWRITEBYTECODE=1
    case ${LC_ALL:-${LANG-}} in '' | C | POSIX) export LANG=C.UTF-8 && unset LC_ALL ;; esac # Qt wants UTF-8
    if [[ $toolchain == root ]]; then export STEMMA_INSIDE=1; fi
}

# in_toolchain COMMAND...: where the toolchain is, in the current folder
in_toolchain() {
    if [[ $toolchain == root ]]; then enter "$entry" "$PWD" "$@"; else "$@"; fi
}

# become COMMAND...: the same, and this script ends with it; where possible the command takes over its process
become() {
    replace=(exec)
    if [[ $toolchain == root ]]; then enter "$entry" "$PWD" "$@"; else exec -- "$@"; fi
}
