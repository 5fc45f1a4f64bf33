package cn.kexin.crm.domain.customer.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a comparison found of what is there to find. */
record Figures(int pairs, int found, int missed, int wrong) {

    private static final System.Logger LOG = System.getLogger(Figures.class.getName());

    static Figures of(String what, List<LabelledPair> pairs) {
        int found = 0;
        List<LabelledPair> missed = new ArrayList<>();
        List<LabelledPair> wrong = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            boolean alike = NameLikeness.of(pair.one(), pair.other()).percent() >= NameLikeness.SIMILAR;
            if (alike && pair.same()) {
                found++;
            } else if (pair.same()) {
                missed.add(pair);
            } else if (alike) {
                wrong.add(pair);
            }
        }
        Figures figures = new Figures(pairs.size(), found, missed.size(), wrong.size());
        LOG.log(
                System.Logger.Level.INFO,
                String.format(
                        Locale.ROOT,
                        "%s: %d pairs, precision %.4f, recall %.4f, F1 %.4f",
                        what,
                        pairs.size(),
                        figures.precision(),
                        figures.recall(),
                        figures.f1()));
        return figures;
    }

    double precision() {
        return (double) found / (found + wrong);
    }

    double recall() {
        return (double) found / (found + missed);
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }
}
