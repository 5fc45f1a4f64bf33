package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Draft;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Entry;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Known;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Memory;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake.Sought;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.exchange.internal.KindImporter.Segment;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A portion of rows looked at together. Rows that are refused, tell nothing new or make a plain new customer are settled in
 * bulk; a row that changes a customer, or may depend on one before it in the portion, is left to be taken alone. Cut into
 * segments so that every row is taken as if those before it had been taken one by one.
 */
final class CustomerPortion {

    private final CustomerImporter importer;
    private final CustomerReading reading;
    private final CustomerBulkIntake bulk;
    private final ImportPlan plan;
    private final Memory memory;

    CustomerPortion(
            CustomerImporter importer,
            CustomerReading reading,
            CustomerBulkIntake bulk,
            ImportPlan plan,
            Memory memory) {
        this.importer = importer;
        this.reading = reading;
        this.bulk = bulk;
        this.plan = plan;
        this.memory = memory;
    }

    /** What was found out about a row; with nothing set it is to be taken alone. */
    private static final class Line {

        private final MappedRow row;
        private CustomerCommand command;
        private Sought sought;
        private Known known;
        private RowRefusal refusal;
        private boolean skipped;
        private Draft draft;

        Line(MappedRow row) {
            this.row = row;
        }

        boolean isSettled() {
            return refusal != null || skipped || draft != null;
        }
    }

