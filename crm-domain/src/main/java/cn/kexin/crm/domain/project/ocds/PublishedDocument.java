package cn.kexin.crm.domain.project.ocds;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A document that the publisher points to; it is not copied.
 *
 * @param url http or https; null when it is not on the web
 * @param type of the OCDS code list, such as contractSigned; or null
 * @param publishedOn or null
 */
public record PublishedDocument(String title, String url, String type, LocalDate publishedOn) implements Serializable {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_URL = 500;

    static List<PublishedDocument> of(Node document) {
        Map<String, PublishedDocument> found = new LinkedHashMap<>();
        Stream<Node> lists = Stream.of(
                        Stream.of(document.at("planning", "documents"), document.at("tender", "documents")),
                        document.at("awards").each().map(award -> award.at("documents")),
                        document.at("contracts")
                                .each()
                                .flatMap(contract -> Stream.of(
                                        contract.at("documents"), contract.at("implementation", "documents"))))
                .flatMap(each -> each);
        lists.flatMap(Node::each).forEach(each -> {
            PublishedDocument read = read(each);
            if (read != null) {
                found.put(each.at("id").text(100) + " " + read.url + " " + read.title, read);
            }
        });
        return List.copyOf(found.values());
    }

    private static PublishedDocument read(Node document) {
        String url = document.at("url").text(LONGEST_URL);
        boolean onTheWeb = url != null && url.matches("(?i)https?://[^\\s\"'<>]+");
        String title = document.at("title").text(LONGEST_TITLE);
        if (title == null && !onTheWeb) {
            return null;
        }
        return new PublishedDocument(
                title == null ? url : title,
                onTheWeb ? url : null,
                document.at("documentType").text(60),
                document.at("datePublished").date());
    }
}
