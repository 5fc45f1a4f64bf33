package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.MatchSubject;

/** Somebody whom a customer of a file resembles: of the archive, or before it in the file. */
interface Resembled {

    /** @return null until it is stored */
    Long id();

    String number();

    /** @return by which those equally alike are ordered */
    long order();

    /** A customer of the archive. */
    record Candidate(Long id, String number, MatchSubject name) implements Resembled {

        @Override
        public long order() {
            return id;
        }
    }
}
