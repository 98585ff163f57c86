package org.cairn.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.platform.art.BadgeArt;
import org.cairn.platform.art.BadgeFacts;
import org.cairn.platform.art.OwnPicture;
import org.cairn.platform.art.Raster;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.files.Sha256;
import org.springframework.stereotype.Service;

/** Front desk: how badges look, drawn or as their issuer made them. */
@Service
public class Pictures {

    private static final int KEPT = 24;

    private final FileStore files;
    private final Map<Sha256, OwnPicture> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Sha256, OwnPicture> eldest) {
                            return size() > KEPT;
                        }
                    });

    Pictures(FileStore files) {
        this.files = files;
    }

    public String svg(Edition edition, Organization issuer) {
        return svg(Art.facts(edition, issuer), edition.definition().picture());
    }

    public byte[] png(Edition edition, Organization issuer, int width) {
        return png(Art.facts(edition, issuer), edition.definition().picture(), width);
    }

    public String svg(BadgeFacts facts, Picture picture) {
        return own(picture).map(OwnPicture::svg).orElseGet(() -> BadgeArt.svg(facts));
    }

    /** Pixels that the issuer brought are as they are, everything else is as wide as is asked. */
    public byte[] png(BadgeFacts facts, Picture picture, int width) {
        return own(picture)
                .map(own -> own.png(width))
                .orElseGet(() -> Raster.png(BadgeArt.svg(facts), width));
    }

    /** The issuer's own picture. Only what an edition or its own draft names is asked for here. */
    public Optional<OwnPicture> own(Picture picture) {
        return picture.own().map(own -> open(own.hash()));
    }

    private OwnPicture open(Sha256 hash) {
        OwnPicture known = kept.get(hash);
        if (known != null) {
            return known;
        }
        try (InputStream in = files.open(hash)) {
            OwnPicture read = new OwnPicture(in.readAllBytes());
            kept.put(hash, read);
            return read;
        } catch (IOException missing) {
            throw new UncheckedIOException("The picture " + hash + " cannot be read", missing);
        }
    }
}
