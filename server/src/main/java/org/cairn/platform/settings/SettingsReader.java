package org.cairn.platform.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads {@link Settings} from the environment and from {@code cairn.properties} in the data folder;
 * the environment wins.
 */
public final class SettingsReader {

    private static final Set<String> NAMES =
            Set.of(
                    "CAIRN_PORT",
                    "CAIRN_BASE_URL",
                    "CAIRN_DATA",
                    "CAIRN_DATABASE_URL",
                    "CAIRN_DATABASE_USER",
                    "CAIRN_DATABASE_PASSWORD",
                    "CAIRN_SMTP_URL",
                    "CAIRN_MAIL_FROM",
                    "CAIRN_MASTER_KEY",
                    "CAIRN_BRAND_NAME",
                    "CAIRN_BRAND_TAGLINE",
                    "CAIRN_BRAND_COLOR",
                    "CAIRN_BRAND_LOGO",
                    "CAIRN_TIME_ZONE",
                    "CAIRN_MAX_UPLOAD_MB",
                    "CAIRN_DEMO",
                    "CAIRN_OPEN_BROWSER");

    /** Names that the start script reads itself. */
    private static final Set<String> SCRIPT_NAMES = Set.of("CAIRN_JAVA_HOME", "CAIRN_JAVA_OPTS");

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Map<String, String> environment;
    private final Properties file = new Properties();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads and checks all settings; {@link SettingsProblem} names the first one that is wrong. */
    public static Settings read(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    private Settings read() {
        Path data = Path.of(value("CAIRN_DATA").orElse(".cairn")).toAbsolutePath().normalize();
        readFile(data.resolve("cairn.properties"));
        refuseUnknownNames();
        int port = number("CAIRN_PORT", 8080, 0, 65_535);
        URI baseUrl = baseUrl(port);
        Settings settings =
                new Settings(
                        port,
                        baseUrl,
                        data,
                        database(),
                        smtp(baseUrl),
                        masterKey(),
                        brand(),
                        zone(),
                        number("CAIRN_MAX_UPLOAD_MB", 2_048, 1, 100_000) * 1_048_576L,
                        false,
                        flag("CAIRN_OPEN_BROWSER", false));
        return withDemo(settings);
    }

    private void readFile(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsProblem(
                    "The settings file " + path + " cannot be read: " + unreadable.getMessage());
        }
    }

    private void refuseUnknownNames() {
        Set<String> given = new TreeSet<>(file.stringPropertyNames());
        environment.keySet().stream().filter(name -> name.startsWith("CAIRN_")).forEach(given::add);
        given.removeAll(NAMES);
        given.removeAll(SCRIPT_NAMES);
        given.remove("CAIRN_CONFORMANCE_DATA");
        if (!given.isEmpty()) {
            throw new SettingsProblem(
                    given.iterator().next()
                            + " is not a setting of Cairn; docs/settings.md lists them all.");
        }
    }

    private URI baseUrl(int port) {
        String text = value("CAIRN_BASE_URL").orElse("http://localhost:" + port);
        URI uri = uri("CAIRN_BASE_URL", text.replaceAll("/+$", ""));
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean plain =
                uri.getRawPath().isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
        if (!web || uri.getHost() == null || !plain || uri.getRawUserInfo() != null) {
            throw new SettingsProblem(
                    "CAIRN_BASE_URL must be the address people use, such as https://badges.example.org, without a path; it is '"
                            + text
                            + "'.");
        }
        return uri;
    }

    private Optional<Settings.DatabaseAddress> database() {
        return value("CAIRN_DATABASE_URL")
                .map(text -> {
                    String jdbc = text.startsWith("postgresql://") ? "jdbc:" + text : text;
                    if (!jdbc.startsWith("jdbc:postgresql://")) {
                        throw new SettingsProblem(
                                "CAIRN_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://; Cairn keeps its data in PostgreSQL only.");
                    }
                    return new Settings.DatabaseAddress(
                            jdbc, value("CAIRN_DATABASE_USER"), value("CAIRN_DATABASE_PASSWORD"));
                });
    }

