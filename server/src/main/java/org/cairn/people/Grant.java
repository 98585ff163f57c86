package org.cairn.people;

/** A role in an organization; it holds there and in every organization below. */
public record Grant(Role role, OrganizationId organization) {}
