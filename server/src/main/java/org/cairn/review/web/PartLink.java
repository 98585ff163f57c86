package org.cairn.review.web;

import org.cairn.catalog.Part;
import org.cairn.platform.web.Text;

/** A part in the list at the left, with its state as word, icon and color. */
public record PartLink(
        Part part, String path, Text state, String color, String icon, boolean current) {}
