package be.woonspoor.engine;

/** One thing that is wrong with what was sent, in a sentence for the person who sent it. */
public record FieldError(String field, String message) {}
