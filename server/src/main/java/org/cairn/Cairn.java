package org.cairn;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.cairn.awards.RestoredCommand;
import org.cairn.platform.audit.AuditCommand;
import org.cairn.platform.backup.BackupCommand;
import org.cairn.platform.database.DataFolder;
import org.cairn.platform.database.DatabaseAhead;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.settings.SettingsProblem;
import org.cairn.platform.settings.SettingsReader;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Where the program starts: settings first, then the data folder, then the rooms. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Cairn {

    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (RuntimeException problem) {
            System.err.println(sentence(problem));
            System.exit(2);
        }
    }

    private static void run(String[] arguments) {
        switch (arguments.length > 0 ? arguments[0] : "") {
            case "rehearse" -> {
                Rehearsal.run(System.getenv(), List.of(arguments).contains("to-stay"));
                System.exit(0);
            }
            case "audit" ->
                    answer((settings, out) -> AuditCommand.run(settings, List.of(arguments), out));
            case "backup" ->
                    answer((settings, out) -> BackupCommand.run(settings, List.of(arguments), out));
            case "restored" -> answer(RestoredCommand::run);
            default -> start(SettingsReader.read(System.getenv()), arguments);
        }
    }

    /** What a command writes may go into a file: all other words stay out of it. */
    private static void answer(ToIntBiFunction<Settings, PrintStream> command) {
        PrintStream answer = System.out;
        System.setOut(System.err);
        LoggingSystem.get(Cairn.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try {
            System.exit(command.applyAsInt(SettingsReader.read(System.getenv()), answer));
        } catch (SettingsProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(2);
        }
    }

    /** Starts the platform with these settings. */
    public static ConfigurableApplicationContext start(Settings settings, String... arguments) {
        return new SpringApplicationBuilder(Cairn.class)
                .logStartupInfo(false)
                .initializers(with(settings))
                .run(arguments);
    }

    /** Gives a context its settings, its claimed data folder and what Spring must know of them. */
    public static ApplicationContextInitializer<GenericApplicationContext> with(Settings settings) {
        return context -> {
            DataFolder folder = DataFolder.claim(settings.data());
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(DataFolder.class, () -> folder);
            DatabaseAhead ahead = DatabaseAhead.begin(settings, folder);
            context.registerBean(DatabaseAhead.class, () -> ahead);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("server.port", settings.port());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("cairn", properties));
        };
    }

    private static String sentence(RuntimeException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingsProblem told) {
                return "Cairn cannot start. " + told.getMessage();
            }
            if (cause instanceof java.net.BindException) {
                return "Cairn cannot start. Another program uses the port; set CAIRN_PORT to a free"
                        + " one.";
            }
        }
        problem.printStackTrace(System.err);
        return "Cairn cannot start. " + problem.getMessage();
    }
}
