package org.quintet.platform.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Makes JPEGs of PNG, JPEG and GIF pictures, upright as their EXIF data says, and without that data. One picture at a time:
 * each takes some hundred megabytes at worst. Thread-safe.
 */
@Component
public class Images {

    private static final long MOST_PIXELS = 25_000_000;
    private static final String TOO_MANY_PIXELS = "The image has more than 25 million pixels";
    private static final String NO_IMAGE = "The file is not an image that can be read";

    private final Semaphore one = new Semaphore(1);

    /** @throws UnreadableImage unless {@code picture} can be read to its end */
    public void check(InputStreamSource picture) throws UnreadableImage {
        one.acquireUninterruptibly();
        try {
            decode(picture);
        } finally {
            one.release();
        }
    }

    /**
     * The JPEGs that {@code wanted} says, in its order.
     *
     * @throws UnreadableImage if {@code picture} cannot be read
     */
    public List<byte[]> jpegs(InputStreamSource picture, List<Rendition> wanted) throws UnreadableImage {
        one.acquireUninterruptibly();
        try {
            BufferedImage image = onWhite(decode(picture));
            List<byte[]> jpegs = new ArrayList<>();
            for (Rendition rendition : wanted) {
                jpegs.add(jpeg(image, rendition));
            }
            return jpegs;
        } catch (IOException e) {
            throw new UnreadableImage(NO_IMAGE);
        } finally {
            one.release();
        }
    }

    private static BufferedImage decode(InputStreamSource picture) throws UnreadableImage {
        requireFewPixels(picture);
        try (InputStream content = picture.getInputStream()) {
            return Thumbnails.of(content).scale(1).asBufferedImage();
        } catch (IOException | RuntimeException e) {
            // decoders throw all sorts of exceptions at broken pictures
            throw new UnreadableImage(NO_IMAGE);
        }
    }

    /** Asks the header: a small file can be a picture that does not fit into memory. */
    private static void requireFewPixels(InputStreamSource picture) throws UnreadableImage {
        long pixels;
        try (InputStream content = picture.getInputStream();
                ImageInputStream stream = ImageIO.createImageInputStream(content)) {
            pixels = pixels(stream);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImage(NO_IMAGE);
        }
        if (pixels > MOST_PIXELS) {
            throw new UnreadableImage(TOO_MANY_PIXELS);
        }
    }

    private static long pixels(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IOException(NO_IMAGE);
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(stream);
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } finally {
            reader.dispose();
        }
    }

    /** JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage canvas = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = canvas.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage image, Rendition rendition) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        Thumbnails.Builder<BufferedImage> builder = Thumbnails.of(image);
        switch (rendition.scaling()) {
            case Rendition.AsIs() -> builder.scale(1);
            case Rendition.ToWidth(int wanted) -> builder.width(Math.min(wanted, width));
            case Rendition.Exactly(int wide, int high) ->
                builder.size(Math.min(wide, width), Math.min(high, height)).keepAspectRatio(false);
            case Rendition.Square(int side) -> {
                int fitting = Math.min(side, Math.min(width, height));
                builder.crop(Positions.CENTER).size(fitting, fitting);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        builder.outputFormat("jpg").outputQuality(rendition.quality() / 100.0).toOutputStream(jpeg);
        return jpeg.toByteArray();
    }
}
