package org.cairn.world.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.cairn.platform.art.Face;

/** A sheet of pixels to draw a sample picture on, with the few strokes the samples need. */
final class Scene implements AutoCloseable {
    private final BufferedImage image;
    private final Graphics2D pen;

    Scene(int width, int height, String ground) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        box(ground, 0, 0, width, height);
    }

    BufferedImage image() {
        return image;
    }

    void box(String color, double x, double y, double width, double height) {
        fill(color, new RoundRectangle2D.Double(x, y, width, height, 6, 6));
    }

    void disc(String color, double cx, double cy, double radius) {
        fill(color, new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius));
    }

    void fill(String color, Shape shape) {
        pen.setColor(Color.decode(color));
        pen.fill(shape);
    }

    void line(String color, double width, double... points) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        stroke(color, width, path);
    }

    void stroke(String color, double width, Shape shape) {
        pen.setColor(Color.decode(color));
        pen.setStroke(
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    /**
     * Words at a baseline, smaller if they would not fit; letters we lack leave the place empty.
     */
    void words(String color, String words, double x, double y, double[] sizeAndRoom) {
        if (Face.SANS_STRONG.canDraw(words)) {
            double wide = Math.max(0.1, Face.SANS_STRONG.width(words, 1, 0));
            double size = Math.min(sizeAndRoom[0], sizeAndRoom[1] / wide);
            fill(color, Face.SANS_STRONG.shape(words, x, y, size));
        }
    }

    @Override
    public void close() {
        pen.dispose();
    }
}
