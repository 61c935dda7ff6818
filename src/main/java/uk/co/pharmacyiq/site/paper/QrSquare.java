package uk.co.pharmacyiq.site.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as a path of an SVG drawing, one unit a module, so that no script and no picture is needed.
 *
 * @param size how many modules it is wide and high, its quiet edge included
 */
public record QrSquare(int size, String path) {

    /** The code of a text, which is short enough to fit: an address, a secret, what is on a pack. */
    public static QrSquare of(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new QrSquare(matrix.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("too long for a QR code", tooLong);
        }
    }
}
