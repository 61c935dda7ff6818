package uk.co.pharmacyiq.site;

/**
 * What an error page says: what happened and what to do next, in plain words.
 *
 * @param title the heading
 * @param next what the person can do now
 */
public record ErrorText(String title, String next) {

    /** The words for an HTTP status. */
    public static ErrorText of(int status) {
        return switch (status) {
            case 400 ->
                new ErrorText(
                        "We could not read that request",
                        "Go back, check what you entered and send it again. If you followed a link, open the page from the "
                                + "menu instead.");
            case 401 ->
                new ErrorText(
                        "You need to sign in",
                        "You have been signed out, or your session has ended. Sign in to go on. Nothing was changed.");
            case 403 ->
                new ErrorText(
                        "You are not allowed to do this",
                        "Your role at these premises does not include it, or the page was open too long. Nothing was changed. "
                                + "Go back and try once more, or ask your store administrator.");
            case 404 ->
                new ErrorText(
                        "We cannot find that page",
                        "Check the address if you typed it. If you followed a link, what it led to may have moved, or may "
                                + "belong to other premises: choose the premises at the top, then look from the menu.");
            case 405 ->
                new ErrorText(
                        "That page does not work that way",
                        "The page cannot be opened like this. Go back and use the buttons on the page.");
            default -> later(status);
        };
    }

    private static ErrorText later(int status) {
        return switch (status) {
            case 409 ->
                new ErrorText(
                        "Somebody else changed this first",
                        "Your change was not made. Go back, reload the page to see how it is now, and make your change again "
                                + "if it is still needed.");
            case 413 ->
                new ErrorText(
                        "That is too large",
                        "Nothing was saved. Send a smaller file, or split the list and send it in parts.");
            case 429 -> new ErrorText("Too many tries", "Wait a few minutes, then try once more. Nothing was changed.");
            case 503 ->
                new ErrorText(
                        "PharmacyIQ is not available just now",
                        "It is starting, being updated, or cannot reach its database. Wait a minute and reload the page. "
                                + "Work on paper if you cannot wait, and enter it afterwards.");
            default ->
                new ErrorText(
                        "Something went wrong on our side",
                        "What you were doing was not saved in part: either all of it was done or nothing. Look whether it "
                                + "was done before you try again. If it happens again, tell your administrator the reference below.");
        };
    }
}
