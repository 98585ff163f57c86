package org.cairn.cohorts;

/**
 * How a question was answered, without a name.
 *
 * @param people who answered it
 * @param tries how often they did, all together
 * @param right how many of them have answered it right
 */
public record QuestionCount(CheckQuestionId question, int people, int tries, int right) {}
