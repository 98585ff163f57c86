package org.cairn.catalog;

import java.util.List;

/** Criteria that belong together under one heading. */
public record Section(String id, String title, List<Criterion> criteria) {

    public Section {
        criteria = List.copyOf(criteria);
    }
}
