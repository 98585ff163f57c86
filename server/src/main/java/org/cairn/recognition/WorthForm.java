package org.cairn.recognition;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.catalog.Money;
import org.cairn.catalog.Worth;
import org.cairn.people.FieldProblems;
import org.cairn.platform.web.Text;

/** Reads what an administrator typed, in the form or in a file, and writes it the same way. */
public final class WorthForm {

    /** The fields, in the order of the file. */
    public static final List<String> FIELDS =
            List.of(
                    "hours",
                    "renewal",
                    "stipend",
                    "currency",
                    "units",
                    "unit-label",
                    "note",
                    "policy",
                    "from",
                    "until");

    private static final int MOST_HOURS = 2_000;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_LABEL = 60;
    private static final String DECIMAL = "\\d{1,6}(\\.\\d{1,3})?";
    private static final String MONEY = "\\$?(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{2})?";

    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> typed;
    private final Map<String, Text> problems = new LinkedHashMap<>();

    private WorthForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Whether nothing was typed that counts for something. */
    public static boolean isEmpty(Map<String, String> typed) {
        WorthForm form = new WorthForm(typed);
        return List.of("hours", "renewal", "stipend", "units").stream()
                .allMatch(field -> form.get(field).isEmpty());
    }

    /**
     * What was said; without a first day it counts from today.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public static Worth read(Map<String, String> typed, LocalDate today) {
        WorthForm form = new WorthForm(typed);
        Optional<Integer> minutes = form.field("hours", WorthForm::minutes);
        Optional<Boolean> renewal = form.field("renewal", WorthForm::yesOrNo);
        Optional<Currency> currency = form.field("currency", WorthForm::currency);
        Optional<Money> stipend =
                form.field("stipend", text -> money(text, currency.orElse(dollars())));
        Optional<Worth.Units> salary = form.units();
        LocalDate from = form.field("from", WorthForm::day).orElse(today);
        Optional<LocalDate> until = form.field("until", text -> last(text, from));
        Optional<URI> policy = form.field("policy", WorthForm::address);
        String note = form.text("note", LONGEST_NOTE);
        if (isEmpty(typed)) {
            form.problems.put("hours", Text.of("recognition.problem.nothing"));
        }
        if (!form.problems.isEmpty()) {
            throw new FieldProblems(form.problems);
        }
        return new Worth(minutes, renewal, stipend, salary, note, policy, from, until);
    }

    /** The same words that {@link #read} understands, by field. */
    public static Map<String, String> write(Worth worth) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("hours", worth.clockMinutes().map(WorthForm::hours).orElse(""));
        words.put("renewal", worth.renewal().map(yes -> yes ? "yes" : "no").orElse(""));
        words.put("stipend", worth.stipend().map(WorthForm::plain).orElse(""));
        words.put(
                "currency",
                worth.stipend().map(money -> money.currency().getCurrencyCode()).orElse(""));
        words.put("units", worth.salary().map(it -> it.amount().toPlainString()).orElse(""));
        words.put("unit-label", worth.salary().map(Worth.Units::label).orElse(""));
        words.put("note", worth.note());
        words.put("policy", worth.policy().map(URI::toString).orElse(""));
        words.put("from", worth.from().toString());
        words.put("until", worth.until().map(LocalDate::toString).orElse(""));
        return words;
    }

    private String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private <T> Optional<T> field(String field, Function<String, Optional<T>> reads) {
        String text = get(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reads.apply(text);
        if (value.isEmpty()) {
            problems.put(field, Text.of("recognition.problem." + field));
        }
        return value;
    }

    private String text(String field, int longest) {
        String text = get(field);
        if (text.length() > longest) {
            problems.put(field, Text.of("recognition.problem." + field, longest));
        }
        return text;
    }

    private Optional<Worth.Units> units() {
        Optional<BigDecimal> amount = field("units", WorthForm::positive);
        String label = text("unit-label", LONGEST_LABEL);
        if (amount.isPresent() && label.isEmpty()) {
            problems.put("unit-label", Text.of("recognition.problem.unit-label", LONGEST_LABEL));
        }
        return amount.filter(some -> !label.isEmpty()).map(some -> new Worth.Units(some, label));
    }

    private static Optional<BigDecimal> positive(String text) {
        return Optional.of(text)
                .filter(number -> number.matches(DECIMAL))
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0);
    }

    private static Optional<Integer> minutes(String text) {
        return positive(text)
                .filter(hours -> hours.compareTo(BigDecimal.valueOf(MOST_HOURS)) <= 0)
                .map(hours -> hours.multiply(BigDecimal.valueOf(60)).stripTrailingZeros())
                .filter(minutes -> minutes.scale() <= 0)
                .map(BigDecimal::intValueExact);
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "sí", "si", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Currency dollars() {
        return Currency.getInstance("USD");
    }

    private static Optional<Currency> currency(String text) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(text))
                .filter(one -> one.getDefaultFractionDigits() == 2)
                .findFirst();
    }

    private static Optional<Money> money(String text, Currency currency) {
        return Optional.of(text)
                .filter(amount -> amount.matches(MONEY))
                .map(amount -> new BigDecimal(amount.replaceAll("[$,]", "")))
                .filter(amount -> amount.signum() > 0)
                .map(amount -> new Money(amount.movePointRight(2).longValueExact(), currency));
    }

    /** A day as programs write it, or as a spreadsheet in this country does: the month first. */
    public static Optional<LocalDate> day(String text) {
        try {
            DateTimeFormatter format =
                    text.contains("/") ? MONTH_FIRST : DateTimeFormatter.ISO_LOCAL_DATE;
            return Optional.of(LocalDate.parse(text, format)).filter(day -> isOfOurTime(day));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2200;
    }

    private static Optional<LocalDate> last(String text, LocalDate from) {
        return day(text).filter(day -> !day.isBefore(from));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return Optional.of(address)
                    .filter(a -> web && a.getHost() != null && text.length() < 500);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static String hours(int minutes) {
        BigDecimal hours =
                BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60), 3, java.math.RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().toPlainString();
    }

    private static String plain(Money money) {
        BigDecimal amount = BigDecimal.valueOf(money.cents(), 2);
        return money.cents() % 100 == 0
                ? amount.setScale(0).toPlainString()
                : amount.toPlainString();
    }
}
