package org.quintet.exports;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that is being written. Letters that XML has no room for are left out. Not thread-safe. */
final class XmlDocument {

    private final XMLStreamWriter xml;

    private XmlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a part of the document. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** Writes a whole document. */
    interface Body {
        void write(XmlDocument document) throws XMLStreamException;
    }

    /** Writes a document in UTF-8, and leaves {@code out} open. */
    static void write(OutputStream out, Body body) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(new XmlDocument(xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with what {@code content} writes in it. */
    void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    /** An element that is a text. */
    void text(String name, String text) throws XMLStreamException {
        element(name, () -> text(text));
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(allowed(text));
    }

    /** An attribute of the element that has just begun. */
    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    /** The namespace of the element that has just begun and of all in it. */
    void namespace(String uri) throws XMLStreamException {
        xml.writeDefaultNamespace(uri);
    }

    void comment(String text) throws XMLStreamException {
        xml.writeComment(allowed(text).replace("--", "- "));
    }

    private static String allowed(String text) {
        return text.codePoints()
                .filter(letter -> letter == '\t'
                        || letter == '\n'
                        || letter == '\r'
                        || (letter >= 0x20 && letter <= 0xD7FF)
                        || (letter >= 0xE000 && letter <= 0xFFFD)
                        || letter >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