    private Optional<Settings.MailServer> smtp(URI baseUrl) {
        return value("CAIRN_SMTP_URL")
                .map(text -> {
                    URI uri = uri("CAIRN_SMTP_URL", text);
                    boolean tls = "smtps".equals(uri.getScheme());
                    if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
                        throw new SettingsProblem(
                                "CAIRN_SMTP_URL must look like smtp://user:password@mail.example.org:587 or smtps://….");
                    }
                    int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 25;
                    String from = value("CAIRN_MAIL_FROM").orElse("cairn@" + baseUrl.getHost());
                    return new Settings.MailServer(
                            uri.getHost(), port, tls, userInfo(uri, 0), userInfo(uri, 1), from);
                });
    }

    private static Optional<String> userInfo(URI uri, int part) {
        return Optional.ofNullable(uri.getRawUserInfo())
                .map(info -> info.split(":", 2))
                .filter(parts -> parts.length > part)
                .map(parts -> URLDecoder.decode(parts[part], StandardCharsets.UTF_8));
    }

    private Optional<String> masterKey() {
        return value("CAIRN_MASTER_KEY")
                .map(text -> {
                    try {
                        if (Base64.getDecoder().decode(text.strip()).length == 32) {
                            return text.strip();
                        }
                    } catch (IllegalArgumentException notBase64) {
                        // said below
                    }
                    throw new SettingsProblem(
                            "CAIRN_MASTER_KEY must be 32 random bytes in Base64; make one with: openssl rand -base64 32");
                });
    }

    private Settings.Brand brand() {
        String color = value("CAIRN_BRAND_COLOR").orElse("#1F5FA8");
        if (!COLOR.matcher(color).matches()) {
            throw new SettingsProblem(
                    "CAIRN_BRAND_COLOR must look like #1F5FA8; it is '" + color + "'.");
        }
        Optional<Path> logo = value("CAIRN_BRAND_LOGO").map(Path::of);
        logo.filter(path -> !Files.isReadable(path))
                .ifPresent(path -> {
                    throw new SettingsProblem(
                            "CAIRN_BRAND_LOGO names a file that cannot be read: " + path);
                });
        return new Settings.Brand(
                value("CAIRN_BRAND_NAME").orElse(""),
                value("CAIRN_BRAND_TAGLINE").orElse(""),
                color,
                logo);
    }

    private ZoneId zone() {
        String text = value("CAIRN_TIME_ZONE").orElse("America/Los_Angeles");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new SettingsProblem(
                    "CAIRN_TIME_ZONE must be a zone such as America/Los_Angeles; '"
                            + text
                            + "' is not known.");
        }
    }

    private Settings withDemo(Settings plain) {
        boolean demo = flag("CAIRN_DEMO", value("CAIRN_BASE_URL").isEmpty() || plain.isLocal());
        if (demo && !plain.isLocal()) {
            throw new SettingsProblem(
                    "CAIRN_DEMO lets anybody sign in with one click, so it cannot be on where CAIRN_BASE_URL is a real address ("
                            + plain.baseUrl()
                            + "); set CAIRN_DEMO=off.");
        }
        return new Settings(
                plain.port(),
                plain.baseUrl(),
                plain.data(),
                plain.database(),
                plain.smtp(),
                plain.masterKey(),
                plain.brand(),
                plain.zone(),
                plain.maxUploadBytes(),
                demo,
                plain.openBrowser());
    }

    private int number(String name, int otherwise, int least, int most) {
        Optional<String> text = value(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new SettingsProblem(
                name
                        + " must be a whole number from "
                        + least
                        + " to "
                        + most
                        + "; it is '"
                        + text.get()
                        + "'.");
    }

    private boolean flag(String name, boolean otherwise) {
        return value(name)
                .map(text ->
                        switch (text.strip()) {
                            case "on", "true", "yes", "1" -> true;
                            case "off", "false", "no", "0" -> false;
                            default ->
                                    throw new SettingsProblem(
                                            name + " must be on or off; it is '" + text + "'.");
                        })
                .orElse(otherwise);
    }

    private static URI uri(String name, String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new SettingsProblem(name + " is not an address that can be read.");
        }
    }

    private Optional<String> value(String name) {
        String fromEnvironment = environment.get(name);
        String text = fromEnvironment != null ? fromEnvironment : file.getProperty(name);
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
