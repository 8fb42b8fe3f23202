package org.quintet.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    @Test
    void cellsAreQuotedAndFormulasDefused() throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = new CsvWriter(text);
        csv.row(List.of("plain", "", "a,b", "say \"x\"", "two\nlines"));
        csv.row(List.of("=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", "a=b"));

        assertThat(text)
                .hasToString("plain,,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n"
                        + "'=1+1,'+49,'-1,'@SUM(A1),'\tx,\"'\rx\",a=b\r\n");
    }
}
