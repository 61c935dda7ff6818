package uk.co.pharmacyiq.identity.terminal;

import uk.co.pharmacyiq.kernel.WordedRefusal;

/** Every reason why a terminal or a PIN says no. */
public enum TerminalRefusal implements WordedRefusal {
    /** A terminal of that name stands there already. */
    NAME_TAKEN(
            "terminal-name-taken",
            Kind.CONFLICT,
            "name",
            "These premises have a terminal of that name. Choose another, for example Counter 2."),
    /** A terminal is named after where it stands. */
    NAME_NEEDED(
            "terminal-name-needed",
            Kind.INVALID,
            "name",
            "Name the terminal after where it stands, in 2 to 60 characters: Counter 1."),
    /** No such terminal, or it is one no more. */
    UNKNOWN("terminal-unknown", Kind.NOT_FOUND, "", "There is no such terminal. It may have been taken away already."),
    /** The browser is no terminal of anybody. */
    NOT_A_TERMINAL(
            "not-a-terminal",
            Kind.NOT_FOUND,
            "",
            "This browser is not a shared terminal. Sign in with your name, password and code, or your passkey."),
    /** Anybody would guess it. */
    PIN_TOO_EASY(
            "pin-too-easy",
            Kind.INVALID,
            "pin",
            "Choose six digits that are not all alike, not in a row and not a pattern such as 121212."),
    /** The PIN is not the one of that person, or nothing waits for them here. */
    PIN_WRONG(
            "pin-wrong",
            Kind.NOT_ALLOWED,
            "pin",
            "This is not the PIN of the person you chose. After five wrong ones they must sign in in full."),
    /** Too many wrong ones: the session is over. */
    SIGN_IN_IN_FULL(
            "sign-in-in-full",
            Kind.NOT_ALLOWED,
            "",
            "There were too many wrong PINs, or the session has ended. Sign in in full; what was typed is kept.");

    private final Words words;

    TerminalRefusal(String code, Kind kind, String field, String advice) {
        this.words = new Words(code, kind, field, advice);
    }

    @Override
    public Words words() {
        return words;
    }
}
