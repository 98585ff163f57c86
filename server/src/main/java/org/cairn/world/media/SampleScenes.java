package org.cairn.world.media;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws the sample pictures of a classroom: a shelf, a whiteboard, a poster. */
final class SampleScenes {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final String[] BOOKS = {
        "#2F6DB5", "#91477C", "#BA5C33", "#268391", "#3D8A63", "#5A6396", "#8A6F33", "#A4332A",
        "#D9B95B", "#46515F"
    };
    private static final String[] LABELS = {
        "Water · Agua", "People · Gente", "Maps · Mapas", "Numbers · Números"
    };

    private SampleScenes() {}

    static BufferedImage shelf(String title) {
        Random pick = new Random(title.hashCode());
        try (Scene scene = new Scene(WIDTH, HEIGHT, "#E6DFCF")) {
            scene.box("#B08D5F", 60, 60, 1080, 700);
            for (int row = 0; row < 3; row++) {
                double floor = 270 + row * 225;
                scene.box("#8E6E45", 84, floor - 190, 1032, 190);
                books(scene, pick, floor);
                scene.box("#C7A573", 60, floor, 1080, 22);
                for (int i = 0; i < 2; i++) {
                    double x = 190 + i * 500 + pick.nextInt(60);
                    scene.box("#FFFDF9", x, floor - 2, 250, 34);
                    scene.words(
                            "#1F2A37",
                            LABELS[(row + 2 * i) % 4],
                            x + 18,
                            floor + 23,
                            new double[] {23, 214});
                }
            }
            return scene.image();
        }
    }

    private static void books(Scene scene, Random pick, double floor) {
        double x = 96;
        while (x < 1070) {
            double wide = 22 + pick.nextInt(30);
            double high = 110 + pick.nextInt(62);
            if (pick.nextInt(9) > 0) {
                String color = BOOKS[pick.nextInt(BOOKS.length)];
                scene.box(color, x, floor - high, wide, high);
                scene.box("#F3EFE7", x + wide * 0.2, floor - high + 18, wide * 0.6, 5);
                scene.box("#F3EFE7", x + wide * 0.2, floor - high + 28, wide * 0.6, 3);
            }
            x += wide + 3;
        }
    }

    static BufferedImage whiteboard(String title) {
        Random pick = new Random(title.hashCode());
        try (Scene scene = new Scene(WIDTH, HEIGHT, "#D9D3C6")) {
            scene.box("#8F8B80", 70, 70, 1060, 600);
            scene.box("#FAFBF9", 84, 84, 1032, 572);
            scene.words("#1F5FA8", title, 130, 160, new double[] {44, 900});
            graph(scene, pick, 150, 580, 1);
            scene.line("#A4332A", 4, 660, 250, 1010, 250);
            for (int row = 0; row < 5; row++) {
                double y = 310 + row * 62;
                scene.disc(row < 3 ? "#2B6A4B" : "#8A5A00", 672, y - 8, 9);
                scene.line("#46515F", 4, 700, y - 8, 820 + pick.nextInt(230), y - 8);
            }
            scene.box("#B9A88E", 84, 676, 1032, 20);
            scene.box("#A4332A", 240, 668, 90, 12);
            scene.box("#1F5FA8", 360, 668, 90, 12);
            return scene.image();
        }
    }

    /** Axes and a parabola, drawn as far as told. */
    static void graph(Scene scene, Random pick, double x, double floor, double share) {
        scene.line("#46515F", 4, x, floor, x + 420, floor);
        scene.line("#46515F", 4, x + 30, floor + 26, x + 30, floor - 340);
        double deep = 0.6 + pick.nextInt(30) / 100.0;
        int steps = (int) Math.max(1, 40 * share);
        double[] points = new double[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double t = i / 40.0 * 2 - 1;
            points[2 * i] = x + 210 + t * 150;
            points[2 * i + 1] = floor - 40 - 260 * deep * t * t;
        }
        scene.line("#1F5FA8", 6, points);
    }

    static BufferedImage poster(String title) {
        Random pick = new Random(title.hashCode());
        try (Scene scene = new Scene(WIDTH, HEIGHT, "#EFEAE0")) {
            scene.box("#FFFFFF", 90, 60, 1020, 690);
            scene.box(BOOKS[pick.nextInt(6)], 90, 60, 1020, 130);
            scene.words("#FFFDF9", title, 130, 144, new double[] {56, 940});
            for (int column = 0; column < 3; column++) {
                double x = 130 + column * 325;
                scene.disc(BOOKS[(column + pick.nextInt(3)) % 6], x + 40, 268, 34);
                scene.line("#1F2A37", 7, x + 92, 268, x + 240, 268);
                for (int row = 0; row < 6; row++) {
                    double y = 340 + row * 44;
                    scene.line("#8C95A0", 4, x, y, x + 130 + pick.nextInt(140), y);
                }
            }
            for (int i = 0; i < 12; i++) {
                String[] notes = {"#F6D36B", "#BBDCC9", "#EFCBB5", "#BBD3EC"};
                double x = 130 + i * 80 + pick.nextInt(10);
                double y = 636 + pick.nextInt(24);
                scene.box(notes[pick.nextInt(4)], x, y, 62, 62);
                scene.line("#46515F", 2.5, x + 10, y + 20, x + 50, y + 20);
                scene.line("#46515F", 2.5, x + 10, y + 34, x + 30 + pick.nextInt(20), y + 34);
            }
            return scene.image();
        }
    }
}
