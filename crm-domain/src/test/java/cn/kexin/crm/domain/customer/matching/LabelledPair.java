package cn.kexin.crm.domain.customer.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Two names of which is known whether they are one company's.
 *
 * @param how what makes them alike or different, for reading misses
 */
record LabelledPair(boolean same, String one, String other, String how) {

    /** Which part of the labelled names: rules are tuned on one and measured on the other. */
    enum Half {
        TUNING,
        FIGURES
    }

    /** @return the half of a file of pairs, which alternate by twos because one pair of each two is the same company */
    static List<LabelledPair> of(String file, Half half) {
        List<String> lines = ResourceLines.of(file);
        List<LabelledPair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i / 2 % 2 == half.ordinal()) {
                String[] parts = lines.get(i).split("\t");
                pairs.add(new LabelledPair(parts[0].equals("1"), parts[1], parts[2], "written"));
            }
        }
        return pairs;
    }
}
