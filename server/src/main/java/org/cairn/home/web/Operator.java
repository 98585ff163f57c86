package org.cairn.home.web;

import java.util.Optional;

/** Who answers for this site, and how to write to them. */
public record Operator(String name, Optional<String> email) {}
