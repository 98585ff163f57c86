package org.cairn.world;

/** How much there must be, counted in the files that tell the world. */
public final class WorldNumbers {

    /** One stack was earned. */
    private static final int STACKS = 1;

    private WorldNumbers() {}

    /** Badges that somebody in the world has earned. */
    public static int awards() {
        StoriesFile file = WorldFiles.stories();
        long told =
                file.stories().stream()
                        .filter(story -> story.attempts().getLast().decision().isPresent())
                        .filter(story ->
                                story.attempts()
                                        .getLast()
                                        .decision()
                                        .orElseThrow()
                                        .value()
                                        .equals("award"))
                        .count();
        return (int) told + file.awards().size() + STACKS;
    }
}
