package org.cairn.portfolio.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A file's name can do no harm, neither to a disk nor to an eye. */
class FileNameTest {

    @Test
    void pathsAreCutOff() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\me\\plan.pdf")).isEqualTo("plan.pdf");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean("/")).isEqualTo("file");
    }

    @Test
    void nothingInvisibleAndNothingThatTurnsTheTextAroundStays() {
        assertThat(FileName.clean("photo\u202Egnp.exe")).isEqualTo("photognp.exe");
        assertThat(FileName.clean("a\u0000b\u200Bc\r\n.pdf")).isEqualTo("abc.pdf");
        assertThat(FileName.clean("\u2066x\u2069.txt")).isEqualTo("x.txt");
    }

    @Test
    void lettersOfEveryScriptStayComposed() {
        assertThat(FileName.clean("re\u0301sume\u0301 水 🪨.pdf"))
                .isEqualTo("r\u00e9sum\u00e9 水 🪨.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String name = FileName.clean("x".repeat(500) + ".docx");
        assertThat(name).hasSize(120).endsWith("x.docx");
    }
}
