package org.cairn.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come back from spreadsheets as they went out. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "a, b",
                "\"quoted\"",
                "two\nlines",
                "=SUM(A1)",
                "-5",
                "'tis",
                "ñ 日本",
                "a;b",
                "\"",
                ",",
                "@home"
            })
    void aCellComesBackAsItWas(String cell) {
        String line = Csv.line(List.of("first", cell, "last"));
        assertThat(Csv.read(line))
                .extracting(Csv.Row::cells)
                .containsExactly(List.of("first", cell, "last"));
    }

    @Test
    void lettersComeBackFromSpreadsheetsOfEitherKind() {
        String text = "título,“año”";
        assertThat(Csv.text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(Csv.text(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
        assertThat(Csv.text((Csv.MARK + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Csv.MARK + text);
    }

    @Test
    void aFormulaIsMadePlainText() {
        assertThat(Csv.line(List.of("=1+1"))).isEqualTo("'=1+1\r\n");
    }

    @Test
    void aFileBeginsWithTheMarkThatMakesItUtf8() {
        assertThat(Csv.file(List.of("name"), Stream.of(List.of("Ñandú"), List.of("a, b"))))
                .isEqualTo("\uFEFFname\r\nÑandú\r\n\"a, b\"\r\n");
    }

    @Test
    void rowsAreNumberedByTheLineTheyBeginOn() {
        List<Csv.Row> rows = Csv.read("\uFEFFa,b\r\n\"x\ny\",2\r\n\r\n3,4");
        assertThat(rows).extracting(Csv.Row::line).containsExactly(1, 2, 4, 5);
        assertThat(rows.get(1).cells()).containsExactly("x\ny", "2");
        assertThat(rows.get(2).isBlank()).isTrue();
    }

    @Test
    void semicolonsAreReadWhereASpreadsheetWroteThem() {
        assertThat(Csv.read("a;b\n1,5;2"))
                .extracting(Csv.Row::cells)
                .containsExactly(List.of("a", "b"), List.of("1,5", "2"));
    }

    @Test
    void whatASpreadsheetSavesAsUnicodeTextIsReadLikeAnyOther() {
        String saved = "\uFEFFnombre\tdía\r\nÑandú, el\t2026-12-04\r\n";
        for (Charset letters : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Csv.read(Csv.text(saved.getBytes(letters))))
                    .extracting(Csv.Row::cells)
                    .containsExactly(List.of("nombre", "día"), List.of("Ñandú, el", "2026-12-04"));
        }
    }
}
