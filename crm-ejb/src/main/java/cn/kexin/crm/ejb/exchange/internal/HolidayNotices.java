package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.organisation.HolidayYear;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportPreview.Column;
import cn.kexin.crm.ejb.exchange.ImportPreview.Row;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.organisation.HolidayIntake;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 节假日通知: the notice of one year for the shipped calendar, taken over as a whole; its rows are the days it names. */
@ApplicationScoped
public class HolidayNotices extends Source {

    private static final int SHOWN = 60;

    @Inject
    private HolidayIntake holidays;

    @Inject
    private ImportFiles files;

    @Override
    boolean reads(ImportKind kind) {
        return kind == ImportKind.HOLIDAYS;
    }

    @Override
    ImportPreview preview(ImportRequest request, ImportFile file, Viewer viewer) {
        HolidayYear notice = check(request, file);
        List<Row> rows = notice.days().stream()
                .limit(SHOWN)
                .map(day -> new Row(
                        notice.days().indexOf(day) + 1,
                        List.of(day.date().toString(), day.name(), String.valueOf(day.off())),
                        null,
                        ImportPreview.Effect.READ,
                        null,
                        List.of()))
                .toList();
        List<Column> columns = List.of(column("date"), column("name"), column("isOffDay"));
        return new ImportPreview(
                StandardCharsets.UTF_8.name(), List.of(), null, ImportMapping.NONE, null, columns, rows, null);
    }

    private static Column column(String name) {
        return new Column(name, name, List.of());
    }

    @Override
    Accepted accept(ImportRequest request, ImportFile file, Viewer viewer) {
        check(request, file);
        return new Accepted(StandardCharsets.UTF_8, StandardCharsets.UTF_8.name(), ImportMapping.NONE, List.of());
    }

    private HolidayYear check(ImportRequest request, ImportFile file) {
        if (file.size() > CalendarFacade.MAX_FILE) {
            throw BusinessRuleException.onField("file", "exchange.error.tooLarge", CalendarFacade.MAX_FILE >> 20);
        }
        if (request.mapping() != null && !request.mapping().equals(ImportMapping.NONE)) {
            throw BusinessRuleException.onField("mapping", "exchange.error.noMapping");
        }
        try (InputStream in = file.content().open()) {
            return holidays.read(file.name(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void read(JobRun job, ImportPlan plan) throws IOException {
        byte[] content;
        try (InputStream in = files.open(plan.runId())) {
            content = in.readAllBytes();
        }
        if (plan.rowsDone() == 0) {
            HolidayYear notice = holidays.read(plan.kind().code(), content);
            store(job, plan, () -> take(notice, plan));
        }
    }

    private PortionResult take(HolidayYear notice, ImportPlan plan) {
        PortionResult result = new PortionResult();
        boolean known = holidays.knows(HolidayIntake.SHIPPED, notice.year());
        if (!known && plan.mode() == ImportMode.UPDATE) {
            result.refused(1, List.of(), new RowRefusal("year", RowRefusal.UNKNOWN_RECORD, notice.year()));
        } else if (known && plan.mode() == ImportMode.CREATE) {
            result.skipped(notice.days().size());
        } else {
            HolidayIntake.Taken taken = holidays.take(HolidayIntake.SHIPPED, notice);
            result.created(taken.created());
            result.updated(taken.updated());
            result.skipped(taken.unchanged());
        }
        return result;
    }
}
