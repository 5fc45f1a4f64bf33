package cn.kexin.crm.domain.project.ocds;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A milestone as published.
 *
 * @param key where it stands and its id there, unique in the process
 * @param plannedOn its due date, or null
 * @param actualOn when it was met, or null
 */
public record PublishedMilestone(String key, String name, LocalDate plannedOn, LocalDate actualOn) {

    private static final int LONGEST_KEY = 240;
    private static final int LONGEST_NAME = 200;

    static List<PublishedMilestone> of(Node document) {
        Map<String, PublishedMilestone> found = new LinkedHashMap<>();
        read("planning", document.at("planning", "milestones"), found);
        read("tender", document.at("tender", "milestones"), found);
        document.at("contracts").each().forEach(contract -> {
            String place = "contract/" + contract.at("id").text(100);
            read(place, contract.at("milestones"), found);
            read(place + "/implementation", contract.at("implementation", "milestones"), found);
        });
        return List.copyOf(found.values());
    }

    private static void read(String place, Node list, Map<String, PublishedMilestone> found) {
        Stream<Node> milestones = list.each();
        milestones.forEach(milestone -> {
            String id = milestone.at("id").text(100);
            String name = name(milestone);
            if (id != null && name != null) {
                String key = place + "/" + id;
                String kept = key.substring(0, Math.min(LONGEST_KEY, key.length()));
                found.put(
                        kept,
                        new PublishedMilestone(
                                kept,
                                name,
                                milestone.at("dueDate").date(),
                                milestone.at("dateMet").date()));
            }
        });
    }

    private static String name(Node milestone) {
        String title = milestone.at("title").text(LONGEST_NAME);
        return title == null ? milestone.at("description").text(LONGEST_NAME) : title;
    }
}
