package cn.kexin.crm.domain.project.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReleasesTest {

    private static Map<String, Object> pounds(long amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private static Release release(int day, String tag, Map<String, Object> content) {
        Instant date = Instant.parse("2010-01-01T00:00:00Z").plusSeconds(86_400L * day);
        return new Release(
                "ocds-1", "release-" + day, date, List.of(tag), content, Integer.toHexString(content.hashCode()));
    }

    private static final List<Release> STORY = List.of(
            release(
                    1,
                    "planning",
                    Map.of(
                            "buyer", Map.of("id", "B-1", "name", "滨江区水务局"),
                            "planning",
                                    Map.of(
                                            "milestones",
                                            List.of(Map.of(
                                                    "id", "1", "title", "立项", "dueDate", "2010-01-05T00:00:00Z"))),
                            "tender", Map.of("title", "滨江水厂扩建", "status", "planned", "value", pounds(1_000_000)))),
            release(2, "tender", Map.of("tender", Map.of("status", "active", "value", pounds(1_100_000)))),
            release(
                    3,
                    "award",
                    Map.of(
                            "tender", Map.of("status", "complete"),
                            "awards", List.of(Map.of("id", "a", "status", "pending", "value", pounds(11_000_000))))),
            release(
                    4,
                    "contract",
                    Map.of(
                            "awards", List.of(Map.of("id", "a", "status", "active")),
                            "contracts",
                                    List.of(Map.of(
                                            "id",
                                            "c",
                                            "status",
                                            "active",
                                            "value",
                                            pounds(11_000_000),
                                            "dateSigned",
                                            "2010-06-10T14:23:12Z")))),
            release(
                    5,
                    "implementation",
                    Map.of(
                            "contracts",
                            List.of(Map.of(
                                    "id",
                                    "c",
                                    "implementation",
                                    Map.of(
                                            "transactions",
                                            List.of(
                                                    Map.of("id", "1", "value", pounds(50_000)),
                                                    Map.of("id", "2", "value", pounds(10_000)))))))));

    private static Money sum(long amount) {
        return Money.of(BigDecimal.valueOf(amount), "GBP");
    }

    @Test
    void eachReleaseTellsWhereTheProjectStands() {
        List<String> stages = new ArrayList<>();
        for (int told = 1; told <= STORY.size(); told++) {
            stages.add(ContractingProcess.of(STORY.subList(0, told)).stage());
        }

        assertThat(stages).containsExactly("PROSPECT", "TENDER_INFORMATION", "AWARD", "CONSTRUCTION", "CONSTRUCTION");
    }

    @Test
    void allTogetherTellTheWholeStory() {
        ContractingProcess process = ContractingProcess.of(STORY);

        assertThat(process.title()).isEqualTo("滨江水厂扩建");
        assertThat(process.buyer().name()).isEqualTo("滨江区水务局");
        assertThat(process.figures().tender()).isEqualTo(sum(1_100_000));
        assertThat(process.figures().award()).isEqualTo(sum(11_000_000));
        assertThat(process.figures().contract()).isEqualTo(sum(11_000_000));
        assertThat(process.figures().paid()).isEqualTo(sum(60_000));
        assertThat(process.terms().signedOn()).isEqualTo(LocalDate.of(2010, 6, 10));
        assertThat(process.milestones())
                .containsExactly(new PublishedMilestone("planning/1", "立项", LocalDate.of(2010, 1, 5), null));
    }

    @Property(tries = 200)
    void theOrderInWhichReleasesArriveAndHowOftenMakesNoDifference(@ForAll Random random) {
        List<Release> arrived = new ArrayList<>(STORY);
        arrived.addAll(STORY.subList(0, random.nextInt(STORY.size())));
        Collections.shuffle(arrived, random);

        assertThat(ContractingProcess.of(arrived)).isEqualTo(ContractingProcess.of(STORY));
    }

    @Property
    void anEarlierReleaseChangesNothingThatALaterOneSaid(
            @ForAll("documents") Map<String, Object> earlier, @ForAll("documents") Map<String, Object> later) {
        Map<String, Object> known =
                Releases.merge(List.of(release(9, "tender", later), release(1, "planning", earlier)));

        later.forEach((name, value) -> assertThat(known).containsEntry(name, value));
    }

    @Provide
    Arbitrary<Map<String, Object>> documents() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMaxLength(5).map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number));
        return Arbitraries.maps(Arbitraries.strings().withChars("abcd").ofLength(1), values);
    }

    @Test
    void nullTakesAwayAndListsWithoutIdsAreReplaced() {
        Map<String, Object> gone = new HashMap<>();
        gone.put("description", null);
        gone.put("submissionMethod", List.of("electronic"));
        Map<String, Object> known = Releases.merge(List.of(
                release(
                        1,
                        "tender",
                        Map.of(
                                "tender",
                                Map.of("description", "x", "submissionMethod", List.of("written", "inPerson")))),
                release(2, "tender", Map.of("tender", gone))));

        assertThat(known.get("tender")).isEqualTo(Map.of("submissionMethod", List.of("electronic")));
    }

    @Test
    void sumsOfDifferentCurrenciesAreLeftOut() {
        ContractingProcess process = ContractingProcess.of(List.of(release(
                1,
                "award",
                Map.of(
                        "awards",
                        List.of(
                                Map.of("id", "1", "status", "active", "value", pounds(1)),
                                Map.of(
                                        "id",
                                        "2",
                                        "status",
                                        "active",
                                        "value",
                                        Map.of("amount", 2, "currency", "EUR")))))));

        assertThat(process.figures().award()).isNull();
    }

    @Test
    void whatEndedWithoutAContractIsLostAndWhatWasBuiltIsComplete() {
        assertThat(stage("tender", Map.of("tender", Map.of("status", "unsuccessful"))))
                .isEqualTo("LOST");
        assertThat(stage("award", Map.of("awards", List.of(Map.of("id", "1", "status", "cancelled")))))
                .isEqualTo("LOST");
        assertThat(stage("tender", Map.of("tender", Map.of("status", "complete"))))
                .isEqualTo("BID");
        assertThat(stage("tender", Map.of())).isEqualTo("TENDER_INFORMATION");
        assertThat(stage("award", Map.of())).isEqualTo("AWARD");
        assertThat(stage("contract", Map.of("contracts", List.of(Map.of("id", "1", "status", "terminated")))))
                .isEqualTo("COMPLETION");
    }

    private static String stage(String tag, Map<String, Object> content) {
        return ContractingProcess.of(List.of(release(1, tag, content))).stage();
    }

    @Test
    void whatHasAnotherFormCountsAsNotSaid() {
        ContractingProcess process = ContractingProcess.of(List.of(release(
                1,
                "tender",
                Map.of(
                        "buyer", "nobody",
                        "tender", List.of(1, 2),
                        "contracts", Map.of("id", 1),
                        "planning", Map.of("milestones", List.of("x", Map.of("id", 7)), "budget", 3)))));

        assertThat(process.buyer()).isNull();
        assertThat(process.title()).isEqualTo("ocds-1");
        assertThat(process.milestones()).isEmpty();
        assertThat(process.figures().known()).isEmpty();
    }

    @Test
    void onlyLinksToTheWebAreLinks() {
        ContractingProcess process = ContractingProcess.of(List.of(release(
                1,
                "tender",
                Map.of(
                        "tender",
                        Map.of(
                                "documents",
                                List.of(
                                        Map.of("id", "1", "title", "公告", "url", "https://example.com/a.pdf"),
                                        Map.of("id", "2", "title", "图纸", "url", "javascript:alert(1)")))))));

        assertThat(process.documents())
                .extracting(PublishedDocument::url)
                .containsExactly("https://example.com/a.pdf", null);
    }
}
