package uk.co.pharmacyiq.identity.federation.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address an administrator types must not lead to what only this server reaches. */
class ReachTest {

    private final Reach inUse = new Reach(false);
    private final Reach tryingOut = new Reach(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://localhost/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/",
                "https://192.0.0.8/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://198.51.100.1/",
                "https://203.0.113.9/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12::1]/",
                "https://[2002:7f00:1::]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2001:db8::1]/",
                "https://[ff02::1]/"
            })
    void addresses_that_are_not_public_are_not_asked(String address) {
        assertThat(inUse.refusal(URI.create(address))).contains(TransportRefusal.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "https:/only/a/path",
                "mailto:a@b.example",
                "https://user@8.8.8.8/",
                "https://8.8.8.8/#part",
                "gopher://8.8.8.8/"
            })
    void only_plain_https_addresses_are_asked(String address) {
        assertThat(inUse.refusal(URI.create(address))).contains(TransportRefusal.ADDRESS_NOT_ALLOWED);
        assertThat(tryingOut.refusal(URI.create(address))).contains(TransportRefusal.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void public_addresses_are_asked() throws UnknownHostException {
        assertThat(inUse.refusal(URI.create("https://8.8.8.8/"))).isEmpty();
        assertThat(inUse.refusal(URI.create("https://[2606:4700::1111]:8443/x")))
                .isEmpty();
        assertThat(Reach.isPublic(InetAddress.getByName("100.63.255.255"))).isTrue();
        assertThat(Reach.isPublic(InetAddress.getByName("100.128.0.1"))).isTrue();
    }

    @Test
    void this_machine_is_asked_only_where_things_are_tried_out_and_no_neighbour_even_then() {
        assertThat(tryingOut.refusal(URI.create("http://127.0.0.1:8080/"))).isEmpty();
        assertThat(tryingOut.refusal(URI.create("http://10.1.2.3/"))).contains(TransportRefusal.ADDRESS_NOT_ALLOWED);
        assertThat(tryingOut.refusal(URI.create("http://8.8.8.8/"))).contains(TransportRefusal.ADDRESS_NOT_ALLOWED);
    }
}
