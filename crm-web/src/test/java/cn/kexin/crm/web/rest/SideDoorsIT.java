package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tries every address of the product for words that stand in one customer only: whatever the interface's own description
 * lists for reading, and every page there is. A resource or page added later is tried too.
 */
class SideDoorsIT {

    /** Finds the customer; whoever asks knows it. */
    private static final String ASKED = "翀羿";

    /** What stands in the record and in what belongs to it, for those only who see it. */
    private static final String SECRET = "昶祎";

    private static final String EMAIL = "sealed.letter@secret.example";

    private static final Path PAGES = Path.of("src/main/webapp");

    private static final int FEWEST_DOORS = 4;

    private static final Map<String, Long> IDS = new LinkedHashMap<>();

    /** A customer of the Chengdu branch, with a contact person, a touch and a request. */
    @BeforeAll
    static void fill() {
        Api branch = Api.person("caoyang");
        long customer = created(branch.post(
                "/customers?onDuplicate=allow",
                """
                {"kind": "ORGANISATION", "name": "%s%s有限公司", "phone": "13977442277", "email": "%s", "region": "%s"}"""
                        .formatted(ASKED, SECRET, EMAIL, SECRET)));
        IDS.put("customer", customer);
        IDS.put(
                "contact",
                created(branch.post(
                        "/customers/" + customer + "/contacts",
                        "{\"name\": \"%s%s\", \"email\": \"%s\"}".formatted(ASKED, SECRET, EMAIL))));
        IDS.put(
                "interaction",
                created(branch.post(
                        "/customers/" + customer + "/interactions",
                        "{\"channel\": \"PHONE\", \"direction\": \"IN\", \"summary\": \"%s%s\", \"result\": \"%s\"}"
                                .formatted(ASKED, SECRET, SECRET))));
        IDS.put(
                "case",
                created(branch.post(
                        "/cases",
                        "{\"type\": \"SERVICE_REQUEST\", \"category\": \"PAYMENT\", \"customerId\": %d, \"subject\": \"%s%s\", \"channel\": \"PHONE\"}"
                                .formatted(customer, ASKED, SECRET))));
        tellAndTakeAway();
    }

    /** A duty comes to a stranger, who is told of it, and goes back to the department whose it is. */
    private static void tellAndTakeAway() {
        Api head = Api.person("huxue");
        long duty = head.get("/tasks?assignee=unit&q=" + Visitor.encoded(SECRET))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        for (String person : List.of("zengzhi", "tianli")) {
            Api.Answer given = head.post("/tasks/" + duty + "/assignment", "{\"person\": \"%s\"}".formatted(person));
            assertThat(given.status()).as(given.text()).isBetween(200, 204);
        }
    }

    private static long created(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    @Test
    void whoDoesNotSeeTheCustomerFindsItAtNoAddress() {
        for (String stranger : List.of("sales", "admin", "zengzhi")) {
            Set<String> telling = resourcesTelling(Api.person(stranger));
            telling.addAll(pagesTelling(new Visitor(stranger)));

            assertThat(telling).as("addresses that tell " + stranger).isEmpty();
        }
    }

    @Test
    void whoSeesTheCustomerFindsItAtTheAddressesMeantForIt() {
        assertThat(resourcesTelling(Api.person("customer_dept")))
                .contains("/customers", "/customers/{customer}", "/search", "/cases", "/customers.csv")
                .hasSizeGreaterThan(FEWEST_DOORS);
        assertThat(pagesTelling(new Visitor("customer_dept")))
                .contains("/customer/view.xhtml", "/customer/list.xhtml", "/case/view.xhtml", "/search.xhtml");
        assertThat(pagesTelling(new Visitor("tianli"))).contains("/case/view.xhtml", "/notification/list.xhtml");
    }

    private static Set<String> resourcesTelling(Api caller) {
        JsonNode paths = Api.description().path("paths");
        Set<String> telling = new TreeSet<>();
        paths.properties().forEach(path -> {
            if (path.getValue().has("get")) {
                String resource = path.getKey().replaceFirst("^.*/api/v1", "");
                for (String address : addresses(resource)) {
                    if (tells(caller.get(address).text())) {
                        telling.add(resource);
                    }
                }
            }
        });
        return telling;
    }

    /** The resource with every id in every place, asking for everything and for what finds. */
    private static List<String> addresses(String resource) {
        List<String> addresses = new ArrayList<>();
        for (long outer : IDS.values()) {
            for (long inner : resource.indexOf('{') == resource.lastIndexOf('{') ? List.of(0L) : IDS.values()) {
                String path = resource.replaceFirst("\\{[^}]+}", String.valueOf(outer))
                        .replaceAll("\\{[^}]+}", String.valueOf(inner));
                addresses.add(path);
                addresses.add(path + "?q=" + Visitor.encoded(ASKED));
            }
            if (!resource.contains("{")) {
                break;
            }
        }
        return addresses;
    }

    private static Set<String> pagesTelling(Visitor visitor) {
        Set<String> telling = new TreeSet<>();
        for (String page : pages()) {
            for (String subject : List.of("customer", "case")) {
                StringBuilder query = new StringBuilder("?q=" + Visitor.encoded(ASKED) + "&id=" + IDS.get(subject));
                IDS.forEach(
                        (name, id) -> query.append('&').append(name).append('=').append(id));
                if (tells(visitor.open(page + query).body())) {
                    telling.add(page);
                }
            }
        }
        return telling;
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.startsWith(PAGES.resolve("WEB-INF")))
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(String answer) {
        return answer != null && (answer.contains(SECRET) || answer.contains(EMAIL));
    }
}
