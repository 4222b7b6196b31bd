package be.woonspoor.engine;

import java.util.Optional;

/**
 * A form was accepted; published in the transaction of the submit.
 *
 * @param formId the form as it is deployed
 * @param taskId empty for a form that starts something
 * @param userId who submitted it
 */
public record FormSubmitted(String formId, Optional<String> taskId, String userId) {}
