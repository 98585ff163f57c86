package org.cairn.platform.outside;

import java.net.UnknownHostException;

/** The name leads into a private network. */
final class PrivateAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    PrivateAddress(String host) {
        super(host);
    }
}
