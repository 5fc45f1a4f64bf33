package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.FormerNameLine;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Former names while somebody types them: lines are added and taken out, blank ones count for nothing. */
public class FormerNamesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FormerNameRow> rows = new ArrayList<>();

    FormerNamesForm(List<FormerNameLine> lines) {
        lines.forEach(line -> rows.add(FormerNameRow.of(line)));
    }

    public void add() {
        rows.add(new FormerNameRow());
    }

    public void remove(FormerNameRow row) {
        rows.remove(row);
    }

    List<FormerNameLine> lines() {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .map(FormerNameRow::toLine)
                .toList();
    }

    void take(FormerNamesForm from) {
        rows.clear();
        rows.addAll(from.rows);
    }

    public List<FormerNameRow> getRows() {
        return rows;
    }
}
