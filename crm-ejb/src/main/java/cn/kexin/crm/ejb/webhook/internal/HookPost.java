package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.webhook.HookAddress;
import cn.kexin.crm.ejb.webhook.HookSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Sends events by HTTP, with time limits, never on to where an answer points, and never to this machine or its neighbourhood.
 * What a name stands for is looked up here and remembered by the machine for the moment of connecting, so that it cannot
 * become another in between. Of an answer nothing but the status is read.
 */
@ApplicationScoped
public class HookPost {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    private HookSettings settings;

    @Inject
    private HookSecrets secrets;

    @Inject
    private Clock clock;

    HookAnswer post(HookParcel parcel) {
        long began = System.nanoTime();
        try {
            HttpResponse<InputStream> response =
                    client.send(request(parcel), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return new HookAnswer(response.statusCode(), null, millisSince(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HookAnswer(null, "interrupted", millisSince(began));
        } catch (BusinessRuleException e) {
            return new HookAnswer(null, e.getKey(), millisSince(began));
        } catch (IOException | IllegalArgumentException e) {
            String why = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
            return new HookAnswer(null, why, millisSince(began));
        }
    }

    private HttpRequest request(HookParcel parcel) throws IOException {
        HookAddress addresses = settings.addresses();
        URI address = addresses.check(parcel.url());
        if (!addresses.isExempt(address.getHost())
                && !Stream.of(InetAddress.getAllByName(address.getHost())).allMatch(HookAddress::isOutside)) {
            throw new BusinessRuleException("webhook.error.inside");
        }
        HookSecret secret = secrets.open(parcel.subscriptionId(), parcel.secret());
        Instant now = clock.instant();
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", CloudEvent.MEDIA_TYPE)
                .header("User-Agent", "Kexin-CRM-Webhook/1")
                .header("webhook-id", parcel.eventId())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(parcel.eventId(), now, parcel.body()))
                .POST(HttpRequest.BodyPublishers.ofString(parcel.body()))
                .build();
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
