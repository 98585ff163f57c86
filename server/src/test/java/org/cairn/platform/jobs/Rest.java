package org.cairn.platform.jobs;

import org.springframework.beans.factory.BeanFactory;

/** While it lasts nothing runs by itself, for tests that look at all that the database keeps. */
public final class Rest implements AutoCloseable {

    private final Foreman foreman;

    public Rest(BeanFactory beans) {
        this.foreman = beans.getBean(Foreman.class);
        foreman.stop();
    }

    @Override
    public void close() {
        foreman.start();
    }
}
