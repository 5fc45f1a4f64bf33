package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Base of the imports whose rows each make or change one record, in a transaction of its own. */
abstract class RowByRow implements KindImporter {

    /**
     * What became of a row.
     *
     * @param id of the record that was made and could be taken back; null when there is none
     * @param change of a record that was there before, which could be put back; or null
     */
    record Made(Effect effect, Long id, PortionResult.Change change) {

        static final Made SKIPPED = new Made(Effect.SKIPPED, null, null);

        /** Something new that stays, whatever happens to the import. */
        static final Made EVIDENCE = new Made(Effect.CREATED, null, null);

        static Made created(long id) {
            return new Made(Effect.CREATED, id, null);
        }

        static Made updated(PortionResult.Change change) {
            return new Made(Effect.UPDATED, null, change);
        }
    }

    enum Effect {
        CREATED,
        UPDATED,
        SKIPPED
    }

    @Inject
    private Validator validator;

    @Override
    public int portion() {
        return 1;
    }

    /** @throws RowRefusal when the row cannot be taken */
    abstract Made take(MappedRow row, ImportPlan plan);

    @Override
    public PortionResult take(List<MappedRow> rows, ImportPlan plan) {
        PortionResult result = new PortionResult();
        for (MappedRow row : rows) {
            try {
                count(take(row, plan), result);
            } catch (RowRefusal e) {
                result.refused(row.line(), row.cells(), e);
            }
        }
        return result;
    }

    private static void count(Made made, PortionResult result) {
        switch (made.effect()) {
            case CREATED -> result.created(1);
            case UPDATED -> result.updated(1);
            case SKIPPED -> result.skipped(1);
        }
        if (made.id() != null) {
            result.made(made.id());
        }
        if (made.change() != null) {
            result.changed(made.change());
        }
    }

    /** @throws RowRefusal naming every member of the command that breaks a constraint */
    <T> T valid(T command) {
        RowRefusal reason = RowRefusal.of(violations(command));
        if (reason != null) {
            throw reason;
        }
        return command;
    }

    List<RowRefusal> violations(Object command) {
        return validator.validate(command).stream()
                .map(each ->
                        new RowRefusal(fieldOf(each), each.getMessageTemplate().replaceAll("^\\{|}$", "")))
                .sorted(Comparator.comparing(RowRefusal::field).thenComparing(RowRefusal::key))
                .toList();
    }

    /** Of a member within the command the field that a file says it in: {@code details.phones[0].number} is phones. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        violation.getPropertyPath().forEach(step -> {
            if (step.getName() != null && !step.getName().equals("details")) {
                steps.add(step.getName());
            }
        });
        String field = steps.get(0).equals("addresses") ? steps.get(steps.size() - 1) : steps.get(0);
        return field.equals("detail") || field.equals("addresses") ? "address" : field;
    }
}
