package org.cairn.openbadges.cli;

import java.util.List;
import java.util.Locale;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Message;
import org.cairn.openbadges.verify.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same for programs; members and words are described in the README and stay. */
final class JsonReport {

    private JsonReport() {}

    static ArrayNode of(List<Checked> all) {
        var array = StrictJson.array();
        all.forEach(checked -> array.add(of(checked)));
        return array;
    }

    private static ObjectNode of(Checked checked) {
        var json = StrictJson.object();
        json.put("source", checked.source());
        json.put("result", word(checked.answer()));
        switch (checked) {
            case Checked.Unread unread -> json.put("problem", unread.problem());
            case Checked.Shown shown -> shown(shown, json);
            case Checked.Done done -> done(done, json);
        }
        return json;
    }

    private static void done(Checked.Done done, ObjectNode json) {
        done.decision().because().ifPresent(finding -> json.put("because", finding.rule()));
        json.put("checkedAt", done.report().checkedAt().toString());
        report(done.report(), done.lenient(), json);
    }

    private static void shown(Checked.Shown shown, ObjectNode json) {
        var report = shown.report();
        shown.decision().because().ifPresent(finding -> json.put("because", finding.rule()));
        json.put("checkedAt", report.checkedAt().toString());
        report.holder().filter(who -> !who.isEmpty()).ifPresent(who -> json.put("holder", who));
        report.finding("presentation")
                .ifPresent(
                        form -> finding(form, decides(form, shown), json.putObject(form.rule())));
        var findings = json.putArray("findings");
        for (var finding : report.findings()) {
            finding(finding, decides(finding, shown), findings.addObject());
        }
        var contained = json.putArray("contained");
        for (var credential : shown.credentials()) {
            report(credential.report(), shown.lenient(), contained.addObject());
        }
    }

    private static boolean decides(Finding finding, Checked.Shown shown) {
        return Decision.decides(finding, shown.report(), shown.lenient());
    }

    private static void report(Report report, boolean lenient, ObjectNode json) {
        json.put("verdict", word(report.verdict()));
        report.badge().ifPresent(facts -> badge(facts, json.putObject("badge")));
        var findings = json.putArray("findings");
        for (var finding : report.findings()) {
            boolean decides = Decision.decides(finding, report, lenient);
            finding(finding, decides, findings.addObject());
        }
        if (report.record().isPresent()) {
            var contained = json.putArray("contained");
            report.contained().forEach(one -> report(one, lenient, contained.addObject()));
        }
    }

    private static void badge(BadgeFacts facts, ObjectNode json) {
        json.put("kind", word(facts.kind()));
        json.put("standard", facts.standard());
        json.put("id", facts.id());
        json.put("name", facts.name());
        var issuer = json.putObject("issuer");
        issuer.put("id", facts.issuer().id());
        issuer.put("name", facts.issuer().name());
        facts.issuer().url().ifPresent(url -> issuer.put("url", url));
        facts.recipient().ifPresent(who -> json.put("recipient", who));
        facts.issued().ifPresent(time -> json.put("issued", time.toString()));
        facts.expires().ifPresent(time -> json.put("expires", time.toString()));
    }

    private static void finding(Finding finding, boolean decides, ObjectNode json) {
        json.put("rule", finding.rule());
        json.put("severity", word(finding.severity()));
        json.put("outcome", word(finding.outcome()));
        json.put("decides", decides);
        message(finding.summary(), json);
        var notices = json.putArray("notices");
        finding.notices().forEach(notice -> message(notice, notices.addObject()));
        var details = json.putArray("details");
        finding.details().forEach(details::add);
    }

    private static void message(Message message, ObjectNode json) {
        json.put("message", message.key());
        json.put("sentence", message.english());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
