package cn.kexin.crm.web.service;

import cn.kexin.crm.ejb.service.DeskTopic;
import java.io.Serializable;

/**
 * What a customer is told at once, drawn from the record.
 *
 * @param place its number on the page, from 1
 * @param about what it is about, such as the project
 * @param question what is recorded as asked
 * @param answer what is recorded as told
 * @param product the product it is about, or null
 */
public record ReadyAnswer(int place, DeskTopic topic, String about, String question, String answer, String product)
        implements Serializable {

    ReadyAnswer at(int newPlace) {
        return new ReadyAnswer(newPlace, topic, about, question, answer, product);
    }
}
