package org.cairn.openbadges.documents;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * Tells addresses of the public Internet from those of this machine, this network and special uses
 * (RFC 6890).
 */
public final class PublicAddresses implements Predicate<InetAddress> {

    @Override
    public boolean test(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address
                ? isPublic(address.getAddress())
                : isPublicSix(address.getAddress());
    }

    private static boolean isPublic(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean special =
                first == 0
                        || first == 10
                        || first == 127
                        || first >= 224
                        || (first == 100 && second >= 64 && second < 128)
                        || (first == 169 && second == 254)
                        || (first == 172 && second >= 16 && second < 32)
                        || (first == 192 && second == 168)
                        || (first == 192 && second == 0 && (third == 0 || third == 2))
                        || (first == 192 && second == 88 && third == 99)
                        || (first == 198 && (second == 18 || second == 19))
                        || (first == 198 && second == 51 && third == 100)
                        || (first == 203 && second == 0 && third == 113);
        return !special;
    }

    /**
     * Only global unicast (2000::/3), without the ranges that tunnel to IPv4 or are for documents.
     */
    private static boolean isPublicSix(byte[] b) {
        int first = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
        int second = ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean special =
                first == 0x2002
                        || first == 0x3fff
                        || (first == 0x2001 && (second < 0x200 || second == 0xdb8));
        return global && !special;
    }
}
