package cn.kexin.crm.ejb.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Another system: takes events, or answers what a test wants it to. */
final class Receiver implements AutoCloseable {

    /** What came: headers of Standard Webhooks and the body. */
    record Received(String id, String timestamp, String signature, String type, String body) {}

    private static final int PATIENCE = 8;

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Semaphore arrived = new Semaphore(0);
    private volatile int answer = 204;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        arrived.release();
        pass();
        if (answer == 302) {
            exchange.getResponseHeaders().set("Location", url() + "elsewhere");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it takes requests and does not answer. */
    void hangs() {
        gate = new CountDownLatch(1);
    }

    void goesOn() {
        gate.countDown();
    }

    /** @return whether so many more have come, within some seconds */
    boolean awaits(int more) throws InterruptedException {
        return arrived.tryAcquire(more, PATIENCE, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void answers(int status) {
        answer = status;
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        goesOn();
        server.stop(0);
    }
}
