package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.domain.visit.AppointmentResult;
import cn.kexin.crm.domain.visit.LocalMoment;
import cn.kexin.crm.domain.visit.TimeChoice;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.casework.SiteVisits;
import cn.kexin.crm.ejb.visit.FinishAppointment;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes in what came of appointments: on the appointment, on its case, and the signature with its files. */
@ApplicationScoped
public class AppointmentResults {

    /** What a picture in PNG begins with (ISO/IEC 15948, 5.2). */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    @EJB
    private AttachmentFacade files;

    @Inject
    private SiteVisits evidence;

    @Inject
    private Appointments appointments;

    void finish(Appointment appointment, FinishAppointment command, AppointmentAct act) {
        boolean signed = command.signature() != null && command.signature().length > 0;
        String signer = given(command.signer());
        if (signed && signer == null) {
            throw BusinessRuleException.onField("signer", "visit.error.signer");
        }
        AppointmentResult result = new AppointmentResult(
                arrived(appointment, command.arrivedAt()),
                command.findings().strip(),
                given(command.parts()),
                command.satisfaction(),
                signer);
        appointment.finish(act, result, tolerance());
        tell(appointment, Stream.of(result.findings(), result.parts()));
        if (signed) {
            keep(appointment, command.signature());
        }
    }

    void missCustomer(Appointment appointment, LocalDateTime arrivedAt, String note, AppointmentAct act) {
        appointment.missCustomer(act, arrived(appointment, arrivedAt), note.strip(), tolerance());
        tell(appointment, Stream.of(note.strip()));
    }

    private static Instant arrived(Appointment appointment, LocalDateTime local) {
        return LocalMoment.resolve("arrivedAt", local, appointment.getTime().getZone(), TimeChoice.EARLIER);
    }

    private Duration tolerance() {
        return Duration.ofMinutes(appointments.setting().getLateMinutes());
    }

    private void tell(Appointment appointment, Stream<String> words) {
        if (appointment.getCustomerCase() != null) {
            evidence.tell(
                    appointment.getCustomerCase(),
                    Stream.concat(Stream.of(appointment.getNumber()), words)
                            .filter(each -> each != null)
                            .collect(Collectors.joining("\n")));
        }
    }

    private void keep(Appointment appointment, byte[] picture) {
        boolean drawn = picture.length > PNG.length;
        for (int i = 0; drawn && i < PNG.length; i++) {
            drawn = picture[i] == PNG[i];
        }
        if (!drawn) {
            throw BusinessRuleException.onField("signature", "visit.error.signature");
        }
        try {
            files.add(
                    Appointment.TYPE,
                    appointment.getId(),
                    appointment.getNumber() + "-signature.png",
                    new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