    List<Segment> cut(List<MappedRow> rows) {
        List<Line> lines = look(rows);
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean alone = i < lines.size() && !lines.get(i).isSettled();
            if ((alone || i == lines.size()) && i > from) {
                List<Line> settled = lines.subList(from, i);
                segments.add(new Segment(rows.subList(from, i), () -> store(settled)));
            }
            if (alone) {
                List<MappedRow> one = rows.subList(i, i + 1);
                segments.add(new Segment(one, () -> importer.take(one, plan)));
                from = i + 1;
            }
        }
        return segments;
    }

    private List<Line> look(List<MappedRow> rows) {
        List<Line> lines = rows.stream().map(this::read).toList();
        List<Line> readable =
                lines.stream().filter(line -> line.refusal == null).toList();
        List<Known> known = bulk.find(readable.stream().map(line -> line.sought).toList(), plan.starter());
        for (int i = 0; i < readable.size(); i++) {
            readable.get(i).known = known.get(i);
        }
        List<Line> fresh = new ArrayList<>();
        Claims claims = new Claims();
        boolean possible = bulk.isPossible();
        for (Line line : readable) {
            boolean plain = !claims.touches(line) && settle(line) && possible;
            if (plain) {
                fresh.add(line);
            }
            claims.add(line, plain);
        }
        List<Draft> drafts =
                bulk.judge(fresh.stream().map(CustomerPortion::entry).toList(), memory, plan.starter());
        for (int i = 0; i < fresh.size(); i++) {
            fresh.get(i).draft = drafts.get(i);
        }
        return lines;
    }

    private Line read(MappedRow row) {
        Line line = new Line(row);
        try {
            line.command = reading.command(row, plan);
            line.sought = reading.sought(row, plan);
        } catch (RowRefusal e) {
            line.refusal = e;
        }
        return line;
    }

    /** @return whether the row makes a plain new customer */
    private boolean settle(Line line) {
        try {
            if (line.known != null) {
                settleKnown(line);
                return false;
            }
            CustomerImporter.requireNew(line.row, plan);
            RowRefusal violations = RowRefusal.of(importer.violations(line.command));
            if (violations != null) {
                throw violations;
            }
            return line.row.text("parentNumber") == null
                    && line.row.text("dealerNumber") == null
                    && CustomerBulkIntake.isPlain(line.command);
        } catch (RowRefusal e) {
            line.refusal = e;
            return false;
        }
    }

    private void settleKnown(Line line) {
        if (line.known.row() == null) {
            return;
        }
        line.skipped = plan.mode() == ImportMode.CREATE
                || CustomerImporter.isAsItWas(line.known.row(), importer.changed(line.known.row(), line.row, plan));
    }

    private static Entry entry(Line line) {
        return new Entry(line.command, line.row.text("number"), line.row.text("externalId"));
    }

    private PortionResult store(List<Line> lines) {
        PortionResult result = new PortionResult();
        List<Draft> drafts = lines.stream()
                .map(line -> line.draft)
                .filter(draft -> draft != null)
                .toList();
        bulk.create(drafts, plan.starter()).stream().filter(id -> id != null).forEach(id -> {
            result.created(1);
            result.made(id);
        });
        for (Line line : lines) {
            RowRefusal refusal = refusal(line);
            if (refusal != null) {
                result.refused(line.row.line(), line.row.cells(), refusal);
            } else if (line.skipped) {
                result.skipped(1);
            }
        }
        return result;
    }

    private static RowRefusal refusal(Line line) {
        if (line.draft == null) {
            return line.refusal;
        }
        BusinessRuleException failure = line.draft.failure();
        return failure != null
                ? RowRefusal.of(failure)
                : line.draft.isDuplicate() ? CustomerImporter.duplicate(line.draft.candidates()) : null;
    }

    /** @return what would become of each row */
    List<RowOutlook> outlook(List<MappedRow> rows) {
        return look(rows).stream().map(this::outlook).toList();
    }

    private RowOutlook outlook(Line line) {
        RowRefusal refusal = refusal(line);
        if (refusal != null) {
            return RowOutlook.refused(refusal);
        } else if (line.known == null || line.known.row() == null) {
            refusal = RowRefusal.of(importer.violations(line.command));
            return refusal == null ? RowOutlook.NEW : RowOutlook.refused(refusal);
        }
        try {
            CustomerCommand after = importer.changed(line.known.row(), line.row, plan);
            refusal = line.skipped ? null : RowRefusal.of(importer.violations(after));
            return refusal == null
                    ? RowOutlook.ofKnown(line.known.row(), after, line.skipped)
                    : RowOutlook.refused(refusal);
        } catch (RowRefusal e) {
            return RowOutlook.refused(e);
        }
    }

    /** What earlier rows of the portion say of customers: a row that says the same may depend on them. */
    private static final class Claims {

        private static final List<String> FOUND_BY =
                List.of("number", "externalId", "creditCode", "name", "phone", "email");

        private final Set<String> keys = new HashSet<>();
        private final Set<String> ofRowsAlone = new HashSet<>();
        private final Set<Long> known = new HashSet<>();

        boolean touches(Line line) {
            boolean same = line.sought.keys().entrySet().stream()
                    .anyMatch(key -> keys.contains(key(key.getKey(), key.getValue())));
            return same
                    || line.known != null && known.contains(line.known.id())
                    || !ofRowsAlone.isEmpty() && matchKeys(line).stream().anyMatch(ofRowsAlone::contains);
        }

        /** @param plain whether the row makes a plain new customer, which matching takes into account itself */
        void add(Line line, boolean plain) {
            if (line.refusal != null || line.skipped) {
                return;
            }
            addKeys(line);
            if (line.known != null) {
                known.add(line.known.id());
            }
            if (!plain) {
                ofRowsAlone.addAll(matchKeys(line));
            }
        }

        private static Set<String> matchKeys(Line line) {
            return line.command.name() == null
                    ? Set.of()
                    : line.command.toMatchSubject().keys();
        }

        /** Under every field by which a row may be found, whichever this one was looked for by. */
        private void addKeys(Line line) {
            for (String field : FOUND_BY) {
                if (field.equals("phone") && line.command.details().phones() != null) {
                    line.command.details().phones().forEach(each -> keys.add(key(field, each.number())));
                }
                if (field.equals("email") && line.command.details().emails() != null) {
                    line.command.details().emails().forEach(each -> keys.add(key(field, each.address())));
                }
                keys.add(key(field, line.row.text(field)));
            }
        }

        private static String key(String field, String text) {
            return text == null ? "" : field + " " + Sought.comparable(field, text);
        }
    }
}
