# Sourced by ./run and ./test: what the operating system has to bring, and how it is brought.

# say TEXT…: a line about what is going on, kept apart from the answer on standard output.
say() { printf '%s\n' "$*" >&2; }

stop() { say "$*"; exit 1; }

# has_library NAME: is the shared library NAME among the system's?
has_library() {
  compgen -G "/usr/lib/*/$1" >/dev/null || compgen -G "/usr/lib64/$1" >/dev/null ||
    compgen -G "/usr/lib/$1" >/dev/null || compgen -G "/lib/*/$1" >/dev/null
}

# has_sqlite: SQLite 3.38 or later, the first with the JSON operators the ledger uses.
has_sqlite() {
  has_library libsqlite3.so.0 || return 1
  local version
  version=$(dpkg-query -W -f='${Version}' libsqlite3-0 2>/dev/null) || return 0
  dpkg --compare-versions "$version" ge 3.38
}

# bring PACKAGE…: by apt, as root or by sudo; explains what to do where neither is possible.
bring() {
  command -v apt-get >/dev/null || stop "缺少 $* ，本机没有 apt，请自行安装。 Missing: $*. There is no apt here; please install them."
  local as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null ||
      stop "缺少 $* ，请管理员执行 / Missing: $*. Ask an administrator to run:  apt-get install $*"
    as_root=(sudo)
  fi
  say "正在用 apt 安装 / installing by apt: $*"
  local quiet=(-qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" update >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install -y --no-install-recommends "$@" >&2
}

# need_dotnet: the SDK that global.json asks for; to be called in the repository's root.
need_dotnet() {
  command -v dotnet >/dev/null ||
    stop "没有找到 .NET SDK，请安装 .NET 10 SDK。 The .NET SDK was not found; please install the .NET 10 SDK: https://dot.net"
  local found
  found=$(dotnet --version 2>&1) ||
    stop "需要 .NET 10 SDK（见 global.json）。 The .NET 10 SDK is needed, see global.json:
$found"
  if [[ -f src/Chuangcheng.Server/Assets/package.json ]] && ! command -v npm >/dev/null; then
    stop "没有找到 npm，请安装 Node.js 20 或更高版本。 npm was not found; please install Node.js 20 or later."
  fi
}

# Closed networks: the tools report nothing to anybody; no build process stays behind.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
