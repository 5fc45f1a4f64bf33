package cn.kexin.crm.domain.project.ocds;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The organisation for which is built; all but the name may be null.
 *
 * @param id as the publisher calls it, such as {@code GB-LAC-E09000003}
 */
public record Party(String id, String name, String region) {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_NAME = 200;

    /** @return the buyer, else the procuring entity, with what the list of parties says of it; null when none is named */
    static Party of(Node document) {
        return Stream.of(
                        document.at("buyer"),
                        document.at("tender", "procuringEntity"),
                        withRole(document, "buyer"),
                        withRole(document, "procuringEntity"))
                .map(named -> of(named, document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Node withRole(Node document, String role) {
        return document.at("parties")
                .each()
                .filter(party -> party.at("roles").each().anyMatch(each -> each.is(role)))
                .findFirst()
                .orElse(new Node(null));
    }

    private static Party of(Node named, Node document) {
        String id = named.at("id").text(LONGEST_ID);
        Node full = document.at("parties")
                .each()
                .filter(party -> id != null && id.equals(party.at("id").text(LONGEST_ID)))
                .findFirst()
                .orElse(named);
        String name = Stream.of(named.at("name"), full.at("name"), full.at("identifier", "legalName"))
                .map(each -> each.text(LONGEST_NAME))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return name == null
                ? null
                : new Party(id, name, full.at("address", "region").text(80));
    }
}
