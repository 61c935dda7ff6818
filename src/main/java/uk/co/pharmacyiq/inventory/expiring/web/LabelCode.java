package uk.co.pharmacyiq.inventory.expiring.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * The QR code of a label as a path of an SVG drawing, one unit a module, so that no script and no picture is needed.
 *
 * @param size how many modules it is wide and high, its quiet edge included
 */
record LabelCode(int size, String path) {

    static LabelCode of(String text) {
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
            return new LabelCode(matrix.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the code of a pack always fits a QR code", tooLong);
        }
    }
}
