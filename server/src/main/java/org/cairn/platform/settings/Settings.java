package org.cairn.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the operator set, complete and checked; docs/settings.md explains each name.
 *
 * @param port TCP port to listen on
 * @param baseUrl the address people use, without a trailing slash
 * @param data the one folder that holds everything
 * @param database where PostgreSQL is; empty = the embedded one in the data folder
 * @param smtp the mail server; empty = mail is kept on screen only
 * @param masterKey 32 bytes, Base64, from the environment; empty = the file {@code master.key} in
 *     the data folder
 * @param zone the zone for dates that have no person behind them
 * @param maxUploadBytes largest evidence file
 * @param demo whether the demo world is shown, with sign-in by one click
 */
public record Settings(
        int port,
        URI baseUrl,
        Path data,
        Optional<DatabaseAddress> database,
        Optional<MailServer> smtp,
        Optional<String> masterKey,
        Brand brand,
        ZoneId zone,
        long maxUploadBytes,
        boolean demo,
        boolean openBrowser) {

    /** An external PostgreSQL. */
    public record DatabaseAddress(
            String jdbcUrl, Optional<String> user, Optional<String> password) {

        @Override
        public String toString() {
            return "DatabaseAddress[jdbcUrl=" + jdbcUrl + ", password withheld]";
        }
    }

    /** An SMTP server and the address that mail comes from. */
    public record MailServer(
            String host,
            int port,
            boolean tls,
            Optional<String> user,
            Optional<String> password,
            String from) {

        @Override
        public String toString() {
            return "MailServer[host=" + host + ", port=" + port + ", password withheld]";
        }
    }

    /** What a district sets to make the pages its own. */
    public record Brand(String name, String tagline, String color, Optional<Path> logo) {}

    /** Whether the address is this machine only, so that nothing here is public. */
    public boolean isLocal() {
        String host = baseUrl.getHost();
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Whether browsers reach the site by HTTPS. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** An absolute address on this site; {@code path} begins with a slash. */
    public String url(String path) {
        return baseUrl + path;
    }
}
