package uk.co.pharmacyiq.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.co.pharmacyiq.identity.browser.Cookies;
import uk.co.pharmacyiq.identity.session.SessionDoor;
import uk.co.pharmacyiq.tenancy.Directory;

/** Whose counter a browser stands at, where it is an enrolled terminal: nobody need type the organisation there. */
@Component
class HereHandle {

    private final SessionDoor door;
    private final Directory directory;

    HereHandle(SessionDoor door, Directory directory) {
        this.door = door;
        this.directory = directory;
    }

    Optional<String> of(HttpServletRequest request) {
        return Cookies.TERMINAL
                .read(request)
                .flatMap(door::terminal)
                .map(terminal -> directory.handleOf(terminal.organisation()));
    }
}
