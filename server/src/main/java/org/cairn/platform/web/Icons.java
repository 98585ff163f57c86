package org.cairn.platform.web;

import java.util.Map;

/** The line drawings of the pages, on a 24 grid, by name. */
public final class Icons {

    private static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("home", "<path d=\"M4 11.5L12 5l8 6.500M6.500 10v9.500h11V10\"/>"),
                    Map.entry(
                            "book",
                            "<path d=\"M12 6.500C10 5 7 4.500 4 5v13.500c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500V5c-3-.5-6 0-8 1.500zM12 6.500V20\"/>"),
                    Map.entry(
                            "document",
                            "<path d=\"M7 3.500h7l4 4v13H7z\"/><path d=\"M14 3.500v4h4M10 12.500h5M10 16h5\"/>"),
                    Map.entry(
                            "stones",
                            "<path d=\"M9 5.500h6a1.500 1.500 0 0 1 0 3.500H9a1.500 1.500 0 0 1 0-3.500zM7.500 11h9a1.800 1.800 0 0 1 0 3.600h-9a1.800 1.800 0 0 1 0-3.600zM6 16.500h12a1.900 1.900 0 0 1 0 3.800H6a1.900 1.900 0 0 1 0-3.800z\"/>"),
                    Map.entry(
                            "bell",
                            "<path d=\"M6.500 16.500V11a5.500 5.500 0 0 1 11 0v5.500l1.500 1.500H5zM10 20.500h4\"/>"),
                    Map.entry("down", "<path d=\"M6 9l6 6 6-6\"/>"),
                    Map.entry("right", "<path d=\"M9 6l6 6-6 6\"/>"),
                    Map.entry("arrow", "<path d=\"M5 12h14M13 6l6 6-6 6\"/>"),
                    Map.entry("check", "<path d=\"M5 12.500l4.500 4.500L19 7.500\"/>"),
                    Map.entry(
                            "back",
                            "<path d=\"M9 14L4.500 9.500 9 5\"/><path d=\"M5 9.500h8a6 6 0 0 1 0 12h-2\"/>"),
                    Map.entry(
                            "warning",
                            "<path d=\"M12 4.500l8.500 15h-17z\"/><path d=\"M12 10v4.500M12 17v.1\"/>"),
                    Map.entry(
                            "eye",
                            "<path d=\"M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z\"/><circle cx=\"12\" cy=\"12\" r=\"2.800\"/>"),
                    Map.entry(
                            "image",
                            "<rect x=\"4\" y=\"5\" width=\"16\" height=\"14\" rx=\"2\"/><circle cx=\"9\" cy=\"10\" r=\"1.500\"/><path d=\"M4.500 17l5-4 3.500 2.500 3-2.500 3.500 3\"/>"),
                    Map.entry(
                            "video",
                            "<rect x=\"3.500\" y=\"6\" width=\"12\" height=\"12\" rx=\"2\"/><path d=\"M15.500 11l5-3v8l-5-3z\"/>"),
                    Map.entry(
                            "audio",
                            "<path d=\"M9 17.500V6l10-2v11.500\"/><circle cx=\"6.500\" cy=\"17.500\" r=\"2.500\"/><circle cx=\"16.500\" cy=\"15.500\" r=\"2.500\"/>"),
                    Map.entry("text", "<path d=\"M5 6h14M5 10.500h14M5 15h9\"/>"),
                    Map.entry(
                            "link",
                            "<path d=\"M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1\"/><path d=\"M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1\"/>"),
                    Map.entry(
                            "clock",
                            "<circle cx=\"12\" cy=\"12\" r=\"8.500\"/><path d=\"M12 7.500V12l3 2\"/>"),
                    Map.entry(
                            "lock",
                            "<rect x=\"5.500\" y=\"11\" width=\"13\" height=\"9\" rx=\"2\"/><path d=\"M8.500 11V8a3.500 3.500 0 0 1 7 0v3\"/>"),
                    Map.entry(
                            "search",
                            "<circle cx=\"11\" cy=\"11\" r=\"6.500\"/><path d=\"M16 16l4.500 4.500\"/>"),
                    Map.entry("filter", "<path d=\"M4 6h16M7 12h10M10 18h4\"/>"),
                    Map.entry("cross", "<path d=\"M6 6l12 12M18 6L6 18\"/>"),
                    Map.entry("plus", "<path d=\"M12 5v14M5 12h14\"/>"),
                    Map.entry("comment", "<path d=\"M4 5.500h16v11H11l-4.500 4v-4H4z\"/>"),
                    Map.entry("flag", "<path d=\"M6 21V4M6 5h11l-2 4 2 4H6\"/>"),
                    Map.entry(
                            "scales",
                            "<path d=\"M12 4v16M7 20h10M5 7h14M5 7l-2.500 6h5zM19 7l-2.500 6h5z\"/>"),
                    Map.entry(
                            "people",
                            "<circle cx=\"9\" cy=\"8.500\" r=\"3.200\"/><path d=\"M3.500 19.500c0-3.300 2.500-5.300 5.500-5.300s5.500 2 5.500 5.300M15.500 5.600a3.200 3.200 0 0 1 0 5.800M17 14.500c2.200.7 3.500 2.500 3.500 5\"/>"),
                    Map.entry(
                            "mail",
                            "<rect x=\"3.500\" y=\"6\" width=\"17\" height=\"12.500\" rx=\"2\"/><path d=\"M4 7.500l8 6 8-6\"/>"),
                    Map.entry(
                            "coin",
                            "<circle cx=\"12\" cy=\"12\" r=\"8.500\"/><path d=\"M12 7.500v9M14.500 9.500c-.5-1-4.500-1.300-4.500.8 0 2.200 4.500 1.200 4.500 3.400 0 2-4 2-5 .6\"/>"),
                    Map.entry("code", "<path d=\"M9 7l-5 5 5 5M15 7l5 5-5 5\"/>"),
                    Map.entry(
                            "download",
                            "<path d=\"M12 4v11M7.500 11l4.500 4.500L16.500 11M5 20h14\"/>"),
                    Map.entry(
                            "upload",
                            "<path d=\"M12 16V5M7.500 9.500L12 5l4.500 4.500M5 20h14\"/>"),
                    Map.entry(
                            "print",
                            "<path d=\"M7 8.500V4h10v4.500M7 17H4.500V8.500h15V17H17\"/><rect x=\"7\" y=\"14\" width=\"10\" height=\"6\"/>"),
                    Map.entry(
                            "shield",
                            "<path d=\"M12 3.500l7 2.500v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z\"/><path d=\"M8.800 12l2.300 2.300 4.200-4.500\"/>"),
                    Map.entry(
                            "question",
                            "<path d=\"M9 9a3 3 0 1 1 4.500 2.600c-.9.5-1.500 1.200-1.500 2.200\"/><path d=\"M12 17.500v.1\"/>"),
                    Map.entry("play", "<path d=\"M8 5.500v13l11-6.500z\"/>"),
                    Map.entry(
                            "key",
                            "<circle cx=\"8\" cy=\"15\" r=\"4\"/><path d=\"M11 12l8.500-8.500M16 7l3 3\"/>"),
                    Map.entry(
                            "settings",
                            "<circle cx=\"12\" cy=\"12\" r=\"3\"/><path d=\"M12 3.500v3M12 17.500v3M3.500 12h3M17.500 12h3M6 6l2.100 2.100M15.900 15.900L18 18M18 6l-2.100 2.100M8.100 15.900L6 18\"/>"),
                    Map.entry(
                            "calendar",
                            "<rect x=\"4\" y=\"5.500\" width=\"16\" height=\"14.500\" rx=\"2\"/><path d=\"M4 10h16M8.500 3.500v4M15.500 3.500v4\"/>"),
                    Map.entry(
                            "award",
                            "<circle cx=\"12\" cy=\"9.500\" r=\"5.500\"/><path d=\"M8.500 14L7 20.500l5-2.500 5 2.500-1.500-6.500\"/>"));

    private Icons() {}

    /** The inside of the SVG; an unknown name is an error of the template. */
    public static String path(String name) {
        String path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return path;
    }
}
