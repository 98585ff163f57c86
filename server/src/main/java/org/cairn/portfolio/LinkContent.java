package org.cairn.portfolio;

import java.net.URI;
import org.cairn.platform.files.Sha256;

/** An address on the web; where it leads may change without us. */
public record LinkContent(URI address) implements Content {

    public LinkContent {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("not an address on the web: " + address);
        }
    }

    @Override
    public Sha256 hash() {
        return Sha256.ofText(address.toString());
    }
}
