package org.quintet.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;

/** Reads QR codes as a scanner does. */
public final class QrReader {

    private QrReader() {}

    /** What the first code in the picture says. */
    public static String text(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        try {
            return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
        } catch (ReaderException e) {
            throw new AssertionError("no QR code in the picture", e);
        }
    }
}
