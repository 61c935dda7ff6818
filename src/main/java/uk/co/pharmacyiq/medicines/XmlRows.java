package uk.co.pharmacyiq.medicines;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads dm+d XML as a stream of rows: an element that holds only texts is a row. No document type, no entity of any kind,
 * no depth, width or text beyond what dm+d ever has, so that memory stays the size of one row.
 */
final class XmlRows {

    private static final int DEEPEST = 8;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_TEXT = 20_000;

    private static final XMLInputFactory FACTORY = factory();

    /**
     * One row.
     *
     * @param path its element and the one around it: {@code VMPS/VMP}
     * @param around the texts of the element around it that came before it
     */
    record Row(String path, Map<String, String> fields, Map<String, String> around, int line) {

        String get(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    /** Takes one row. */
    interface RowReader {
        void read(Row row);
    }

    private record Open(String name, Map<String, String> texts) {}

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean leaf;

    private XmlRows(String file) {
        this.file = file;
    }

    /** Hands every row of a file on; stops the whole import where the file is damaged or hostile. */
    static void read(String file, InputStream in, RowReader taker) {
        XMLStreamReader xml = null;
        try {
            xml = FACTORY.createXMLStreamReader(in);
            new XmlRows(file).run(xml, taker);
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new ReleaseFiles.UnreadableRelease(
                    file,
                    at == null ? "" : position(at.getLineNumber(), at.getColumnNumber()),
                    "the XML is damaged or cut short",
                    broken);
        }
    }

    private void run(XMLStreamReader xml, RowReader taker) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> add(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml, taker);
                case XMLStreamConstants.DTD -> throw refuse(xml, "a document type is not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refuse(xml, "an entity is not allowed");
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if (open.size() == DEEPEST) {
            throw refuse(xml, "elements are nested deeper than dm+d has them");
        }
        open.push(new Open(xml.getLocalName(), new HashMap<>()));
        text.setLength(0);
        leaf = true;
    }

    private void add(XMLStreamReader xml) {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw refuse(xml, "a text is longer than dm+d has them");
        }
        if (leaf) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void end(XMLStreamReader xml, RowReader taker) {
        var ended = open.pop();
        var around = open.peek();
        if (leaf && around != null) {
            if (around.texts().size() == MOST_FIELDS) {
                throw refuse(xml, "an element has more parts than dm+d gives it");
            }
            around.texts().put(ended.name(), text.toString().strip());
        } else if (!ended.texts().isEmpty()) {
            var path = (around == null ? "" : around.name()) + "/" + ended.name();
            var outer = around == null ? Map.<String, String>of() : around.texts();
            taker.read(new Row(path, ended.texts(), outer, xml.getLocation().getLineNumber()));
        }
        text.setLength(0);
        leaf = false;
    }

    private ReleaseFiles.UnreadableRelease refuse(XMLStreamReader xml, String wrong) {
        var at = xml.getLocation();
        return new ReleaseFiles.UnreadableRelease(file, position(at.getLineNumber(), at.getColumnNumber()), wrong);
    }

    private static String position(int line, int column) {
        return "line " + line + ", column " + column;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }
}
