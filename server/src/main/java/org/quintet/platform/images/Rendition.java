package org.quintet.platform.images;

/**
 * A JPEG to be made of a picture. Nothing is made larger than the picture is.
 *
 * @param scaling its size
 * @param quality of JPEG, in percent
 */
public record Rendition(Scaling scaling, int quality) {

    /** A size, in pixels. */
    public sealed interface Scaling {}

    /** The picture's own. */
    public record AsIs() implements Scaling {}

    /** This width; the height follows. */
    public record ToWidth(int width) implements Scaling {}

    /** This width and this height, whatever the picture's proportions are. */
    public record Exactly(int width, int height) implements Scaling {}

    /** The middle of the picture, as a square with this side. */
    public record Square(int side) implements Scaling {}
}
