package org.cairn.awards.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.Issuer;
import org.cairn.awards.Withdrawal;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The keys of an issuer, newest first, the form that makes a new one, and the one that withdraws
 * one.
 *
 * @param issued how many badges the issuer has in the register
 */
public record KeysScreen(
        Issuer issuer,
        Organization organization,
        List<Withdrawal> withdrawals,
        long issued,
        Asked asked)
        implements Page {

    /** What was chosen and typed in the form that withdraws, and what stopped it or the other. */
    public record Asked(String key, String reason, Optional<Text> problem, boolean withdrawing) {

        static final Asked NOTHING = new Asked("", "", Optional.empty());

        Asked(String key, String reason, Optional<Text> problem) {
            this(key, reason, problem, false);
        }

        Asked stopped(String why) {
            return new Asked(key, reason, Optional.of(Text.of(why)), false);
        }

        Asked withdrawalStopped(Text why) {
            return new Asked(key, reason, Optional.of(why), true);
        }
    }

    public KeysScreen {
        withdrawals = List.copyOf(withdrawals);
    }

    @Override
    public String template() {
        return "awards/keys";
    }

    @Override
    public HttpStatus status() {
        return asked.problem().isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public Optional<Text> problem() {
        return asked.problem().filter(text -> !asked.withdrawing());
    }

    public Optional<Text> withdrawalProblem() {
        return asked.problem().filter(text -> asked.withdrawing());
    }

    /** Those that can still be withdrawn. */
    public List<Issuer.Key> vouching() {
        return issuer.keys().stream().filter(key -> !key.isWithdrawn()).toList();
    }

    /** Since when the key at this place signs no more: since the one above it does. */
    public Optional<Instant> retired(int place) {
        return place == 0 ? Optional.empty() : Optional.of(issuer.keys().get(place - 1).madeAt());
    }
}
