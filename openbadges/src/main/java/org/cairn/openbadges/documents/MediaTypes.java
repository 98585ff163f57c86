package org.cairn.openbadges.documents;

/** Under which names the documents of the standards are served. */
public final class MediaTypes {

    /** A badge or another credential with an embedded proof (Open Badges 3.0, section 5.1). */
    public static final String CREDENTIAL = "application/vc+ld+json";

    /** A credential as a JWT (VC-JOSE-COSE 1.0, section 6.1.1). */
    public static final String CREDENTIAL_JWT = "application/vc+jwt";

    /** Open Badges 2.0: assertion, badge class, profile. */
    public static final String LINKED_DATA = "application/ld+json";

    /** A DID document (DID Core 1.0, section 6.3). */
    public static final String DID = "application/did+json";

    private MediaTypes() {}
}
