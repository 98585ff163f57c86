package org.cairn.review;

import org.cairn.catalog.Score;

/** The score of one criterion with its comment. */
public record Mark(Score score, Growth comment) {}
