package cn.kexin.crm.web.bench;

import cn.kexin.crm.web.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people do in a large archive. */
final class ArchiveDeeds {

    private final Asked asked;

    ArchiveDeeds(Asked asked) {
        this.asked = asked;
    }

    Map<String, Crowd.Deed> all() {
        Map<String, Crowd.Deed> deeds = new LinkedHashMap<>();
        deeds.put(
                "First page of a filtered list",
                who -> List.of(who.visitor().open("/customer/list.xhtml?valueClass=GOLD&status=ACTIVE")));
        deeds.put(
                "Customer page",
                who -> List.of(
                        who.visitor().open("/customer/view.xhtml?id=" + asked.customer(who.unit(), who.random()))));
        deeds.put(
                "Two-character search",
                who -> List.of(
                        who.visitor().open("/search.xhtml?q=" + Visitor.encoded(asked.twoCharacters(who.random())))));
        deeds.put(
                "Pinyin-initials search",
                who -> List.of(who.visitor().open("/search.xhtml?q=" + asked.initials(who.random()))));
        deeds.put("Save with duplicate check", this::save);
        return deeds;
    }

    private List<HttpResponse<String>> save(Crowd.Worker who) throws IOException, InterruptedException {
        Random random = who.random();
        String body = "{\"name\":\"%s%d号店\",\"phone\":\"023-%d\"}"
                .formatted(asked.name(random), random.nextInt(100_000), 60_000_000 + random.nextInt(9_000_000));
        return List.of(who.post("/customers?onDuplicate=allow", body));
    }
}
