package org.cairn.platform.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * For tests: names as a hostile owner of a domain would set them up. All other names are looked up
 * as ever.
 */
public final class PretendNames extends InetAddressResolverProvider {

    /** Stands for a server of the public Internet; it is this machine all the same. */
    public static final String PUBLIC = "public.hostile.test";

    private static final byte[] OF_PUBLIC = {127, 0, 0, 9};

    private static final Map<String, List<byte[]>> NAMES =
            Map.of(
                    PUBLIC,
                    List.of(OF_PUBLIC),
                    "private.hostile.test",
                    List.of(new byte[] {127, 0, 0, 1}),
                    "ten.hostile.test",
                    List.of(new byte[] {10, 0, 0, 5}),
                    "cloud.hostile.test",
                    List.of(new byte[] {(byte) 169, (byte) 254, (byte) 169, (byte) 254}),
                    "six.hostile.test",
                    List.of(six(0, 0, 0, 1)),
                    "mapped.hostile.test",
                    List.of(six(0, 0, 0xffff, 0x7f000001)),
                    "nat.hostile.test",
                    List.of(six(0x0064ff9b, 0, 0, 0x7f000001)),
                    "both.hostile.test",
                    List.of(OF_PUBLIC, new byte[] {127, 0, 0, 1}));

    static boolean isPublic(InetAddress address) {
        return java.util.Arrays.equals(address.getAddress(), OF_PUBLIC);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return NAMES.containsKey(host)
                        ? NAMES.get(host).stream().map(bytes -> address(host, bytes))
                        : usual.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names of hostile tests";
    }

    private static InetAddress address(String host, byte[] bytes) {
        try {
            return InetAddress.getByAddress(host, bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static byte[] six(int... quarters) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(16);
        for (int quarter : quarters) {
            bytes.putInt(quarter);
        }
        return bytes.array();
    }
}
