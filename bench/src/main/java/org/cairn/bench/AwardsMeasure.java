package org.cairn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.Cairn;
import org.cairn.awards.ManyAwards;
import org.springframework.context.ConfigurableApplicationContext;

/** Many awards of the register, durably stored: the goals G6 and G7. */
final class AwardsMeasure implements Measure {

    private static final int REALISTIC_BYTES = 5_700;

    private final List<String> notes = new ArrayList<>();

    @Override
    public String title() {
        return "awards durably stored beside bare signatures and credentials that are kept nowhere";
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public List<Line> run() throws Exception {
        Path home = Program.folder("awards");
        Program.empty(home);
        try (JavaScript js = JavaScript.start("-");
                SigningService service = SigningService.start();
                ConfigurableApplicationContext cairn = Cairn.start(Settlers.settings(home))) {
            StoredAwards stored =
                    new StoredAwards(ManyAwards.like(cairn, REALISTIC_BYTES), js, service, home);
            List<Line> lines = stored.measured();
            notes.add(stored.size());
            notes.add("Ed25519: " + Issuing.provider() + ". " + js.versions() + ".");
            return lines;
        }
    }
}
