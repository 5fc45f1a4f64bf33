package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportPreview.Column;
import cn.kexin.crm.ejb.exchange.ImportPreview.Effect;
import cn.kexin.crm.ejb.exchange.ImportPreview.Row;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.internal.card.CardFacts;
import cn.kexin.crm.ejb.exchange.internal.card.CardReader;
import cn.kexin.crm.ejb.exchange.internal.card.CardText;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableLimits;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 电子名片: files of vCards, each card a contact person of the organisation it names, or of a person as customer. */
@ApplicationScoped
public class Cards extends Source {

    private static final int SHOWN = 20;

    @Inject
    private CardImporter importer;

    @Inject
    private ImportFiles files;

    @Override
    boolean reads(ImportKind kind) {
        return kind == ImportKind.VCARD;
    }

    @Override
    ImportPreview preview(ImportRequest request, ImportFile file, Viewer viewer) {
        Charset encoding = check(request, file);
        List<Row> rows = new ArrayList<>();
        try (CardReader cards = open(file.content().open(), encoding)) {
            for (CardText card = cards.next(); card != null && rows.size() < SHOWN; card = cards.next()) {
                rows.add(row(card));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Column> columns = Stream.of("FN", "ORG", "TITLE", "TEL", "EMAIL")
                .map(name -> new Column(name, name, List.of()))
                .toList();
        return new ImportPreview(encoding.name(), List.of(), null, ImportMapping.NONE, null, columns, rows, null);
    }

    private static Row row(CardText card) {
        try {
            CardFacts facts = CardImporter.facts(card);
            return new Row(card.line(), cells(facts), null, Effect.READ, null, List.of());
        } catch (RowRefusal e) {
            ProblemRow problem = new ProblemRow(card.line(), true, List.of(ReasonJson.reason(e)), List.of());
            return new Row(card.line(), List.of("", "", "", "", ""), problem, Effect.REFUSE, null, List.of());
        }
    }

    static List<String> cells(CardFacts facts) {
        return Stream.of(
                        facts.name(),
                        facts.organisation(),
                        facts.title(),
                        facts.phones().isEmpty() ? null : facts.phones().get(0).number(),
                        facts.emails().isEmpty() ? null : facts.emails().get(0).address())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    @Override
    Accepted accept(ImportRequest request, ImportFile file, Viewer viewer) {
        Charset encoding = check(request, file);
        return new Accepted(encoding, encoding.name(), ImportMapping.NONE, List.of());
    }

    private static Charset check(ImportRequest request, ImportFile file) {
        if (file.size() > ImportFacade.MAX_FILE) {
            throw BusinessRuleException.onField("file", "exchange.error.tooLarge", ImportFacade.MAX_FILE >> 20);
        }
        String said = request.mapping() == null ? null : request.mapping().encoding();
        try (InputStream in = file.content().open()) {
            TableReader.Form form = TableReader.check(in, said, TableLimits.DEFAULT);
            if (!form.sheets().isEmpty()) {
                throw BusinessRuleException.onField("file", "exchange.error.noCard");
            }
            requireCard(file, form.encoding());
            return form.encoding();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireCard(ImportFile file, Charset encoding) throws IOException {
        try (CardReader cards = open(file.content().open(), encoding)) {
            if (cards.next() == null) {
                throw BusinessRuleException.onField("file", "exchange.error.noCard");
            }
        }
    }

    private static CardReader open(InputStream in, Charset encoding) {
        return new CardReader(TableReader.text(in, encoding, TableLimits.DEFAULT));
    }

    @Override
    void read(JobRun job, ImportPlan plan) throws IOException {
        try (CardReader cards = open(files.open(plan.runId()), plan.encoding())) {
            int done = 0;
            for (CardText card = cards.next(); card != null; card = cards.next()) {
                if (done++ >= plan.rowsDone()) {
                    take(card, job, plan);
                    job.progress(Math.min(plan.fileSize(), (long) done * 1000), plan.fileSize());
                }
            }
        }
    }

    private void take(CardText card, JobRun job, ImportPlan plan) {
        try {
            store(job, plan, () -> importer.take(card, plan));
        } catch (BusinessRuleException e) {
            PortionResult result = new PortionResult();
            result.refused(card.line(), List.of(), RowRefusal.of(e));
            portions.record(job, plan, result);
        }
    }
}
