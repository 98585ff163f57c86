package org.cairn.cohorts.web;

import java.util.List;
import org.cairn.catalog.Definition;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Carried;
import org.cairn.cohorts.Cell;
import org.cairn.cohorts.HourAccount;
import org.cairn.people.Organization;

/** What the documents about somebody's hours show. */
public record HoursPaper(
        HourAccount account, Definition definition, Organization issuer, String name) {

    public String unit(Cell cell) {
        return Plans.unit(account.plan(), cell);
    }

    public String mode(Cell cell) {
        return Plans.mode(account.plan(), cell);
    }

    public List<HourAccount.Line> verified() {
        return account.lines().stream().filter(HourAccount.Line::isVerified).toList();
    }

    public List<HourAccount.Line> reported() {
        return account.lines().stream().filter(line -> !line.isVerified()).toList();
    }

    /** The sessions at which the person was, at least in part. */
    public long sessions() {
        return verified().stream().filter(line -> line.kind() == HourAccount.Kind.ATTENDED).count();
    }

    /** The cohorts from which minutes came along that count here. */
    public List<Carried> carried() {
        return account.mine().carried().stream()
                .filter(one -> one.counting(account.plan()) > 0)
                .toList();
    }

    /** The modes in which minutes are verified. */
    public List<HoursPlan.Mode> modes() {
        return account.plan().modes().stream()
                .filter(mode -> account.ledger().verified(mode) > 0)
                .toList();
    }

    /** The courses in which minutes are verified. */
    public List<HoursPlan.Course> courses() {
        return account.plan().courses().stream()
                .filter(course -> account.ledger().verified(course) > 0)
                .toList();
    }
}
