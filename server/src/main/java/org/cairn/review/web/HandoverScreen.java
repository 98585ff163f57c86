package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.AssessorView;
import org.cairn.review.Carried;
import org.cairn.review.Growth;
import org.cairn.review.Mark;
import org.cairn.review.ScoreEntry;
import org.springframework.http.HttpStatus;

/** Everything scored, the rubric's proposal, and the form that hands it over. */
public record HandoverScreen(AssessorView view, Handover form, Optional<Text> problem)
        implements Page {

    static HandoverScreen of(AssessorView view, Handover form, Optional<Text> problem) {
        return new HandoverScreen(view, form, problem);
    }

    @Override
    public String template() {
        return "review/assess-recommend";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /** Whether what is said here is the result, since nobody decides. */
    public boolean isPilot() {
        return view.pilot().isPresent();
    }

    public List<Criterion> criteria() {
        return view.definition().rubric().criteria();
    }

    public Growth comment(Criterion criterion) {
        return Optional.ofNullable(view.carried().get(criterion.id()))
                .map(Carried::mark)
                .map(Mark::comment)
                .or(() ->
                        Optional.ofNullable(view.entries().get(criterion.id()))
                                .map(ScoreEntry::comment))
                .orElse(Growth.NONE);
    }

    public boolean isCarried(Criterion criterion) {
        return view.carried().containsKey(criterion.id());
    }

    public boolean isMet(Criterion criterion) {
        return view.judgement().met().contains(criterion.id());
    }

    public boolean isOpen(Criterion criterion) {
        return view.judgement().open().contains(criterion.id());
    }

    public Optional<String> level(Criterion criterion) {
        return Optional.ofNullable(view.entries().get(criterion.id()))
                .flatMap(ScoreEntry::level)
                .flatMap(criterion::level)
                .map(level -> level.name());
    }

    /** What the educator needs and the comment does not say yet. */
    public List<Growth.Need> lacks(Criterion criterion) {
        return view.judgement().notYet().contains(criterion.id())
                ? comment(criterion).lacks()
                : List.of();
    }
}
