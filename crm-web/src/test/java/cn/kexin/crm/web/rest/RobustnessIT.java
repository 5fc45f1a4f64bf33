package cn.kexin.crm.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.rest.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends to every operation of the description what clients send by mistake or malice. Whatever it is, the answer is a
 * refusal in the one form: never the server's failure, never a word of how it is built.
 */
class RobustnessIT {

    private static final Set<String> VERBS = Set.of("get", "post", "patch", "put", "delete");
    private static final List<JsonNode> WRONG = List.of(
            Api.JSON.nullNode(),
            Api.JSON.getNodeFactory().numberNode(Long.MAX_VALUE),
            Api.JSON.createObjectNode().put("x", 1),
            TextNode.valueOf(""),
            TextNode.valueOf("<script>alert(1)</script>"),
            TextNode.valueOf("😀".repeat(3000)),
            TextNode.valueOf("x".repeat(20_000)));

    private static final List<Api> CALLERS = List.of(Api.person("admin"), Api.person("executive"));

    private final JsonNode description = Api.description();

    /** An operation with its path filled by ids that nobody has. */
    private record Operation(String verb, String template, JsonNode words) {

        String path(String id) {
            return template.substring("/api/v1".length()).replaceAll("\\{\\w+}", id);
        }

        boolean hasPathParameters() {
            return template.contains("{");
        }

        JsonNode example() {
            return words.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("example");
        }

        boolean takesJson() {
            return words.path("requestBody").path("content").has("application/json");
        }

        @Override
        public String toString() {
            return verb + " " + template;
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsIn() {
        return each(operation -> assertThat(Api.nobody()
                        .send(operation.verb(), operation.path("1"), null)
                        .status())
                .isEqualTo(401));
    }

    @TestFactory
    Stream<DynamicTest> unknownParametersAreRefused() {
        return each(operation -> {
            Answer answer = admin().send(operation.verb(), operation.path("1") + "?no_such=1", body(operation));
            assertRefused(answer);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatDoesNotExistIsNotFound() {
        return each(operation -> {
            if (operation.hasPathParameters()) {
                for (String id : List.of("999999999999", "0", "-1", "abc", "99999999999999999999", "%F0%9F%98%80")) {
                    for (Api caller : CALLERS) {
                        Answer answer = caller.with("If-Match", "\"1\"")
                                .send(operation.verb(), operation.path(id), body(operation));
                        assertSound(answer);
                        assertThat(answer.status()).isNotEqualTo(201);
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anyBodyGetsAnAnswer() {
        return each(operation -> {
            if (operation.takesJson()) {
                for (String body : bodies(operation)) {
                    assertSound(Api.person("sales")
                            .with("If-Match", "\"1\"")
                            .send(operation.verb(), operation.path("999999999999"), body));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aMissingBodyIsAskedFor() {
        return each(operation -> {
            if (operation.words().has("requestBody")) {
                Answer answer =
                        admin().inEnglish().with("If-Match", "\"1\"").send(operation.verb(), operation.path("1"), null);
                assertSound(answer);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.json().path("detail").asText()).isEqualTo("A body is required.");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everySingleResourceHasATag() {
        return each(operation -> {
            if (operation.verb().equals("GET") && operation.template().endsWith("}")) {
                assertThat(operation.words().at("/responses/200/description").asText())
                        .as(operation.toString())
                        .isEqualTo("With its ETag.");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> wrongParametersAreRefusedOrAnswered() {
        return each(operation -> {
            for (JsonNode parameter : operation.words().path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    for (String value : List.of("", "-1", "x", "%00", "%F0%9F%98%80", "%27", "9".repeat(30))) {
                        String query = "?" + parameter.path("name").asText() + "=" + value;
                        assertSound(
                                Api.person("customer_dept").send(operation.verb(), operation.path("1") + query, null));
                    }
                }
            }
        });
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Operation> check) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        operations.add(new Operation(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), verb.getValue()));
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(7);
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
    }

    private static Api admin() {
        return Api.person("admin");
    }

    private static String body(Operation operation) {
        return operation.takesJson() ? operation.example().toString() : null;
    }

    /** Broken JSON, other types, and the example with each member in turn replaced by what it is not. */
    private static List<String> bodies(Operation operation) {
        List<String> bodies =
                new ArrayList<>(List.of("", "{", "[]", "null", "\"x\"", "5", "{\"no_such\":1}", "{\"a\":".repeat(200)));
        if (operation.example() instanceof ObjectNode example) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            example.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            for (String name : members.keySet()) {
                for (JsonNode wrong : WRONG) {
                    bodies.add(example.deepCopy().set(name, wrong).toString());
                }
                bodies.add(example.deepCopy().without(name).toString());
            }
        }
        return bodies;
    }

    private static void assertRefused(Answer answer) {
        assertSound(answer);
        assertThat(answer.status()).isBetween(400, 499);
    }

    private static void assertSound(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.mediaType()).isEqualTo("application/problem+json");
            assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
            assertThat(answer.json().path("detail").asText())
                    .doesNotContain("rest.error")
                    .isNotEmpty();
            assertThat(answer.text()).doesNotContain("Exception", "java.", "select ", "org.", "SQL");
        }
    }
}
