package org.quintet.platform.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.platform.failures.Failure;

/** What is refused of a zip before anything of it is read. */
class ArchiveFileTest {

    @TempDir
    Path folder = Path.of("");

    private ArchiveFile open(byte[] zip) throws IOException {
        return ArchiveFile.open(Files.write(folder.resolve("a.zip"), zip));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("content".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void filesAreReadByTheirNames() throws IOException {
        try (ArchiveFile archive = open(zip("event", "images/speakers/Ada Lovelace_1.png", "..double/a..b"));
                InputStream event = archive.read("event")) {
            assertThat(event.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("content");
            assertThat(archive.has("images/speakers/Ada Lovelace_1.png")).isTrue();
            assertThat(archive.size("event")).isEqualTo(7);
            assertThatThrownBy(() -> archive.read("tracks"))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessage("File tracks missing in event zip");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../event",
                "a/../../event",
                "/etc/passwd",
                "C:\\event",
                "a\\b",
                "c:/event",
                "./event",
                "a//b",
                ".."
            })
    void namesThatLeadSomewhereAreRefused(String name) {
        assertThatThrownBy(() -> open(zip("event", name)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("leads out of it");
    }

    @Test
    void aNameThatComesTwiceIsRefused() throws IOException {
        byte[] zip = zip("event", "evenX");
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("evenX", "event");

        assertThatThrownBy(() -> open(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("The archive has two files of the same name: event");
    }

    @Test
    void whatIsPackedTooTightlyIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("event"));
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> open(bytes.toByteArray()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("File event is packed too tightly");
    }

    /** The size in the directory is a lie: the packed content is longer. */
    @Test
    void aFileIsNotReadBeyondTheSizeThatItSaysItHas() throws IOException {
        byte[] zip = zip("event");
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 24, 3);
            }
        }
        try (ArchiveFile archive = open(zip);
                InputStream event = archive.read("event")) {
            assertThatThrownBy(event::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNoZipIsRefused() {
        for (byte[] content : new byte[][] {{}, "PK".getBytes(StandardCharsets.UTF_8), new byte[5000]}) {
            assertThatThrownBy(() -> open(content))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessage("The file is not a zip archive");
        }
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        String[] names = new String[20_001];
        for (int number = 0; number < names.length; number++) {
            names[number] = "f" + number;
        }
        byte[] zip = zip(names);

        assertThatThrownBy(() -> open(zip))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("The archive has more than 20000 files");
    }
}
