package cn.kexin.crm.ejb.exchange.internal.card;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.ejb.customer.PhoneLine;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards of real products come in and go out again property by property. */
class CardConformanceTest {

    /** More of them, where they lie beside a folder above. */
    private static final Path MORE = Path.of("shared/data/vcard");

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> folders = new ArrayList<>(List.of(Path.of("src/test/resources/vcard")));
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            folders.add(above.resolve(MORE));
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    found.filter(file -> file.toString().endsWith(".vcf")).forEach(files::add);
                }
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsEveryPropertyOfEveryCard(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        List<VCard> wanted = Ezvcard.parse(new ByteArrayInputStream(content)).all();

        List<CardText> cards = cards(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));

        assertThat(cards).hasSameSizeAs(wanted);
        for (int i = 0; i < cards.size(); i++) {
            CardText card = cards.get(i);
            CardFacts facts = CardFacts.of(card.text());
            String written = CardWriter.write(facts, false, card.text());
            assertThat(card.leftOut()).isEmpty();
            assertThat(facts.name()).isNotBlank();
            assertThat(Ezvcard.parse(written).first()).isEqualTo(wanted.get(i));
            assertThat(CardFacts.of(written)).isEqualTo(facts);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheOtherPropertiesWhenAFactOfOursIsAnother(Path file) throws IOException {
        for (CardText card : cards(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            CardFacts facts = CardFacts.of(card.text());
            CardFacts changed =
                    new CardFacts(facts.name(), facts.organisation(), "新职务", facts.phones(), facts.emails());

            VCard written =
                    Ezvcard.parse(CardWriter.write(changed, false, card.text())).first();

            VCard wanted = Ezvcard.parse(card.text()).first();
            assertThat(written.getTitles())
                    .extracting(title -> title.getValue())
                    .containsExactly("新职务");
            assertThat(written.getTelephoneNumbers()).isEqualTo(wanted.getTelephoneNumbers());
            assertThat(written.getAddresses()).isEqualTo(wanted.getAddresses());
            assertThat(written.getPhotos()).isEqualTo(wanted.getPhotos());
            assertThat(written.getNotes()).isEqualTo(wanted.getNotes());
            assertThat(written.getExtendedProperties()).isEqualTo(wanted.getExtendedProperties());
        }
    }

    @Test
    void readsQuotedPrintableCharsetsAndFoldedLines() throws IOException {
        String card = "BEGIN:VCARD\r\nVERSION:2.1\r\n"
                + "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=99=88;=E9=9D=\r\n=99\r\n"
                + "TEL;CELL:13800138000\r\nNOTE:one\r\n  two\r\nEND:VCARD\r\n";

        CardFacts facts = CardFacts.of(cards(new StringReader(card)).get(0).text());

        assertThat(facts.name()).isEqualTo("陈静");
        assertThat(facts.phones()).extracting(PhoneLine::number).containsExactly("13800138000");
    }

    @Test
    void leavesAHugePhotoOutAndKeepsTheRestOfTheCardAndTheNext() throws IOException {
        Reader file = new HugePhoto(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:江河\r\nPHOTO;ENCODING=b;TYPE=JPEG:",
                20 << 20,
                "\r\nTEL:13800138000\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:李明\r\nEND:VCARD\r\n");

        List<CardText> cards = cards(file);

        assertThat(cards.get(0).leftOut()).containsExactly("PHOTO");
        assertThat(cards.get(0).text()).hasSizeLessThan(200);
        assertThat(CardFacts.of(cards.get(0).text()).phones()).hasSize(1);
        assertThat(CardFacts.of(cards.get(1).text()).name()).isEqualTo("李明");
    }

    private static List<CardText> cards(Reader file) throws IOException {
        List<CardText> cards = new ArrayList<>();
        try (CardReader reader = new CardReader(file)) {
            for (CardText card = reader.next(); card != null; card = reader.next()) {
                cards.add(card);
            }
        }
        return cards;
    }

    /** So many characters of a photo in folded lines, which are nowhere held. */
    private static final class HugePhoto extends Reader {

        private final String before;
        private final long size;
        private final String behind;
        private long at;

        HugePhoto(String before, long size, String behind) {
            this.before = before;
            this.size = size;
            this.behind = behind;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            int read = 0;
            for (; read < length && at < before.length() + size + behind.length(); read++, at++) {
                buffer[offset + read] = at < before.length()
                        ? before.charAt((int) at)
                        : at < before.length() + size
                                ? photo(at - before.length())
                                : behind.charAt((int) (at - before.length() - size));
            }
            return read == 0 ? -1 : read;
        }

        private static char photo(long place) {
            return switch ((int) (place % 76)) {
                case 73 -> '\r';
                case 74 -> '\n';
                case 75 -> ' ';
                default -> 'A';
            };
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
