# Finds a JDK 25 and exports JAVA_HOME. Sourced by mvnw and pharmacyiq; POSIX sh, no dependency.

jdk_is_25() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    if [ -r "$1/release" ]; then
        grep -q '^JAVA_VERSION="25[".]' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | grep -q 'version "25[".]'
    fi
}

find_jdk() {
    jdk_is_25 "${JAVA_HOME:-}" && return 0
    for jdk in /usr/lib/jvm/*25* /opt/*25* /opt/java/*25* /opt/java/openjdk \
        "${HOME:-/root}"/.sdkman/candidates/java/25* "${HOME:-/root}"/.jdks/*25*; do
        if jdk_is_25 "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    done
    if [ -x /usr/libexec/java_home ]; then
        jdk=$(/usr/libexec/java_home -v 25 2>/dev/null || true)
        if jdk_is_25 "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    fi
    jdk=$(command -v javac 2>/dev/null || true)
    if [ -n "$jdk" ]; then
        jdk=$(readlink -f "$jdk" 2>/dev/null || true)
        jdk=${jdk%/bin/javac}
        if jdk_is_25 "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    fi
    {
        echo "No JDK 25 was found: neither in JAVA_HOME (${JAVA_HOME:-not set}) nor in /usr/lib/jvm, /opt, ~/.sdkman or ~/.jdks."
        echo "Install one, for example the package temurin-25-jdk or openjdk-25-jdk-headless, or set JAVA_HOME to it."
    } >&2
    return 1
}
