package org.cairn.platform.outside;

import java.net.URI;

/** What came of asking the outside web for a document. */
public sealed interface Fetched {

    /** The document; {@code address} is where it was in the end, after redirects. */
    record Found(URI address, String contentType, byte[] content) implements Fetched {}

    /** The server says it is not there (404) or not for us. */
    record Missing(int status) implements Fetched {}

    /** The server says it was there and is no more (410), with what it added. */
    record Gone(byte[] content) implements Fetched {}

    /** We do not ask: the address is not a public web address, or the answer breaks a limit. */
    record Refused(String reason) implements Fetched {}

    /** Nobody answered in time, or the answer could not be read. */
    record Unreachable(String reason) implements Fetched {}
}
