package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Server;
import cn.kexin.crm.web.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who work at the same time, and how long the server says that it took for what they did. */
final class Crowd {

    static final int PEOPLE = 20;

    /** From one deed of a person to the next, on average. */
    static final int PACE_MILLIS = 2000;

    private static final int WARM_UP_ROUNDS = 12;
    private static final int ROUNDS = 15;
    private static final Pattern TIMING = Pattern.compile("app;dur=([0-9.]+), db;desc=\"(\\d+) statements\"");

    private static final String LIST = "First page of a filtered list";
    private static final String PAGE = "Customer page";
    private static final String CHARACTERS = "Two-character search";
    private static final String INITIALS = "Pinyin-initials search";
    private static final String SAVE = "Save with duplicate check";

    private final Asked asked;
    private final Map<String, List<Duration>> times = new LinkedHashMap<>();

    Crowd(Asked asked) {
        this.asked = asked;
        for (String deed : List.of(LIST, PAGE, CHARACTERS, INITIALS, SAVE)) {
            times.put(deed, Collections.synchronizedList(new ArrayList<>()));
        }
    }

    Map<String, List<Duration>> work() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int number = i;
            done.add(people.submit(() -> {
                new Worker(number).work();
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        people.shutdown();
        return times;
    }

    /** One of them, of a branch of its own. */
    private final class Worker {

        private final int unit;
        private final Random random;
        private final Visitor visitor;
        private final HttpClient client = HttpClient.newHttpClient();
        private final String authorization;
        private boolean measured;

        Worker(int unit) {
            this.unit = unit;
            this.random = new Random(unit);
            this.visitor = new Visitor(Staff.username(unit));
            String basic = Staff.username(unit) + ":" + Server.PASSWORD;
            this.authorization = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        }

        void work() throws IOException, InterruptedException {
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                measured = round >= WARM_UP_ROUNDS;
                List<String> deeds = new ArrayList<>(times.keySet());
                Collections.shuffle(deeds, random);
                for (String deed : deeds) {
                    Thread.sleep(random.nextInt(2 * PACE_MILLIS));
                    note(deed, perform(deed));
                }
            }
        }

        private HttpResponse<String> perform(String deed) throws IOException, InterruptedException {
            return switch (deed) {
                case LIST -> visitor.open("/customer/list.xhtml?valueClass=GOLD&status=ACTIVE");
                case PAGE -> visitor.open("/customer/view.xhtml?id=" + asked.customer(unit, random));
                case CHARACTERS -> visitor.open("/search.xhtml?q=" + Visitor.encoded(asked.twoCharacters(random)));
                case INITIALS -> visitor.open("/search.xhtml?q=" + asked.initials(random));
                default -> save();
            };
        }

        private HttpResponse<String> save() throws IOException, InterruptedException {
            String body = "{\"name\":\"%s%d号店\",\"phone\":\"023-%d\"}"
                    .formatted(asked.name(random), random.nextInt(100_000), 60_000_000 + random.nextInt(9_000_000));
            return client.send(
                    HttpRequest.newBuilder(Server.url("/api/v1/customers?onDuplicate=allow"))
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private void note(String deed, HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(deed + ": " + answer.body()).isBetween(200, 299);
            Matcher timing =
                    TIMING.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
            assertThat(timing.find())
                    .as(deed + " " + answer.headers().map() + answer.body().length())
                    .isTrue();
            if (measured) {
                times.get(deed).add(Duration.ofNanos((long) (Double.parseDouble(timing.group(1)) * 1e6)));
            }
        }
    }
}
