package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.Relation;
import cn.kexin.crm.ejb.customer.ContactRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The people at a customer as a drawing: superiors above those who report to them, influence as dashed arrows between. A
 * person without any relation is not drawn. Lengths are pixels.
 */
public class RelationPicture implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int BOX_WIDTH = 136;
    static final int BOX_HEIGHT = 56;
    private static final int COLUMN = 160;
    private static final int ROW = 104;
    private static final int EDGE = 12;

    /** Somebody at a place: the box's left upper corner. */
    public record Box(long id, String name, String title, DecisionRole role, int x, int y) implements Serializable {

        /** @return the middle of the box, where texts are centred */
        public int middle() {
            return x + BOX_WIDTH / 2;
        }
    }

    /** A line between two boxes, as the path of SVG. */
    public record Line(ContactRelationKind kind, String path) implements Serializable {}

    private final Map<Long, ContactRow> people = new LinkedHashMap<>();
    private final Map<Long, List<Long>> below = new HashMap<>();
    private final Map<Long, Box> boxes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int columns;
    private int rows;

    RelationPicture(List<ContactRow> contacts, List<Relation> relations) {
        Map<Long, Long> superiors = new HashMap<>();
        for (Relation each : relations) {
            contacts.stream()
                    .filter(contact -> contact.id() == each.from().id()
                            || contact.id() == each.to().id())
                    .forEach(contact -> people.put(contact.id(), contact));
            if (each.kind() == ContactRelationKind.REPORTS_TO) {
                superiors.put(each.from().id(), each.to().id());
                below.computeIfAbsent(each.to().id(), any -> new ArrayList<>())
                        .add(each.from().id());
            }
        }
        people.keySet().stream().filter(id -> !superiors.containsKey(id)).forEach(id -> place(id, 0));
        relations.forEach(this::connect);
    }

    /** Puts those below side by side and the superior over their middle. */
    private int place(long id, int row) {
        rows = Math.max(rows, row + 1);
        List<Long> reports = below.getOrDefault(id, List.of()).stream()
                .filter(people::containsKey)
                .toList();
        int x;
        if (reports.isEmpty()) {
            x = EDGE + COLUMN * columns++;
        } else {
            List<Integer> places =
                    reports.stream().map(each -> place(each, row + 1)).toList();
            x = (places.get(0) + places.get(places.size() - 1)) / 2;
        }
        ContactRow person = people.get(id);
        boxes.put(id, new Box(id, person.name(), person.title(), person.decisionRole(), x, EDGE + ROW * row));
        return x;
    }

    private void connect(Relation relation) {
        Box from = boxes.get(relation.from().id());
        Box to = boxes.get(relation.to().id());
        if (from != null && to != null) {
            String path = relation.kind() == ContactRelationKind.REPORTS_TO ? elbow(to, from) : curve(from, to);
            lines.add(new Line(relation.kind(), path));
        }
    }

    private static String elbow(Box above, Box under) {
        int half = (above.y() + BOX_HEIGHT + under.y()) / 2;
        return "M%d %dV%dH%dV%d".formatted(above.middle(), above.y() + BOX_HEIGHT, half, under.middle(), under.y());
    }

    /** From side to side within a row, from edge to edge between rows. */
    private static String curve(Box from, Box to) {
        if (from.y() == to.y()) {
            boolean right = to.x() > from.x();
            int start = right ? from.x() + BOX_WIDTH : from.x();
            int end = right ? to.x() : to.x() + BOX_WIDTH;
            int y = from.y() + BOX_HEIGHT / 2;
            return String.format(Locale.ROOT, "M%d %dQ%d %d %d %d", start, y, (start + end) / 2, y - EDGE, end, y);
        }
        boolean down = to.y() > from.y();
        int shift = BOX_WIDTH / 4;
        int startY = down ? from.y() + BOX_HEIGHT : from.y();
        int endY = down ? to.y() : to.y() + BOX_HEIGHT;
        int middle = (startY + endY) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %dC%d %d %d %d %d %d",
                from.middle() + shift,
                startY,
                from.middle() + shift,
                middle,
                to.middle() + shift,
                middle,
                to.middle() + shift,
                endY);
    }

    public List<Box> getBoxes() {
        return List.copyOf(boxes.values());
    }

    public List<Line> getLines() {
        return lines;
    }

    public int getWidth() {
        return 2 * EDGE + COLUMN * (columns - 1) + BOX_WIDTH;
    }

    public int getHeight() {
        return 2 * EDGE + ROW * (rows - 1) + BOX_HEIGHT;
    }

    /** @return whether there is anything to draw */
    public boolean isDrawn() {
        return !boxes.isEmpty();
    }
}
