package org.quintet.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.settings.ServerSettings;

class FileStoreTest {

    private static final FileKey KEY = new FileKey("events/5/logo/Xa9_-k/b2.jpg");

    @TempDir
    Path folder = Path.of("");

    private FileStore store = new FolderFileStore(settings());

    @BeforeEach
    void open() {
        store = new FolderFileStore(settings());
    }

    private ServerSettings settings() {
        return new ServerSettings("127.0.0.1", 0, URI.create("http://localhost"), folder, false);
    }

    @Test
    void whatIsPutIsFoundUntilItIsDeleted() throws IOException {
        assertThat(store.find(KEY)).isEmpty();
        store.put(KEY, content("first"));
        store.put(KEY, content("second"));
        assertThat(store.find(KEY).orElseThrow().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("second");
        store.delete(KEY);
        store.delete(KEY);
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void aFileThatBreaksOffLeavesWhatWasThereBefore() throws IOException {
        store.put(KEY, content("whole"));
        InputStream broken = new SequenceInputStream(content("half"), new FilterInputStream(content("")) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("the client went away");
            }
        });
        assertThatThrownBy(() -> store.put(KEY, broken)).hasMessage("the client went away");
        assertThat(store.find(KEY).orElseThrow().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("whole");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        FileStore full = new FolderFileStore(settings(), _ -> 4_096);
        assertThatThrownBy(() -> full.put(KEY, _ -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(Failure.InsufficientStorage.class);
        assertThat(full.find(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "../a.jpg",
                "a/../b.jpg",
                "/a.jpg",
                "a//b.jpg",
                "a/./b.jpg",
                "a.b/c.jpg",
                ".part1.jpg",
                "a\\b.jpg",
                "a\0.jpg",
                "a.JPG",
                "a.",
                "a b.jpg",
                "ä.jpg"
            })
    void aKeyCannotLeadOutOfTheStore(String text) {
        assertThat(FileKey.parse(text)).isEmpty();
        assertThatThrownBy(() -> new FileKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
