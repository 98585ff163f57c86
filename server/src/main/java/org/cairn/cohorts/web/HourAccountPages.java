package org.cairn.cohorts.web;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.HourAccount;
import org.cairn.cohorts.Report;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Component;

/** Lays out the page about somebody's hours. */
@Component
class HourAccountPages {

    private final Catalog catalog;
    private final People people;

    HourAccountPages(Catalog catalog, People people) {
        this.catalog = catalog;
        this.people = people;
    }

    HourAccountPage led(HourAccount account, Map<String, String> typed, Map<String, Text> errors) {
        return page(account, true, Optional.empty(), typed, errors);
    }

    HourAccountPage mine(
            HourAccount account,
            Optional<Report> changed,
            Map<String, String> typed,
            Map<String, Text> errors) {
        return page(account, false, changed, typed, errors);
    }

    private HourAccountPage page(
            HourAccount account,
            boolean leads,
            Optional<Report> changed,
            Map<String, String> typed,
            Map<String, Text> errors) {
        Set<PersonId> named = new HashSet<>(account.cohort().facilitators());
        named.add(account.person());
        account.mine().credits().forEach(credit -> named.add(credit.notedBy()));
        return new HourAccountPage(
                account,
                catalog.edition(account.cohort().edition()).definition(),
                leads,
                people.all(named),
                changed,
                typed,
                errors);
    }
}
