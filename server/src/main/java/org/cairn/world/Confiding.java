package org.cairn.world;

import java.util.Set;
import org.cairn.people.PersonId;
import org.cairn.review.AccessId;
import org.cairn.review.Accesses;
import org.cairn.review.Readings;
import org.springframework.stereotype.Component;

/** Lets an educator open a piece of work to somebody, who reads it and leaves a note. */
@Component
class Confiding {

    private final Accesses accesses;
    private final Readings readings;

    Confiding(Accesses accesses, Readings readings) {
        this.accesses = accesses;
        this.readings = readings;
    }

    void tell(Scene scene, StoriesFile.Opened opened) {
        PersonId reader = scene.cast().person(opened.to());
        Accesses.Wish wish =
                new Accesses.Wish(Set.of(reader), true, opened.days(), opened.question());
        scene.days()
                .at(opened.daysAgo(), 16, () -> accesses.open(scene.educator(), scene.id(), wish));
        scene.days()
                .at(
                        opened.readDaysAgo(),
                        17,
                        () -> {
                            AccessId id = readings.of(reader).getFirst().access().id();
                            readings.look(reader, id);
                            readings.write(reader, id, opened.part(), opened.note());
                        });
    }
}
