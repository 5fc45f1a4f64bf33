package cn.kexin.crm.web.bench;

import cn.kexin.crm.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do for the customers of a large archive. */
final class CareDeeds {

    private static final Pattern SCHEDULE = Pattern.compile("id=\"(\\w+:schedule)\"");
    private static final int SAMPLE = 200;
    private static final int DAYS = 700;

    private static final String CASE_LIST = "Case list";
    private static final String EVERY_WARRANTY = "All warranties on a date";

    /** Deeds of which nothing is promised at this size; they are measured because people do them, too. */
    static final Set<String> BEYOND = Set.of(CASE_LIST, EVERY_WARRANTY);

    private final List<List<String>> phones = new ArrayList<>();
    private final List<List<String>> customers = new ArrayList<>();

    CareDeeds(ScaleDatabase database) throws SQLException {
        for (int unit = 0; unit < Crowd.PEOPLE; unit++) {
            phones.add(Asked.read(
                    database,
                    "select replace(phone, ' ', '') from scale_pool where phone is not null and unit = 'SCALE-" + unit
                            + "' order by md5(phone) limit " + SAMPLE));
            customers.add(Asked.read(
                    database,
                    "select id from scale_pool where unit = 'SCALE-" + unit + "' order by place limit " + SAMPLE));
        }
    }

    Map<String, Crowd.Deed> all() {
        Map<String, Crowd.Deed> deeds = new LinkedHashMap<>();
        deeds.put("Service desk by phone number", who -> {
            List<String> numbers = phones.get(who.unit());
            String number = numbers.get(who.random().nextInt(numbers.size()));
            return List.of(who.visitor().open("/service/desk.xhtml?q=" + Visitor.encoded(number)));
        });
        deeds.put("Case board", who -> List.of(who.visitor().open("/case/board.xhtml?type=INCIDENT")));
        deeds.put(CASE_LIST, who -> List.of(who.visitor().open("/case/list.xhtml")));
        deeds.put("Calendar month", this::month);
        deeds.put("Warranty of a customer on a date", who -> {
            List<String> ids = customers.get(who.unit());
            String id = ids.get(who.random().nextInt(ids.size()));
            return List.of(who.get("/warranty-items?customer=" + id + "&on=" + day(who)));
        });
        deeds.put(EVERY_WARRANTY, who -> List.of(who.visitor().open("/aftercare/items.xhtml?on=" + day(who))));
        return deeds;
    }

    private static LocalDate day(Crowd.Worker who) {
        return LocalDate.now().plusDays(who.random().nextInt(DAYS));
    }

    /** The page, and the appointments which it asks for once it is shown. */
    private List<HttpResponse<String>> month(Crowd.Worker who) {
        HttpResponse<String> page = who.visitor().open("/appointment/calendar.xhtml?view=dayGridMonth");
        Matcher schedule = SCHEDULE.matcher(page.body());
        if (!schedule.find()) {
            throw new IllegalStateException("no calendar on the page");
        }
        LocalDate month = LocalDate.now().withDayOfMonth(1);
        String id = schedule.group(1);
        Map<String, String> event = new LinkedHashMap<>();
        event.put(id, id);
        event.put(id + "_event", "true");
        event.put(id + "_start", month + "T00:00:00+08:00");
        event.put(id + "_end", month.plusMonths(1) + "T00:00:00+08:00");
        return List.of(page, who.visitor().ask(page, id, event));
    }
}
