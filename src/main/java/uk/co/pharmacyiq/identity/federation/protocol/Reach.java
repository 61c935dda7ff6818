package uk.co.pharmacyiq.identity.federation.protocol;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses this server asks on its own account. An administrator types where a provider is, so an address could
 * lead to what only this server reaches: every address a name stands for must be public. The addresses looked at here are
 * the ones connected to: the JVM keeps what a name stood for for half a minute.
 */
final class Reach {

    private final boolean loopback;

    /**
     * @param loopback whether this machine itself may be asked, also without TLS: for trying things out, never in use
     */
    Reach(boolean loopback) {
        this.loopback = loopback;
    }

    /** Why that address is not asked; empty where it may be. */
    Optional<TransportRefusal> refusal(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of(TransportRefusal.ADDRESS_NOT_ALLOWED);
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(loopback && "http".equalsIgnoreCase(uri.getScheme()))) {
            return Optional.of(TransportRefusal.ADDRESS_NOT_ALLOWED);
        }
        try {
            var addresses = InetAddress.getAllByName(uri.getHost());
            boolean good = Stream.of(addresses)
                    .allMatch(address -> loopback && address.isLoopbackAddress() || secure && isPublic(address));
            return good ? Optional.empty() : Optional.of(TransportRefusal.ADDRESS_NOT_ALLOWED);
        } catch (UnknownHostException unknown) {
            return Optional.of(TransportRefusal.UNREACHABLE);
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff) : isPublic6(bytes);
    }

    /** Not this network, not shared by a carrier, not for protocols, tests or benchmarks, not reserved. */
    private static boolean isPublic4(int first, int second, int third) {
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> !(second == 0 && (third == 0 || third == 2));
            case 198 -> !(second == 18 || second == 19 || second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast, and not a form that carries an address of the older kind inside. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0x0db8));
    }
}
