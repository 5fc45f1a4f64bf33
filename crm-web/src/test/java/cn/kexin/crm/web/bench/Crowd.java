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

    /** Something that people do, with every request that it takes. */
    interface Deed {

        List<HttpResponse<String>> perform(Worker worker) throws IOException, InterruptedException;
    }

    private final Map<String, Deed> deeds;
    private final Map<String, List<Duration>> times = new LinkedHashMap<>();

    Crowd(Map<String, Deed> deeds) {
        this.deeds = deeds;
        deeds.keySet().forEach(deed -> times.put(deed, Collections.synchronizedList(new ArrayList<>())));
    }

    /** @return how long each deed took, by its name */
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
    final class Worker {

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

        int unit() {
            return unit;
        }

        Random random() {
            return random;
        }

        Visitor visitor() {
            return visitor;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
            return client.send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(Server.url("/api/v1" + path)).header("Authorization", authorization);
        }

        private void work() throws IOException, InterruptedException {
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                measured = round >= WARM_UP_ROUNDS;
                List<String> names = new ArrayList<>(deeds.keySet());
                Collections.shuffle(names, random);
                for (String name : names) {
                    Thread.sleep(random.nextInt(2 * PACE_MILLIS));
                    note(name, deeds.get(name).perform(this));
                }
            }
        }

        private void note(String name, List<HttpResponse<String>> answers) {
            double millis = 0;
            for (HttpResponse<String> answer : answers) {
                assertThat(answer.statusCode()).as(name + ": " + answer.body()).isBetween(200, 299);
                Matcher timing = TIMING.matcher(
                        answer.headers().firstValue("Server-Timing").orElse(""));
                assertThat(timing.find())
                        .as(name + " " + answer.headers().map() + answer.body().length())
                        .isTrue();
                millis += Double.parseDouble(timing.group(1));
            }
            if (measured) {
                times.get(name).add(Duration.ofNanos((long) (millis * 1e6)));
            }
        }
    }
}
