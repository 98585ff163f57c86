package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Baked;
import org.cairn.openbadges.bake.Baked.Carrier;

/** Whether the file carries one record, in the place that the standard names for it. */
final class RecordRule<B> implements Rule<B> {

    static final String ID = "record";

    private final Function<B, Carried> carried;
    private final Function<B, BakeForm> place;

    /**
     * @param place where in a picture such a record belongs
     */
    RecordRule(Function<B, Carried> carried, Function<B, BakeForm> place) {
        this.carried = carried;
        this.place = place;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Severity severity() {
        return Severity.CONFORMANCE;
    }

    @Override
    public Message title(B badge) {
        return title(carried.apply(badge).inPicture());
    }

    static Message title(boolean picture) {
        return Message.of(picture ? "record.title-picture" : "record.title");
    }

    @Override
    public Judgement check(B badge) {
        var how = carried.apply(badge);
        return how.baked()
                .map(baked -> picture(how, baked, place.apply(badge)))
                .orElseGet(() -> Judgement.passed(Message.of("record.passed")))
                .detailed(how.details());
    }

    private static Judgement picture(Carried how, Baked baked, BakeForm place) {
        if (how.records() > 1) {
            return Judgement.failed(
                    Message.of("record.several", "count", Integer.toString(how.records())));
        }
        if (!baked.carrier().allowed()) {
            return Judgement.failed(Message.of("record.compressed"));
        }
        if (baked.form() != place) {
            return Judgement.failed(Message.of("record.wrong-place"));
        }
        return Judgement.passed(Message.of("record.passed-picture")).noting(notices(how, baked));
    }

    private static List<Message> notices(Carried how, Baked baked) {
        var notices = new ArrayList<Message>();
        if (baked.carrier() == Carrier.TEXT) {
            notices.add(Message.of("record.older-place"));
        }
        if (how.trailing() > 0) {
            notices.add(Message.of("record.trailing", "count", Long.toString(how.trailing())));
        }
        return notices;
    }
}
