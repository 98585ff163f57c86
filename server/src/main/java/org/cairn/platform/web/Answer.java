package org.cairn.platform.web;

/** What a handler gives back to a browser: a page, or where to go next. */
public sealed interface Answer permits Page, Redirect {}
