package cn.kexin.crm.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    private static FileKind latin(String content) {
        return FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static FileKind utf8(String content) {
        return FileKind.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static FileKind zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return FileKind.of(bytes.toByteArray());
    }

    @Test
    void picturesThatPagesShowAreKnownByTheirMark() {
        assertThat(latin("\u0089PNG\r\n\u001A\n....")).isEqualTo(FileKind.PNG);
        assertThat(latin("\u00FF\u00D8\u00FF\u00E0")).isEqualTo(FileKind.JPEG);
        assertThat(latin("GIF89a..")).isEqualTo(FileKind.GIF);
        assertThat(latin("RIFF\u0010\0\0\0WEBPVP8 ")).isEqualTo(FileKind.WEBP);
        assertThat(FileKind.isShown("image/png")).isTrue();
        assertThat(FileKind.isShown("image/tiff")).isFalse();
        assertThat(FileKind.isShown("image/svg+xml")).isFalse();
    }

    @Test
    void documentsAreKept() throws IOException {
        assertThat(latin("%PDF-1.7\n")).isEqualTo(FileKind.PDF);
        assertThat(zip("[Content_Types].xml", "word/document.xml")).isEqualTo(FileKind.WORD);
        assertThat(zip("[Content_Types].xml", "xl/workbook.xml")).isEqualTo(FileKind.EXCEL);
        assertThat(zip("[Content_Types].xml", "ppt/presentation.xml")).isEqualTo(FileKind.POWERPOINT);
        assertThat(zip("图纸/一层.dwg")).isEqualTo(FileKind.ZIP);
        assertThat(latin("AC1027\0\0\0\0")).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.OTHER.allowed()).isTrue();
    }

    @Test
    void plainTextIsTextInEitherEncoding() {
        assertThat(utf8("会议纪要：一、二期工程")).isEqualTo(FileKind.TEXT);
        assertThat(FileKind.of("会议纪要".getBytes(Charset.forName("GB18030")))).isEqualTo(FileKind.TEXT);
        assertThat(utf8("a < b and b > c; price <100")).isEqualTo(FileKind.TEXT);
    }

    @Test
    void programsAreRefusedWhateverTheyAreCalled() throws IOException {
        assertThat(latin("MZ\u0090\0")).isEqualTo(FileKind.PROGRAM);
        assertThat(latin("\u007FELF\u0002")).isEqualTo(FileKind.PROGRAM);
        assertThat(latin("\u00CA\u00FE\u00BA\u00BE")).isEqualTo(FileKind.PROGRAM);
        assertThat(zip("META-INF/MANIFEST.MF", "A.class")).isEqualTo(FileKind.PROGRAM);
        assertThat(FileKind.PROGRAM.allowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>x",
                "\uFEFF  <html>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!-- c --><SVG onload=alert(1)>",
                "hello <script>alert(1)</script>",
                "<img src=x onerror=alert(1)>"
            })
    void pagesAndTheirPicturesAreRefused(String content) {
        assertThat(utf8(content)).isEqualTo(FileKind.PAGE);
        assertThat(FileKind.PAGE.allowed()).isFalse();
    }

    @Test
    void aPageInTwoByteCharactersIsAPageToo() {
        assertThat(FileKind.of("<html><script>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.PAGE);
    }

    @Test
    void scriptsAreRefused() {
        assertThat(utf8("#!/bin/sh\nrm -rf /")).isEqualTo(FileKind.SCRIPT);
    }
}
