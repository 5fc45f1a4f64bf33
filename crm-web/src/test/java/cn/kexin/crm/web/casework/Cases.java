package cn.kexin.crm.web.casework;

import cn.kexin.crm.web.testing.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Makes the cases that a test of the screens needs, the quick way. */
final class Cases {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\\d+)");

    private final Page page;

    Cases(Page page) {
        this.page = page;
    }

    /** @return the id of a service request of the company's first customer, opened by the service desk */
    long open(String category, String subject) {
        return open("SERVICE_REQUEST", category, subject);
    }

    long open(String type, String category, String subject) {
        String first = Server.url("/api/v1/customers?size=1&sort=number").toString();
        APIResponse customers = page.request().get(first, as("service"));
        Map<String, Object> body = Map.of(
                "type", type,
                "category", category,
                "customerId", idIn(customers),
                "subject", subject,
                "channel", "PHONE");
        return idIn(page.request()
                .post(Server.url("/api/v1/cases").toString(), as("service").setData(body)));
    }

    /** From now on the customers of service requests hear every so many working minutes how they stand, by telephone. */
    void promiseWords(int minutes) {
        Map<String, Object> body = Map.of(
                "caseType", "SERVICE_REQUEST", "priority", "NORMAL", "wordMinutes", minutes, "wordChannel", "PHONE");
        idIn(page.request()
                .post(
                        Server.url("/api/v1/service-policies").toString(),
                        as("customer_dept").setData(body)));
    }

    List<Long> open(int howMany, String category, String subject) {
        return IntStream.range(0, howMany)
                .mapToObj(number -> open(category, subject + " " + number))
                .toList();
    }

    private static RequestOptions as(String username) {
        String pair = username + ":" + Server.PASSWORD;
        return RequestOptions.create()
                .setHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static long idIn(APIResponse response) {
        Matcher id = ID.matcher(response.text());
        if (!response.ok() || !id.find()) {
            throw new IllegalStateException(response.status() + " " + response.text());
        }
        return Long.parseLong(id.group(1));
    }
}
