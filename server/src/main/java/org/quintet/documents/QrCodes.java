package org.quintet.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.quintet.platform.pdf.PdfDocument;

/** Text as pictures that scanners read: QR codes with the least error correction, and so the largest dots. */
public final class QrCodes {

    private static final int PIXELS = 400;
    private static final int QUIET_ZONE = 2;
    /** One dot is one module. */
    private static final int SMALLEST = 0;

    private static final int BLACK = 0;
    private static final int WHITE = 1;

    private QrCodes() {}

    /** The code of {@code text} as a PNG. */
    public static byte[] png(String text) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image(matrix(text, PIXELS)), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws the code of {@code text} on a page, as wide and as high as {@code side}. */
    public static void draw(PdfDocument pdf, String text, float left, float top, float side) {
        BitMatrix matrix = matrix(text, SMALLEST);
        pdf.grid(matrix.getWidth(), matrix::get, left, top, side);
    }

    /** @param text not empty and shorter than 2,900 bytes */
    private static BitMatrix matrix(String text, int pixels) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            pixels,
                            pixels,
                            Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage image(BitMatrix matrix) {
        int width = matrix.getWidth();
        BufferedImage image = new BufferedImage(width, matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        int[] samples = new int[width];
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                samples[x] = matrix.get(x, y) ? BLACK : WHITE;
            }
            image.getRaster().setSamples(0, y, width, 1, 0, samples);
        }
        return image;
    }
}
